using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Local times around daylight-saving changes, read from files: Berlin goes from +1 to +2 on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00.</summary>
public sealed class ZoneClockTests
{
    [TestCase("Europe/Berlin", "2026-10-25 02:30:00", "2026-10-25T00:30:00Z")]
    [TestCase("Europe/Berlin", "2026-10-25 02:00:00", "2026-10-25T00:00:00Z")]
    [TestCase("Europe/Berlin", "2026-10-25 02:59:59.999", "2026-10-25T00:59:59.999Z")]
    [TestCase("America/New_York", "2026-11-01 01:30:00", "2026-11-01T05:30:00Z")]
    [TestCase("Australia/Lord_Howe", "2026-04-05 01:45:00", "2026-04-04T14:45:00Z")]
    public void An_ambiguous_time_takes_the_earlier_instant_with_a_finding(string zone, string local, string instant)
    {
        var reading = Read(zone, local);
        Assert.That(reading.OrThrow()[0].OfferedAt, Is.EqualTo(DateTimeOffset.Parse(instant)));
        var finding = FindingAssert.HasOnly(reading, "ambiguous_time", "OfferedAt", FindingEffect.Kept, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("twice").And.Contains("offset"));
        Assert.That(finding.Examples[0].Found, Is.EqualTo(local));
    }

    [TestCase("Europe/Berlin", "2026-03-29 02:30:00", "2026-03-29T01:30:00Z")]
    [TestCase("Europe/Berlin", "2026-03-29 02:00:00", "2026-03-29T01:00:00Z")]
    [TestCase("America/New_York", "2026-03-08 02:15:00", "2026-03-08T07:15:00Z")]
    [TestCase("Australia/Lord_Howe", "2026-10-04 02:10:00", "2026-10-03T15:40:00Z")]
    public void A_skipped_time_moves_forward_with_a_finding(string zone, string local, string instant)
    {
        var reading = Read(zone, local);
        Assert.That(reading.OrThrow()[0].OfferedAt, Is.EqualTo(DateTimeOffset.Parse(instant)));
        var finding = FindingAssert.HasOnly(reading, "skipped_time", "OfferedAt", FindingEffect.Kept, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("forward"));
    }

    [TestCase("Europe/Berlin", "2026-03-29 01:59:59", "2026-03-29T00:59:59Z")]
    [TestCase("Europe/Berlin", "2026-03-29 03:00:00", "2026-03-29T01:00:00Z")]
    [TestCase("Europe/Berlin", "2026-10-25 01:59:59", "2026-10-24T23:59:59Z")]
    [TestCase("Europe/Berlin", "2026-10-25 03:00:00", "2026-10-25T02:00:00Z")]
    [TestCase("Europe/Berlin", "2026-07-01 12:00:00", "2026-07-01T10:00:00Z")]
    [TestCase("Europe/Berlin", "2026-10-25 02:30:00+01:00", "2026-10-25T01:30:00Z")]
    [TestCase("Asia/Shanghai", "2026-10-25 02:30:00", "2026-10-24T18:30:00Z")]
    [TestCase("Asia/Kathmandu", "2026-01-05 09:00:00", "2026-01-05T03:15:00Z")]
    [TestCase("UTC", "2026-03-29 02:30:00", "2026-03-29T02:30:00Z")]
    public void Other_times_are_plain(string zone, string local, string instant)
    {
        var reading = Read(zone, local);
        Assert.That((reading.OrThrow()[0].OfferedAt, reading.Findings.Count), Is.EqualTo((DateTimeOffset.Parse(instant), 0)));
    }

    /// <summary>Every half hour of a year, against the rules of .NET.</summary>
    [TestCase("Europe/Berlin")]
    [TestCase("America/Sao_Paulo")]
    [TestCase("Australia/Lord_Howe")]
    [TestCase("Asia/Gaza")]
    public void A_year_of_local_times_agrees_with_the_zone(string id)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
        var first = new DateTime(2018, 1, 1);
        var locals = Enumerable.Range(0, 2 * 365 * 48).Select(i => first.AddMinutes(30 * i)).ToArray();
        var reading = TestFile.Read(
            "OfferedAt,Outcome\n" + string.Concat(locals.Select(local => $"{local:yyyy-MM-dd HH:mm},Y\n")), TestFile.In(id));
        var wrong = reading.OrThrow().Zip(locals)
            .Where(pair => !zone.IsInvalidTime(pair.Second))
            .Where(pair => pair.First.OfferedAt != new DateTimeOffset(pair.Second, zone.IsAmbiguousTime(pair.Second) ? zone.GetAmbiguousTimeOffsets(pair.Second).Max() : zone.GetUtcOffset(pair.Second)));
        Assert.That(wrong.Select(pair => pair.Second), Is.Empty);
        Assert.That(Count("ambiguous_time"), Is.EqualTo(locals.Count(zone.IsAmbiguousTime)));
        Assert.That(Count("skipped_time"), Is.EqualTo(locals.Count(zone.IsInvalidTime)));

        long Count(string code) => reading.Findings.Where(finding => finding.Code == code).Sum(finding => finding.Count);
    }

    private static Reading<InteractionTable> Read(string zone, string local) => TestFile.Read($"OfferedAt,Outcome\n{local},Y\n", TestFile.In(zone));
}
