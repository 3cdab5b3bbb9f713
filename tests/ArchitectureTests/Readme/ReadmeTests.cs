using ArchitectureTests.Source;

namespace ArchitectureTests.Readme;

/// <summary>The code in README.md compiles, and where it says so runs and prints what it says.</summary>
[TestFixture]
[NonParallelizable]
public sealed class ReadmeTests
{
    private const string Name = "README.md";

    private static IReadOnlyList<MarkdownBlock> Blocks => MarkdownBlocks.Read(File.ReadAllText(Path.Combine(Repository.Root, Name)));

    [Test]
    public void Code_compiles() => Assert.That(Blocks.SelectMany(block => CodeRunner.Errors(block, Name)), Is.Empty);

    [Test]
    public void Code_that_runs_prints_what_it_says()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var block in Blocks.Where(block => block.Runs))
            {
                var printed = CodeRunner.Run(block, Name, Repository.Root);
                if (block.Output is not null)
                {
                    Assert.That(printed.TrimEnd('\n'), Is.EqualTo(block.Output), $"{Name}, the block of line {block.Line}");
                }
            }
        }
    }
}
