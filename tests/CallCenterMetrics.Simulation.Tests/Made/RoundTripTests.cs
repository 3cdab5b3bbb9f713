using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>Made facts survive their files.</summary>
[TestFixture]
public sealed class RoundTripTests
{
    [Test]
    public void What_is_written_is_read_back()
    {
        var made = Centers.Quarter.Center;
        using var folder = new CsvFolder(made);
        var reading = CsvFacts.ReadFolder(folder.Path, CsvOptions.Default with { TimeZone = made.TimeZone });
        var read = reading.OrThrow();
        Assert.That(reading.Findings, Is.Empty);
        Assert.That(read.Interactions.Select(row => row.ToInteraction()), Is.EqualTo(made.Interactions.Select(row => row.ToInteraction())));
        foreach (var fact in typeof(ContactCenter).GetProperties().Where(property => property.Name is not (nameof(ContactCenter.Interactions) or nameof(ContactCenter.Observed))))
        {
            Assert.That(fact.GetValue(read), Is.EqualTo(fact.GetValue(made)), fact.Name);
        }
    }
}
