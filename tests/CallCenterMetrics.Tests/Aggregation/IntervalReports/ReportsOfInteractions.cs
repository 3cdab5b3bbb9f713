using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation.IntervalReports;

/// <summary>What a telephone system would report of interactions by queue, channel and half-hour: added up in plain LINQ, without what follows from the rest.</summary>
internal static class ReportsOfInteractions
{
    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    public static readonly ServiceTarget Target = ServiceTarget.Seconds(20, 5);

    /// <summary>Measures that a report need not state: they follow where every leg has its wait, talk, hold and wrap.</summary>
    public static readonly AdditiveMeasure[] Following =
    [
        Measures.Handled, Measures.AnsweredWaitKnown, Measures.AbandonedWaitKnown, Measures.FlowedOutWaitKnown, Measures.CallbackQueuedWaitKnown, Measures.DeferredAnsweredWaitKnown,
        Measures.HandledTalkKnown, Measures.HandledHoldKnown, Measures.HandledWrapKnown, Measures.HandleTime, Measures.HandleTimeKnown, Measures.HandleTimeWrap, Measures.HandleTimeWrapKnown,
        Measures.AnsweredHoldKnown, Measures.AnsweredTransferKnown,
    ];

    private static readonly AdditiveMeasure[] Stated = [.. Measures.All.OfType<AdditiveMeasure>().Except(Following)];

    /// <summary>Awkward legs that have every field, over the last Sunday of March; internal ones, of which no measure of reports tells, aside.</summary>
    public static Interaction[] Legs(int seed, int count) => [.. new RandomInteractions
    {
        Absent = 0, VeryLong = 0, From = new(2026, 3, 27, 0, 0, 0, TimeSpan.Zero), To = new(2026, 4, 2, 0, 0, 0, TimeSpan.Zero),
    }.Rows(seed, count).Where(leg => leg.Direction != Direction.Internal)];

    public static IntervalReport[] Of(IEnumerable<Interaction> legs) =>
        [.. LinqTotals.ByGroup(legs, leg => (leg.Queue, leg.Channel, Slot: leg.OfferedAt.ToUnixTimeSeconds() / 1_800), Target).Select(group => new IntervalReport
        {
            From = DateTimeOffset.FromUnixTimeSeconds(group.Key.Slot * 1_800), To = DateTimeOffset.FromUnixTimeSeconds(group.Key.Slot * 1_800 + 1_800),
            Keys = new Dictionary<Dimension, string> { [Dimension.Queue] = group.Key.Queue!, [Dimension.Channel] = group.Key.Channel.ToString() },
            Amounts = Stated.ToDictionary(measure => measure, measure => (decimal)group.Value[measure.Id]!.Value / measure.Unit switch { MeasureUnit.Count => 1, MeasureUnit.Seconds => 1_000, _ => 1_000_000 }),
        })];
}
