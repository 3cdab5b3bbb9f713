using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>KPIs over interactions seen together where the time of a leg and its interval part.</summary>
public sealed class GrainKpiTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Offered at 9:10, answered at 9:35, handled until 10:05: by half-hour there is nothing to handle in the first, and no leg in the two after it.</summary>
    [Test]
    public void Concurrency_is_told_where_something_is_handled_not_where_it_was_offered()
    {
        var leg = new Interaction { Id = "1", Agent = "a", OfferedAt = Nine.AddMinutes(10), Outcome = Outcome.Answered, Wait = TimeSpan.FromMinutes(25), Talk = TimeSpan.FromMinutes(30) };
        var center = ContactCenter.Of(InteractionTable.From([leg]));
        var totals = center.GroupBy(Interval.HalfHour(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default);
        var table = totals.Compute(KpiCatalog.ContactConcurrency, KpiCatalog.PeakConcurrency);
        var found = Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0]![11..16], table[group, KpiCatalog.ContactConcurrency].Value, table[group, KpiCatalog.PeakConcurrency].Value));
        Assert.That(found, Is.EqualTo(new (string, double?, double?)[] { ("09:00", null, null), ("09:30", 1, 1), ("10:00", 1, 1) }));
        Assert.That(new[] { table[0, KpiCatalog.ContactConcurrency].Reason, table[0, KpiCatalog.PeakConcurrency].Reason }, Has.None.Null);
    }

    /// <summary>Chats of 27,500 s over 23,400 s of the clock.</summary>
    [Test]
    public void Concurrency_of_chats_is_that_of_the_specification()
    {
        Interaction[] legs = [Chat("1", 0, 15_000), Chat("2", 10_900, 12_500)];
        var value = ContactCenter.Of(InteractionTable.From(legs)).GroupBy().Totals(ServiceTarget.Default).Compute(KpiCatalog.ContactConcurrency)[0, KpiCatalog.ContactConcurrency];
        Assert.That((value.Numerator, value.Denominator), Is.EqualTo((27_500.0, 23_400.0)));
        Assert.That(value.Value, Is.EqualTo(1.175).Within(0.0005));

        static Interaction Chat(string id, int from, int seconds) => new()
        {
            Id = id, Agent = "a", Channel = Channel.Chat, OfferedAt = Nine.AddSeconds(from), Outcome = Outcome.Answered, Wait = TimeSpan.Zero, Talk = TimeSpan.FromSeconds(seconds),
        };
    }

    /// <summary>Holds of 1 s and 7 s, capped at 120 s: (1 + 7) / 120 / 2 contacts.</summary>
    [Test]
    public void Effort_is_not_rounded()
    {
        Interaction[] legs = [Leg("1", 1), Leg("2", 7)];
        var totals = ContactCenter.Of(InteractionTable.From(legs)).GroupBy().Totals(ServiceTarget.Default);
        Assert.That(totals.Compute(KpiCatalog.EffortIndex)[0, KpiCatalog.EffortIndex].Value, Is.EqualTo(100 * 8 / 120.0 / 2).Within(1e-9));

        static Interaction Leg(string id, int hold) => new() { Id = id, OfferedAt = Nine, Outcome = Outcome.Answered, Hold = TimeSpan.FromSeconds(hold) };
    }
}
