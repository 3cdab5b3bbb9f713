using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Aggregation.Waiting;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>
/// Interactions in the time that they take: handling clipped to the intervals it crosses (the measures of <see cref="Measures"/> belong to one interval whole), contacts handled
/// at once, and what waits at the end of an interval.
/// </content>
public static partial class FactMeasures
{
    private static readonly FactRows<HandlingSpan> _handling = new("Interaction", FactKeys.Any, view => view.HandlingSpans, span => span.Place);
    private static readonly FactRows<Concurrency> _ofAgents = new(
        "Interaction", FactKeys.Any, view => view.HandlingSpans is { } spans ? Concurrency.OfAgents(spans) : null, stretch => stretch.Place);

    private static readonly FactRows<Concurrency> _ofGroups = new(
        "Interaction", FactKeys.Any, view => view.HandlingSpans is { } spans ? Concurrency.OfGroups(spans) : null, stretch => stretch.Place);

    private static readonly FactRows<WaitingStretch> _waiting = new("Interaction", FactKeys.Any, view => view.WaitingStretches, leg => leg.Place);

    /// <summary>Talk, hold and wrap of handled legs, in the intervals in which they happened: talk from the answer on, then hold, then wrap.</summary>
    public static AdditiveMeasure ClippedHandleTime { get; } = _handling.Time("clipped_handle_time", _ => true);

    /// <summary>Talk, in the intervals in which it happened.</summary>
    public static AdditiveMeasure ClippedTalk { get; } = _handling.Time("clipped_talk", span => span.Part == DurationPart.Talk);

    /// <summary>Hold, in the intervals in which it happened, taken to follow the talk.</summary>
    public static AdditiveMeasure ClippedHold { get; } = _handling.Time("clipped_hold", span => span.Part == DurationPart.Hold);

    /// <summary>Wrap, in the intervals in which it happened.</summary>
    public static AdditiveMeasure ClippedWrap { get; } = _handling.Time("clipped_wrap", span => span.Part == DurationPart.Wrap);

    /// <summary>Handling of known agents, parallel contacts of an agent side by side.</summary>
    public static AdditiveMeasure AgentHandleTime { get; } = _ofAgents.Spread(
        "agent_handle_time", MeasureUnit.Seconds, stretch => stretch.Contacts * (stretch.To - stretch.From));

    /// <summary>Time in which known agents handled anything: the union of what they handled at once, by agent. Adds over time and agents.</summary>
    public static AdditiveMeasure AgentHandlingUnion { get; } = _ofAgents.Time("agent_handling_union", _ => true, Additivity.OverTimeAndAgents);

    /// <summary>The most contacts handled at one moment, whoever handled them. The peak of a longer time is the highest of its parts; of several groups it is none of theirs.</summary>
    public static Measure<Maximum> PeakHandled { get; } = _ofGroups.Of(
        "peak_handled", MeasureUnit.Count, contacts => new Maximum(contacts), Counted.Throughout, Additivity.OverTime, (stretch, _) => stretch.Contacts);

    /// <summary>
    /// Legs offered before the end of the interval that had not left their queue before it. Not those of which it is unknown when they left. A level: adds over keys,
    /// not over time; without intervals it is that at the end of the time observed.
    /// </summary>
    public static AdditiveMeasure Backlog { get; } = _waiting.Level("backlog", _ => true);

    /// <summary>The longest that a leg of the <see cref="Backlog"/> has waited at the end of the interval.</summary>
    public static Measure<Maximum> OldestOpenAge { get; } = _waiting.Of(
        "oldest_open_age", MeasureUnit.Seconds, age => new Maximum(age), Counted.AtEnds, Additivity.OverKeys, (leg, end) => end - leg.From);

    private static IEnumerable<Measure> OfHandling() =>
        [ClippedHandleTime, ClippedTalk, ClippedHold, ClippedWrap, AgentHandleTime, AgentHandlingUnion, PeakHandled, Backlog, OldestOpenAge];
}
