using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>Business hours, and what depends on them.</content>
public static partial class FactMeasures
{
    private const string HoursField = "ContactCenter.BusinessHours";

    private static readonly FactRows<TimeRange> _openHours = new(HoursField, FactKeys.None, view => view.OpenHours, range => new(Scale.Milliseconds(range.From), Scale.Milliseconds(range.To)));
    private static readonly FactRows<StaffedRange> _statedStaffing = new(
        "ContactCenter.StatedAgents and BusinessHours", FactKeys.None, view => view.Center.StatedAgents is { } agents ? view.OpenHours?.Select(range => new StaffedRange(range, agents)) : null,
        staffed => new(Scale.Milliseconds(staffed.Range.From), Scale.Milliseconds(staffed.Range.To)));

    private static readonly FactRows<DeferredAnswer> _deferredAnswers = new(HoursField, FactKeys.Any, view => view.DeferredAnswers, answer => new(answer.At, answer.At, Keys: answer.Keys));

    /// <summary>Time of business hours.</summary>
    public static AdditiveMeasure OpenTime { get; } = _openHours.Time("open_time", _ => true);

    /// <summary>Stated agents x time of business hours.</summary>
    public static AdditiveMeasure StatedStaffing { get; } = _statedStaffing.Spread(
        "stated_staffing", MeasureUnit.Seconds, staffed => staffed.Agents * (Scale.Milliseconds(staffed.Range.To) - Scale.Milliseconds(staffed.Range.From)));

    /// <summary>Answered e-mails, messages and tasks with known wait.</summary>
    public static AdditiveMeasure DeferredAnswers { get; } = _deferredAnswers.Count("deferred_answers", _ => true);

    /// <summary>The part of their waits that lies in business hours.</summary>
    public static AdditiveMeasure DeferredOpenWait { get; } = _deferredAnswers.Sum("deferred_open_wait", MeasureUnit.Seconds, answer => answer.OpenWait);

    /// <summary>Sum of squares of the <see cref="DeferredOpenWait"/>.</summary>
    public static Measure<SumOfSquares> DeferredOpenWaitSquares { get; } = _deferredAnswers.Of(
        "deferred_open_wait_squares", MeasureUnit.Seconds, wait => new SumOfSquares((Int128)wait * wait), Counted.AtBegin, Additivity.Everywhere, (answer, _) => answer.OpenWait);

    /// <summary>Answered e-mails, messages and tasks whose wait in business hours is up to a stated one.</summary>
    internal static AdditiveMeasure RepliedWithin(string id, TimeSpan time)
    {
        var most = Scale.Milliseconds(time);
        return _deferredAnswers.Count(id, answer => answer.OpenWait <= most);
    }

    private static IEnumerable<Measure> OfBusinessHours() => [OpenTime, StatedStaffing, DeferredAnswers, DeferredOpenWait, DeferredOpenWaitSquares];

    private readonly record struct StaffedRange(TimeRange Range, int Agents);
}
