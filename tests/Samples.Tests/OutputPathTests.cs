namespace Samples.Tests;

/// <summary>What a mistaken --out must not do.</summary>
[TestFixture]
public sealed class OutputPathTests
{
    private const string Calls = "offered_at,outcome\n2026-01-05 09:00,Y\n";

    [Test]
    public void The_input_is_never_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var input = Path.Combine(folder.FullName, "calls.csv");
            File.WriteAllText(input, Calls);
            foreach (var path in new[] { input, folder.FullName })
            {
                var run = Sample.Run("Scorecard", path, "--out", input);
                Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
                Assert.That(run.Error, Does.Contain("--out").And.Contains("read as input"));
            }

            Assert.That(File.ReadAllText(input), Is.EqualTo(Calls));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase(".")]
    [TestCase("no-such-folder/kpis.json")]
    public void A_place_that_cannot_be_written_is_told_before_the_work(string path)
    {
        var run = Sample.Run("Scorecard", "--out", path);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Does.Contain($"--out is '{path}'"));
    }

    [Test]
    public void A_mistyped_option_is_no_file() => Assert.That(Sample.Run("Scorecard", "--jsn").Error, Does.Contain("--jsn").And.Not.Contains("file or folder"));
}
