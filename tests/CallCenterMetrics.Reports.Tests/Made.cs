using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

/// <summary>A small made-up center.</summary>
internal static class Made
{
    public static TimeZoneInfo Berlin { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static Finding Finding { get; } = new()
    {
        Code = "bad_value", Field = "Wait", Found = "text that is no duration", Expected = "seconds", Cure = "State the unit.", Effect = FindingEffect.FieldAbsent,
        Count = 1_234, Examples = [new("电话.csv:12", "soon"), new("电话.csv:13", null)],
    };

    /// <summary>Two queues and none, from Sunday to Monday.</summary>
    public static InteractionTable Calls(int copies = 1) => InteractionTable.From(Enumerable.Range(0, copies).SelectMany(_ => (Interaction[])
    [
        Leg(0, "账单", Outcome.Answered, 3) with { Talk = TimeSpan.FromSeconds(100.5), Satisfaction = 5 },
        Leg(1, "账单", Outcome.Answered, 30) with { Talk = TimeSpan.FromSeconds(200) },
        Leg(2, "sales", Outcome.Abandoned, 2),
        Leg(10, null, Outcome.Answered, null),
    ]));

    public static Reading<InteractionTable> Reading(InteractionTable calls, params Finding[] findings) => new(calls, findings, calls.Count + 3, []);

    public static KpiTable Table(InteractionTable calls, int threads, params Dimension[] dimensions) =>
        calls.GroupBy(dimensions).Totals(ServiceTarget.Seconds(20, 5), new AggregationOptions { MaxThreads = threads }).Compute(KpiCatalog.All);

    private static Interaction Leg(int hours, string? queue, Outcome outcome, double? wait) => new()
    {
        OfferedAt = new DateTimeOffset(2026, 3, 29, 0, 30, 0, TimeSpan.Zero).AddHours(hours * 2.5), Queue = queue, Outcome = outcome,
        Wait = wait is { } known ? TimeSpan.FromSeconds(known) : null,
    };
}
