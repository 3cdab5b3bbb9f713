using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Planning;

/// <summary>A forecast of a stretch that was observed whole, and what came.</summary>
/// <param name="Plan">The forecast.</param>
/// <param name="Actual">Legs offered to people in its queue and time.</param>
/// <param name="WeekBefore">Those of the same local time a week before; null where that was not observed whole, or the clock skipped it.</param>
internal readonly record struct ForecastResult(PlannedStretch Plan, long Actual, long? WeekBefore)
{
    /// <summary>Forecast and actual volume, in millionths.</summary>
    public long Volume => Scale.Millionths(Plan.Forecast.Volume);

    public long ActualVolume => Actual * Scale.MillionthsPerUnit;

    public long NaiveError => WeekBefore is { } before ? Math.Abs(Actual - before) * Scale.MillionthsPerUnit : 0;

    public static IEnumerable<ForecastResult> Of(IReadOnlyList<PlannedStretch> plans, FactView view)
    {
        var offers = Offers(view.Center.Interactions);
        foreach (var plan in plans.Where(plan => IsObserved(plan.From, plan.To)))
        {
            var ofQueue = offers.GetValueOrDefault(plan.Forecast.Queue) ?? [];
            long? before = WeekEarlier(plan.From, view.Center.TimeZone) is { } from && WeekEarlier(plan.To - 1, view.Center.TimeZone) is { } last && IsObserved(from, last + 1)
                ? Count(ofQueue, from, last + 1)
                : null;
            yield return new(plan, Count(ofQueue, plan.From, plan.To), before);
        }

        bool IsObserved(long from, long to) => from >= view.From && to <= view.To;
    }

    /// <summary>The offers of each queue, ascending.</summary>
    private static Dictionary<string, List<long>> Offers(InteractionTable table)
    {
        var offers = new Dictionary<long, List<long>>();
        foreach (var block in table.Blocks)
        {
            var queues = block.Texts[(int)TextField.Queue];
            for (var row = 0; row < block.Count; row++)
            {
                if (queues[row] is not IntegerBlock.Absent and var queue && block.Statuses[row].Kind.IsOffered())
                {
                    (offers.TryGetValue(queue, out var known) ? known : offers[queue] = []).Add(block.OfferedAt[row]);
                }
            }
        }

        foreach (var ofQueue in offers.Values)
        {
            ofQueue.Sort();
        }

        return offers.ToDictionary(pair => table.Texts[(int)TextField.Queue][(int)pair.Key], pair => pair.Value, StringComparer.Ordinal);
    }

    private static long Count(List<long> ascending, long from, long to) => Math.Max(0, Before(ascending, to) - Before(ascending, from));

    /// <summary>How many are before an instant.</summary>
    private static int Before(List<long> ascending, long instant)
    {
        var (low, high) = (0, ascending.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ascending[middle] < instant ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The same local time a week before: of a time that came twice the first, null where the clock skipped it.</summary>
    private static long? WeekEarlier(long instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(Scale.Instant(instant), zone).DateTime.AddDays(-7);
        return zone.IsInvalidTime(local) ? null
            : Scale.Milliseconds(new DateTimeOffset(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)));
    }
}
