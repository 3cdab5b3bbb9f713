using ArchitectureTests.Source;

namespace ArchitectureTests.Readme;

/// <summary>Shows on small Markdown texts how the README is read, compiled and run, and that each check can fail.</summary>
[TestFixture]
[NonParallelizable]
public sealed class ReadmeCheckTests
{
    private const string Sample = """
        # Sample

        ```csharp
        using CallCenterMetrics.Facts;

        var calls = InteractionTable.Empty;
        using var stream = new MemoryStream();
        ReadOnlySpan<char> name = "calls";
        ```

        ```bash
        dotnet build
        ```

        <!-- run -->

        ```csharp
        using CallCenterMetrics.Facts;
        Console.WriteLine(InteractionTable.Empty.Count);
        await Console.Out.WriteLineAsync(File.Exists("CallCenterMetrics.sln") ? "root" : "elsewhere");
        ```

        It prints:

        <!-- output -->
        ```text
        0
        root
        ```
        """;

    [Test]
    public void Reads_the_blocks()
    {
        var blocks = MarkdownBlocks.Read(Sample);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks.Select(block => (block.Line, block.Runs, block.Output)), Is.EqualTo([(4, false, (string?)null), (18, true, "0\nroot")]));
            Assert.That(blocks[0].Code, Does.StartWith("using CallCenterMetrics.Facts;\n\nvar calls"));
        }
    }

    [Test]
    public void Compiles_and_runs_the_blocks()
    {
        var blocks = MarkdownBlocks.Read(Sample);
        var before = Directory.GetCurrentDirectory();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(blocks.SelectMany(block => CodeRunner.Errors(block, "Sample.md")), Is.Empty);
            Assert.That(CodeRunner.Run(blocks[1], "Sample.md", Repository.Root), Is.EqualTo("0\nroot\n"));
            Assert.That(Directory.GetCurrentDirectory(), Is.EqualTo(before));
        }
    }

    [Test]
    public void Code_that_does_not_compile_is_told_with_its_line()
    {
        var block = MarkdownBlocks.Read("Text\n\n```csharp\nvar a = 1;\nvar b = InteractionTabel.Empty;\n```\n").Single();
        Assert.That(CodeRunner.Errors(block, "Sample.md"), Has.Exactly(1).StartsWith("Sample.md(5,9): error CS0103"));
    }

    [Test]
    public void A_block_sees_nothing_of_another()
    {
        var blocks = MarkdownBlocks.Read("```csharp\nvar a = 1;\n```\n```csharp\nvar b = a;\n```\n");
        Assert.That(CodeRunner.Errors(blocks[1], "Sample.md"), Is.Not.Empty);
    }

    [Test]
    public void An_exception_of_the_code_comes_out()
    {
        var block = MarkdownBlocks.Read("<!-- run -->\n```csharp\nthrow new InvalidOperationException(\"broken\");\n```\n").Single();
        Assert.That(() => CodeRunner.Run(block, "Sample.md", Repository.Root), Throws.InvalidOperationException.With.Message.EqualTo("broken"));
    }

    [TestCase("```csharp\nvar a = 1;\n", "no end", TestName = "a block without end")]
    [TestCase("<!-- run -->\n```bash\nls\n```\n", "run", TestName = "run before another language")]
    [TestCase("<!-- run -->\nText\n```csharp\n```\n", "run", TestName = "run before text")]
    [TestCase("Text\n<!-- run -->\n", "run", TestName = "run before nothing")]
    [TestCase("<!-- output -->\n```text\n1\n```\n", "output", TestName = "output of nothing")]
    [TestCase("```csharp\n```\n<!-- output -->\n```text\n1\n```\n", "output", TestName = "output of a block that does not run")]
    public void A_misplaced_mark_is_refused(string markdown, string told) =>
        Assert.That(() => MarkdownBlocks.Read(markdown), Throws.TypeOf<FormatException>().With.Message.Contains(told));
}
