using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>The KPIs of planning worked out from the records, minute by minute and with LINQ, by queue or not and by any stretches of time.</summary>
internal sealed class PlainPlans(ContactCenter center, TimeRange observed, bool byQueue, Func<DateTimeOffset, string> time)
{
    private readonly Interaction[] _offered = [.. center.Interactions.Select(row => row.ToInteraction()).Where(leg =>
        leg.OfferedAt >= observed.From && leg.OfferedAt < observed.To && (leg.Channel == Channel.Callback || (leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound)))];

    private readonly Forecast[] _plans = [.. center.Forecasts!.Where(plan => Chosen(center.Forecasts!, plan))];

    public (double? Wape, double? Bias, double? Mase) Errors(string? queue, string key)
    {
        Forecast[] counted = [.. _plans.Where(plan => (!byQueue || plan.Queue == queue) && time(plan.From) == key && IsObserved(plan.From, plan.To))];
        var offered = counted.Sum(plan => (double)Offered(plan.Queue, plan.From, plan.To));
        var errors = counted.Sum(plan => Math.Abs(Offered(plan.Queue, plan.From, plan.To) - (double)plan.Volume));
        double[] naive = [.. counted.Select(plan => (plan, Before: WeekBefore(plan))).Where(pair => pair.Before is not null)
            .Select(pair => Math.Abs(Offered(pair.plan.Queue, pair.plan.From, pair.plan.To) - Offered(pair.plan.Queue, pair.Before!.Value.From, pair.Before.Value.To) + 0.0))];
        return (
            offered == 0 ? null : errors / offered, offered == 0 ? null : ((double)counted.Sum(plan => plan.Volume) - offered) / offered,
            naive.Sum() == 0 ? null : errors / counted.Length / naive.Average());
    }

    /// <summary>Agents on queue less agents required, minute by minute, over the minutes with a requirement.</summary>
    public double? Gap(string? queue, string key)
    {
        Forecast[] plans = [.. _plans.Where(plan => plan.RequiredAgents is not null && (!byQueue || plan.Queue == queue))];
        var gaps = PlainFacts.Minutes(observed.From, observed.To).Where(minute => time(minute) == key).Select(minute => (Minute: minute, Plans: plans.Where(plan => plan.From <= minute && minute < plan.To).ToArray()))
            .Where(pair => pair.Plans.Length > 0)
            .Select(pair => OnQueue(queue, pair.Minute) - (double)pair.Plans.Sum(plan => plan.RequiredAgents!.Value)).ToArray();
        return gaps.Length == 0 ? null : gaps.Average();
    }

    /// <summary>The share of half-hours below 80 %, and the standard deviation, of known waits.</summary>
    public (double? AtRisk, double? Deviation) Levels(string? queue, string key)
    {
        var halves = _offered.Where(leg => (!byQueue || leg.Queue == queue) && time(leg.OfferedAt) == key).GroupBy(leg => CalendarOracle.Minutes(leg.OfferedAt, center.TimeZone, 30)).Select(half =>
        {
            var (answered, abandoned) = (half.Where(leg => leg.Outcome == Outcome.Answered && leg.Wait is not null).ToArray(), half.Count(leg => leg.Outcome == Outcome.Abandoned));
            return (Met: answered.Count(leg => leg.Wait <= TimeSpan.FromSeconds(20)), All: answered.Length + abandoned);
        }).Where(half => half.All > 0).ToArray();
        if (halves.Length == 0)
        {
            return default;
        }

        var mean = halves.Sum(half => (double)half.Met) / halves.Sum(half => half.All);
        return (halves.Count(half => 10 * half.Met < 8 * half.All) / (double)halves.Length,
            Math.Sqrt(halves.Sum(half => half.All * Math.Pow((double)half.Met / half.All - mean, 2)) / halves.Sum(half => half.All)));
    }

    /// <summary>Whether no other forecast of the same stretch is better: made later (but before it), of more volume or agents.</summary>
    private static bool Chosen(IReadOnlyList<Forecast> all, Forecast plan) => plan.To > plan.From && !(plan.MadeAt >= plan.From)
        && !all.Any(other => other.Queue == plan.Queue && other.From == plan.From && other.To == plan.To && !(other.MadeAt >= other.From)
            && Comparer<(DateTimeOffset, decimal, decimal)>.Default.Compare(Rank(other), Rank(plan)) > 0);

    private static (DateTimeOffset, decimal, decimal) Rank(Forecast plan) => (plan.MadeAt ?? DateTimeOffset.MinValue, plan.Volume, plan.RequiredAgents ?? -1);

    private bool IsObserved(DateTimeOffset from, DateTimeOffset to) => from >= observed.From && to <= observed.To;

    private int Offered(string queue, DateTimeOffset from, DateTimeOffset to) => _offered.Count(leg => leg.Queue == queue && leg.OfferedAt >= from && leg.OfferedAt < to);

    private TimeRange? WeekBefore(Forecast plan) => Earlier(plan.From) is { } from && Earlier(plan.To.AddMinutes(-1)) is { } last && IsObserved(from, last.AddMinutes(1)) ? new(from, last.AddMinutes(1)) : null;

    /// <summary>The first minute that the clock shows the same as seven days later.</summary>
    private DateTimeOffset? Earlier(DateTimeOffset at)
    {
        var shown = TimeZoneInfo.ConvertTime(at, center.TimeZone).DateTime.AddDays(-7);
        return PlainFacts.Minutes(at.AddDays(-7).AddHours(-3), at.AddDays(-7).AddHours(3)).Where(minute => TimeZoneInfo.ConvertTime(minute, center.TimeZone).DateTime == shown)
            .Select(minute => (DateTimeOffset?)minute).FirstOrDefault();
    }

    private int OnQueue(string? queue, DateTimeOffset minute) => center.Activities!.Count(span => span.Start <= minute && minute < span.End && (!byQueue || span.Queue == queue)
        && span.State is AgentState.Talking or AgentState.Holding or AgentState.Wrapping or AgentState.Available or AgentState.NotResponding);
}
