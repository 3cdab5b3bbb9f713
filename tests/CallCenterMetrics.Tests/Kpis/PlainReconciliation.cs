using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Tests.Aggregation;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>
/// A reconciliation as one would count it by hand: every minute of the time observed is asked for its key, minutes in a row with one key are an interval, and every
/// leg is asked whether it was offered, left or waited there.
/// </summary>
internal static class PlainReconciliation
{
    public static (Dimension Dimension, Func<Interaction, string?>? OfLeg, Func<DateTimeOffset, string>? OfTime)[] Dimensions(string names, TimeZoneInfo zone) =>
        [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Known(name, zone))];

    /// <summary>Key, by offer (O A B F K N and those unsuitable), by event (opening O A B F K closing remainder) and when the one that waits longest at the end was offered.</summary>
    public static Dictionary<string, (string ByOffer, string ByEvent, DateTimeOffset? Oldest)> Of(
        IReadOnlyList<Interaction> legs, (Dimension Dimension, Func<Interaction, string?>? OfLeg, Func<DateTimeOffset, string>? OfTime)[] dimensions, TimeRange observed)
    {
        var rows = new Dictionary<string, (long[] ByOffer, long[] ByEvent, DateTimeOffset? Oldest)>();
        var runs = Runs(at => dimensions.Select(dimension => dimension.OfTime?.Invoke(at)), observed);
        foreach (var group in legs.Where(IsOffered).GroupBy(leg => string.Join('|', dimensions.Select(dimension => dimension.OfLeg is null ? "" : dimension.OfLeg(leg) ?? "(none)"))))
        {
            foreach (var (times, from, to) in runs)
            {
                var offered = group.Where(leg => leg.OfferedAt >= from && leg.OfferedAt < to).ToArray();
                var left = group.Where(leg => Left(leg) >= from && Left(leg) < to).ToArray();
                var (waitedBefore, waits) = (group.Where(leg => WaitsAt(leg, from)).ToArray(), group.Where(leg => WaitsAt(leg, to)).ToArray());
                long[] byOffer = [offered.Length, .. Leaving.Append(Outcome.Open).Select(outcome => offered.LongCount(leg => leg.Outcome == outcome)), offered.LongCount(IsUnsuitable)];
                long[] byEvent =
                [
                    waitedBefore.Length, offered.Length, .. Leaving.Select(outcome => left.LongCount(leg => leg.Outcome == outcome)), waits.Length,
                    offered.LongCount(leg => leg.Outcome != Outcome.Open && Left(leg) is null),
                ];
                if (byEvent.Any(count => count > 0))
                {
                    var key = string.Join('|', dimensions.Select((dimension, i) => dimension.OfTime is null ? group.Key.Split('|')[i] : times[i]));
                    var oldest = waits.Min(leg => (DateTimeOffset?)leg.OfferedAt);
                    rows[key] = rows.TryGetValue(key, out var row)
                        ? ([.. row.ByOffer.Zip(byOffer, (one, other) => one + other)], [.. row.ByEvent.Zip(byEvent, (one, other) => one + other)], row.Oldest < oldest ? row.Oldest : oldest ?? row.Oldest)
                        : (byOffer, byEvent, oldest);
                }
            }
        }

        return rows.ToDictionary(row => row.Key, row => (string.Join(' ', row.Value.ByOffer), string.Join(' ', row.Value.ByEvent), row.Value.Oldest));
    }

    /// <summary>The rows of a reconciliation in the same words.</summary>
    public static Dictionary<string, (string ByOffer, string ByEvent)> Of(Reconciliation reconciliation) => reconciliation.ToDictionary(
        row => string.Join('|', row.Key.Select(part => part ?? "(none)")),
        row => (
            row.ByOffer is var o ? string.Join(' ', (long[])[o.Offered, o.Answered, o.Abandoned, o.FlowedOut, o.CallbackQueued, o.Open, o.Remainder.Count]) : "",
            row.ByEvent is { } e ? string.Join(' ', (long[])[e.Opening, e.Offered, e.Answered, e.Abandoned, e.FlowedOut, e.CallbackQueued, e.Closing, e.Remainder.Count]) : ""));

    public static bool IsOffered(Interaction leg) => leg.Channel == Channel.Callback || (leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound);

    public static bool IsUnsuitable(Interaction leg) => leg.Outcome is Outcome.Contained or Outcome.NotConnected;

    private static readonly Outcome[] Leaving = [Outcome.Answered, Outcome.Abandoned, Outcome.FlowedOut, Outcome.CallbackQueued];

    private static DateTimeOffset? Left(Interaction leg) => Leaving.Contains(leg.Outcome) ? leg.OfferedAt + leg.Wait : null;

    private static bool WaitsAt(Interaction leg, DateTimeOffset at) => leg.OfferedAt < at && (leg.Outcome == Outcome.Open || Left(leg) >= at);

    private static List<(string?[] Times, DateTimeOffset From, DateTimeOffset To)> Runs(Func<DateTimeOffset, IEnumerable<string?>> key, TimeRange observed)
    {
        var runs = new List<(string?[] Times, DateTimeOffset From, DateTimeOffset To)>();
        for (var at = observed.From; at < observed.To; at = at.AddMinutes(1))
        {
            string?[] times = [.. key(at)];
            if (runs.Count > 0 && runs[^1].Times.SequenceEqual(times))
            {
                runs[^1] = (times, runs[^1].From, at.AddMinutes(1));
            }
            else
            {
                runs.Add((times, at, at.AddMinutes(1)));
            }
        }

        return runs;
    }

    private static (Dimension, Func<Interaction, string?>?, Func<DateTimeOffset, string>?) Known(string name, TimeZoneInfo zone) => name switch
    {
        "queue" => (Dimension.Queue, leg => leg.Queue, null),
        "agent" => (Dimension.Agent, leg => leg.Agent, null),
        "channel" => (Dimension.Channel, leg => leg.Channel.ToString(), null),
        "outcome" => (Dimension.Outcome, leg => leg.Outcome.ToString(), null),
        "site" => (Dimension.Of("site", row => row.Topic?[..1]), leg => leg.Topic?[..1], null),
        "day" => (Interval.Day(zone), null, at => CalendarOracle.Day(at, zone)),
        "week" => (Interval.Week(zone), null, at => CalendarOracle.Week(at, zone)),
        "month" => (Interval.Month(zone), null, at => CalendarOracle.Month(at, zone)),
        _ => (Dimension.Parse("interval:" + name, zone), null, at => CalendarOracle.Minutes(at, zone, int.Parse(name.TrimEnd('m')))),
    };
}
