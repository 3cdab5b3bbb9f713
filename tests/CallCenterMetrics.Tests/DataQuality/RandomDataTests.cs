using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.DataQuality;

/// <summary>Counts over random data full of faults agree with what is found by comparing every row with every other.</summary>
public sealed class RandomDataTests
{
    private static readonly DateTimeOffset _start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Repeated_legs([Range(1, 5)] int seed)
    {
        var legs = Legs(new(seed), 600);
        var byId = legs.Where((leg, i) => leg.Id is not null && legs.Take(i).Any(before => before.Id == leg.Id)).ToList();
        var kept = legs.Except(byId, ReferenceEqualityComparer.Instance).Cast<Interaction>().Where(leg => leg.Agent is not null || leg.Customer is not null).ToList();
        var alike = kept.Where((leg, i) => kept.Take(i).Any(before => before with { Id = leg.Id, ContactId = leg.ContactId } == leg)).ToList();
        var report = ContactCenter.Of(InteractionTable.From(legs)).CheckData(new() { MostExamples = 1_000 });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Math.Min(byId.Count, alike.Count), Is.GreaterThan(10));
            Assert.That(report[DataCheckKind.RepeatedId].Examples.Select(example => example.Id), Is.EqualTo(byId.Select(leg => leg.Id)));
            Assert.That(report[DataCheckKind.RepeatedLeg].Count, Is.EqualTo(alike.Count));
            Assert.That(report[DataCheckKind.RepeatedLeg].Of, Is.EqualTo(kept.Count));
        }
    }

    [Test]
    public void Overlapping_spans_and_calls([Range(1, 5)] int seed)
    {
        var dice = new Random(seed);
        var spans = Enumerable.Range(0, 300).Select(_ => new AgentActivity
        {
            Agent = $"a{dice.Next(4)}", Start = _start.AddSeconds(dice.Next(40_000)), End = _start, State = (AgentState)dice.Next(4), Channel = dice.Next(4) == 0 ? Channel.Chat : null,
        }).Select(span => span with { End = span.Start.AddSeconds(dice.Next(1, 300)) }).DistinctBy(span => (span.Agent, span.Start)).ToArray();
        var calls = spans.Select((span, i) => new Interaction
        {
            Id = $"{i}", OfferedAt = span.Start.AddSeconds(-7), Wait = TimeSpan.FromSeconds(7), Talk = (span.End - span.Start) / 2, Hold = (span.End - span.Start) / 2, Agent = span.Agent, Outcome = Outcome.Answered,
            Channel = span.Channel ?? Channel.Callback, Wrap = TimeSpan.FromSeconds(50),
        });
        var judged = spans.Where(span => span.Channel is null).ToArray();
        var overlapping = judged.Count(span => judged.Any(other => other.Agent == span.Agent && other.Start < span.Start && Overlap(span, other) > 2));
        var report = (ContactCenter.Of(InteractionTable.From(calls)) with { Activities = spans }).CheckData();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(overlapping, Is.InRange(20, judged.Length - 20));
            Assert.That(report[DataCheckKind.OverlappingSpans].Count, Is.EqualTo(overlapping));
            Assert.That(report[DataCheckKind.OverlappingSpans].Of, Is.EqualTo(judged.Length));
            Assert.That(report[DataCheckKind.OverlappingCalls].Count, Is.EqualTo(overlapping));
        }
    }

    [Test]
    public void Fences_are_those_of_sorted_durations([Range(1, 5)] int seed)
    {
        var dice = new Random(seed);
        var talks = Enumerable.Range(0, 5_000).Select(_ => Math.Round(Math.Exp(4 + 1.4 * Normal(dice)))).ToArray();
        var legs = talks.Select((talk, i) => new Interaction { Id = $"{i}", OfferedAt = _start, Channel = i % 2 == 0 ? Channel.Email : Channel.Voice, Outcome = Outcome.Answered, Talk = TimeSpan.FromSeconds(talk) });
        var expected = new[] { 0, 1 }.Sum(channel =>
        {
            double[] sorted = [.. talks.Where((talk, i) => i % 2 == channel && talk > 0).Order()];
            var (first, third) = (sorted[sorted.Length / 4], sorted[sorted.Length * 3 / 4]);
            var fence = Math.Min(third * Math.Max(3, Math.Pow(third / first, 1)), channel == 0 ? double.MaxValue : 1_800);
            return sorted.Count(talk => talk > fence);
        });
        var check = ContactCenter.Of(InteractionTable.From(legs)).CheckData(new() { Fence = 1, NearestFence = 3, LongestPart = TimeSpan.FromMinutes(30) })[DataCheckKind.OutlyingDuration];
        Assert.That(expected, Is.GreaterThan(50));
        Assert.That(check.Count, Is.EqualTo(expected).Within(expected / 15));        // quartiles come from bins of a second
    }

    [Test]
    public void The_order_of_rows_changes_no_count()
    {
        Interaction[] legs = [.. Legs(new(9), 400).Select(leg => leg with { Id = null })];
        var forth = ContactCenter.Of(InteractionTable.From(legs)).CheckData();
        var back = ContactCenter.Of(InteractionTable.From(legs.Reverse())).CheckData();
        Assert.That(back.Checks.Select(check => (check.Count, check.Of)), Is.EqualTo(forth.Checks.Select(check => (check.Count, check.Of))));
    }

    private static double Overlap(AgentActivity span, AgentActivity other) => ((span.End < other.End ? span.End : other.End) - span.Start).TotalSeconds;

    private static Interaction[] Legs(Random dice, int count) => [.. Enumerable.Range(0, count).Select(_ => new Interaction
    {
        Id = dice.Next(5) == 0 ? null : $"{dice.Next(5 * count)}", OfferedAt = _start.AddSeconds(dice.Next(6)), Agent = dice.Next(3) == 0 ? null : $"a{dice.Next(3)}", Customer = dice.Next(3) == 0 ? null : $"c{dice.Next(3)}",
        Outcome = (Outcome)dice.Next(3), Wait = TimeSpan.FromSeconds(dice.Next(2)), Cost = dice.Next(2), Resolved = dice.Next(2) == 0,
    }).Select(leg => leg with { ContactId = leg.Id })];

    private static double Normal(Random dice) => Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());
}
