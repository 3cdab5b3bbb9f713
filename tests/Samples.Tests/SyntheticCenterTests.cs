namespace Samples.Tests;

/// <summary>The sample that makes a center.</summary>
[TestFixture]
public sealed class SyntheticCenterTests
{
    [Test]
    public void It_shows_truth_beside_what_is_measured()
    {
        var run = Sample.Run("SyntheticCenter");
        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("13 weeks from 2026-01-12, Europe/Berlin").And.Contain("Leniency").And.Contain("team-c is the overloaded one"));
    }

    [Test]
    public void It_writes_a_folder_that_Scorecard_reads()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.That(Sample.Run("SyntheticCenter", folder.FullName, "--weeks", "2", "--seed", "5").ExitCode, Is.Zero);
            Assert.That(folder.GetFiles("*.csv"), Has.Length.EqualTo(16));
            var scores = Sample.Run("Scorecard", folder.FullName, "--timezone", "Europe/Berlin");
            Assert.That(scores.ExitCode, Is.Zero, scores.Error);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase("--weeks", "0")]
    [TestCase("--size", "100")]
    [TestCase("--timezone", "Europe/Nowhere")]
    [TestCase("--from", "soon")]
    public void A_wrong_call_is_told(string option, string value)
    {
        var run = Sample.Run("SyntheticCenter", option, value);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((2, "")));
        Assert.That(run.Error, Is.Not.Empty);
    }
}
