using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <content>Scheduled duties.</content>
public static partial class FactMeasures
{
    private static readonly FactRows<Shift> _shifts = new("Shift", FactKeys.Agent, view => view.Center.Shifts, shift => new(Scale.Milliseconds(shift.Start), Scale.Milliseconds(shift.End), shift.Agent));
    private static readonly FactRows<RosterPiece> _roster = new("Shift", FactKeys.Agent, view => view.Roster, piece => new(piece.From, piece.To, piece.Agent));

    /// <summary>Scheduled duties, absences included, of which it is known whether the agent was away.</summary>
    public static AdditiveMeasure Duties { get; } = _shifts.Count("duties", shift => shift.Absence is not null);

    /// <summary>Scheduled duties of which it is not known whether the agent was away.</summary>
    public static AdditiveMeasure DutiesOfUnknownAbsence { get; } = _shifts.Count("duties_of_unknown_absence", shift => shift.Absence is null);

    /// <summary>Scheduled duties without planned absence.</summary>
    public static AdditiveMeasure RosteredDuties { get; } = _shifts.Count("rostered_duties", shift => shift.Absence != Absence.Planned);

    /// <summary>Time of the <see cref="Duties"/>.</summary>
    public static AdditiveMeasure ScheduledTime { get; } = _shifts.Time("scheduled_time", shift => shift.Absence is not null);

    /// <summary>Scheduled time of unplanned absence.</summary>
    public static AdditiveMeasure UnplannedAbsenceTime { get; } = _shifts.Time("unplanned_absence_time", shift => shift.Absence == Absence.Unplanned);

    /// <summary>Paid scheduled time: duties without planned absence, without scheduled meals.</summary>
    public static AdditiveMeasure PaidScheduledTime { get; } = _roster.Time("paid_scheduled_time", _ => true);

    /// <summary>
    /// Paid scheduled time weighted by the burdens that lie on it, at most once: split duty 0.5 (a gap of 2 h or more to another duty that starts the same local
    /// day), short rest 0.7 (under 11 h since a duty of another day), night 22-06 0.5, weekend 0.3, holiday 0.7, overtime 0.5, published under 7 days ahead 0.3.
    /// </summary>
    public static AdditiveMeasure BurdenTime { get; } = _roster.Spread("burden_time", MeasureUnit.Seconds, piece => (piece.To - piece.From) * BurdenWeights.TenthsOf(piece.Burdens) / BurdenWeights.Whole);

    /// <summary>Paid scheduled time of split duties: a gap of 2 h or more to another duty that starts the same local day.</summary>
    public static AdditiveMeasure SplitDutyTime { get; } = OfBurden("split_duty_time", Burdens.SplitDuty);

    /// <summary>Paid scheduled time of duties under 11 h after one of another day.</summary>
    public static AdditiveMeasure ShortRestTime { get; } = OfBurden("short_rest_time", Burdens.ShortRest);

    /// <summary>Paid scheduled time from 22 to 6 o'clock.</summary>
    public static AdditiveMeasure NightTime { get; } = OfBurden("night_time", Burdens.Night);

    /// <summary>Paid scheduled time on Saturdays and Sundays.</summary>
    public static AdditiveMeasure WeekendTime { get; } = OfBurden("weekend_time", Burdens.Weekend);

    /// <summary>Paid scheduled time on holidays; where periods are given.</summary>
    public static AdditiveMeasure HolidayTime { get; } = _roster.TimeWith("Period", view => view.Center.Periods is { Count: > 0 }, "holiday_time", piece => piece.Burdens.HasFlag(Burdens.Holiday));

    /// <summary>Paid scheduled time of duties that are overtime.</summary>
    public static AdditiveMeasure OvertimeTime { get; } = OfBurden("overtime_time", Burdens.Overtime);

    /// <summary>Paid scheduled time of duties published under 7 days ahead; where it is known of any when it was published.</summary>
    public static AdditiveMeasure ShortNoticeTime { get; } = _roster.TimeWith(
        "Shift.PublishedAt", view => view.Center.Shifts!.Any(shift => shift.PublishedAt is not null), "short_notice_time", piece => piece.Burdens.HasFlag(Burdens.ShortNotice));

    private static IEnumerable<Measure> OfSchedule() =>
    [
        Duties, DutiesOfUnknownAbsence, RosteredDuties, ScheduledTime, UnplannedAbsenceTime, PaidScheduledTime, BurdenTime,
        SplitDutyTime, ShortRestTime, NightTime, WeekendTime, HolidayTime, OvertimeTime, ShortNoticeTime,
    ];

    private static AdditiveMeasure OfBurden(string id, Burdens burden) => _roster.Time(id, piece => piece.Burdens.HasFlag(burden));
}
