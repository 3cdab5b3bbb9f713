namespace Samples.Tests;

[TestFixture]
public sealed class ReadmeTests
{
    [Test]
    public void The_table_at_the_top_is_what_the_first_command_prints()
    {
        var readme = File.ReadAllText(Path.Combine(Sample.Root, "README.md"));
        var table = readme.Split("<!-- scorecard -->\n```text\n")[1].Split("\n```")[0];
        Assert.That(Sample.Run("Scorecard").Output.ReplaceLineEndings("\n"), Does.StartWith(table + "\n"));
    }
}
