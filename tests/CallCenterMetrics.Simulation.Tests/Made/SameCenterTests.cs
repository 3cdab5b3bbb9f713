using System.Globalization;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Same options, same center.</summary>
[TestFixture]
public sealed class SameCenterTests
{
    private static readonly SyntheticOptions _short = Centers.Options with { Weeks = 2 };

    [Test]
    public void The_same_options_give_the_same_bytes_on_any_thread_and_in_any_culture()
    {
        var here = CsvFolder.Files(SyntheticCenter.Generate(_short).Center);
        IReadOnlyDictionary<string, byte[]>? elsewhere = null;
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NegativeSign) = (",", "~");
        var thread = new Thread(() => elsewhere = CsvFolder.Files(SyntheticCenter.Generate(_short).Center)) { CurrentCulture = culture };
        thread.Start();
        thread.Join();
        Assert.That(elsewhere, Is.EqualTo(here));
    }

    [Test]
    public void Another_seed_gives_another_center()
    {
        var (one, other) = (CsvFolder.Files(SyntheticCenter.Generate(_short).Center), CsvFolder.Files(SyntheticCenter.Generate(_short with { Seed = 2 }).Center));
        Assert.That(other["interactions.csv"], Is.Not.EqualTo(one["interactions.csv"]));
        Assert.That(other["shifts.csv"], Is.Not.EqualTo(one["shifts.csv"]));
        Assert.That(other["employment.csv"], Is.Not.EqualTo(one["employment.csv"]));
    }

    [TestCase(1, 0.5)]
    [TestCase(1, 1)]
    [TestCase(5, 0.5)]
    [TestCase(3, 8)]
    public void Any_length_and_size_works(int weeks, double size)
    {
        var center = SyntheticCenter.Generate(Centers.Options with { Weeks = weeks, Size = size, From = new(2025, 10, 15) }).Center;
        Assert.That(center.Interactions.Count, Is.EqualTo(1400 * weeks * size).Within(35).Percent);
        Assert.That(center.Activities, Is.Not.Empty);
    }

    [TestCase(0, 1)]
    [TestCase(521, 1)]
    [TestCase(1, 0.4)]
    [TestCase(1, 51)]
    [TestCase(1, double.NaN)]
    public void Options_outside_their_domain_are_refused(int weeks, double size) =>
        Assert.That(() => SyntheticCenter.Generate(new() { Weeks = weeks, Size = size }), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
