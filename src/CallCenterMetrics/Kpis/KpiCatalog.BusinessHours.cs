using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>What depends on the business hours of the center.</content>
public static partial class KpiCatalog
{
    private static readonly Lack DeferredWaitUnknown = Lack.Of("Wait", Measures.DeferredAnswered - Measures.DeferredAnsweredWaitKnown);

    /// <summary>Mean wait of answered e-mails, messages and tasks, in business hours.</summary>
    public static Kpi FirstResponseTimeBusinessHours { get; } = OfHours(
        MeanSeconds("first_response_time.business_hours", DeferredOpenWait, DeferredAnswers, DeferredWaitUnknown, DeferredOpenWaitSquares),
        "First response time (business hours)", "首次响应时长（营业时间）", "sum of the part of waits in business hours / answered legs of Message, Email and Task with known wait", KpiDirection.Lower);

    /// <summary>
    /// Handling time of interactions as a share of the time of the stated agents, where there is no AgentActivity: ContactCenter.StatedAgents are taken to be there throughout the business hours.
    /// </summary>
    public static Kpi OccupancyOfStaffing { get; } = new Kpi(
        "occupancy.of_staffing", new RatioCalculation(ClippedHandleTime, StatedStaffing, Measures.HandledTalkKnown, Lack.Of("Talk", Measures.Handled - Measures.HandledTalkKnown)))
    {
        Name = new("Occupancy (of stated staffing)", "占用率（按排定人数）"), Family = KpiFamily.Handling, Unit = KpiUnit.Share, Direction = KpiDirection.Band,
        Formula = "talk + hold + wrap of interactions / (stated agents x business hours)", Source = "common practice",
        Needs = ["Interaction.Talk", "Interaction.Wait", "ContactCenter.StatedAgents", "ContactCenter.BusinessHours"],
    };

    /// <summary>Share of answered e-mails, messages and tasks with a wait in business hours up to a stated one; needs its own measure in the totals (<see cref="Kpi.Measures"/>).</summary>
    /// <param name="time">The time T; its seconds are part of the id, <c>replied_within.14400.business_hours</c>.</param>
    public static Kpi RepliedWithinBusinessHours(TimeSpan time)
    {
        var id = FormattableString.Invariant($"replied_within.{time.TotalSeconds}.business_hours");
        return OfHours(
            Share(id, FactMeasures.RepliedWithin(id, time), DeferredAnswers, DeferredWaitUnknown),
            FormattableString.Invariant($"Replied within {time.TotalSeconds} s (business hours)"), FormattableString.Invariant($"{time.TotalSeconds} 秒内回复率（营业时间）"),
            FormattableString.Invariant($"those with a wait in business hours <= {time.TotalSeconds} s / answered legs of Message, Email and Task with known wait"), KpiDirection.Higher);
    }

    private static IEnumerable<Kpi> HoursKpis() => [FirstResponseTimeBusinessHours, OccupancyOfStaffing];

    private static Kpi OfHours(Kpi kpi, string english, string chinese, string formula, KpiDirection direction) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Accessibility, Formula = formula, Direction = direction, Source = "Zendesk",
        Needs = ["Interaction.Channel", "Interaction.Outcome", "Interaction.Wait", "ContactCenter.BusinessHours"],
    };
}
