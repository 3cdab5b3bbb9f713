using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

/// <summary>Checks findings: code, field, effect, exact count, places; texts present; nothing of a person.</summary>
internal static class FindingAssert
{
    /// <summary>The reading gave a table with this only finding.</summary>
    public static Finding HasOnly(
        Reading<InteractionTable> reading, string code, string? field, FindingEffect effect, long count, params string[] places)
    {
        Assert.That(reading.Refusal, Is.Null, reading.Refusal?.ToString());
        Assert.That(reading.Findings.Select(finding => finding.Code), Is.EqualTo(new[] { code }));
        return Checked(reading, reading.Findings[0], code, field, effect, count, places);
    }

    /// <summary>The reading has such a finding, among others.</summary>
    public static Finding HasAmongOthers(
        Reading<InteractionTable> reading, string code, string? field, FindingEffect effect, long count, params string[] places)
    {
        var found = reading.Findings.Where(finding => finding.Code == code && finding.Field == field).ToArray();
        Assert.That(found, Has.Length.EqualTo(1), string.Join("; ", reading.Findings));
        return Checked(reading, found[0], code, field, effect, count, places);
    }

    /// <summary>The source was refused for this reason.</summary>
    public static Finding Refused(Reading<InteractionTable> reading, string code, string? field, params string[] places)
    {
        Assert.That(reading.Refusal, Is.Not.Null);
        var thrown = Assert.Throws<DataRefusedException>(() => reading.OrThrow());
        Assert.That(thrown!.Message, Is.EqualTo(reading.Refusal!.ToString()));
        Assert.That(thrown.Message, Does.Not.Contain("secret"));
        return Checked(reading, reading.Refusal, code, field, FindingEffect.Refused, reading.Refusal.Count, places);
    }

    private static Finding Checked(
        Reading<InteractionTable> reading, Finding finding, string code, string? field, FindingEffect effect, long count, string[] places)
    {
        Assert.Multiple(() =>
        {
            Assert.That((finding.Code, finding.Field, finding.Effect, finding.Count), Is.EqualTo((code, field, effect, count)));
            Assert.That(finding.Examples.Select(example => example.Place), Is.EqualTo(places));
            Assert.That(new[] { finding.Found, finding.Expected, finding.Cure }, Has.All.Not.Empty);
            Assert.That(string.Join('\n', reading.Findings), Does.Not.Contain("secret"));
        });
        return finding;
    }
}
