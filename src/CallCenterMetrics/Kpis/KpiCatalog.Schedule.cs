using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>What agents do against their roster, and what scheduled time is lost to.</content>
public static partial class KpiCatalog
{
    /// <summary>Share of the scheduled time in which the agent was in the scheduled state (<see cref="InScheduleTime"/>).</summary>
    public static Kpi AdherenceInSchedule { get; } = OfRoster(
        "adherence.in_schedule", InScheduleTime, DutyTime, RosteredDuties, "Schedule adherence (in schedule)", "排班遵守率（班内）",
        "time in the scheduled state / scheduled time", KpiDirection.Higher, "ICMI", "AgentActivity");

    /// <summary>The preset's definition of adherence: <see cref="AdherenceInSchedule"/>.</summary>
    public static Kpi Adherence { get; } = AdherenceInSchedule with { Id = "adherence", Name = new("Schedule adherence", "排班遵守率") };

    /// <summary>
    /// As <see cref="AdherenceInSchedule"/>, with work on queue outside of shifts as an exception: 1 - exceptions / (scheduled + out-of-shift time), where exceptions are
    /// scheduled time not in the scheduled state and out-of-shift time. That is what is in the schedule of both, and so never below 0.
    /// </summary>
    public static Kpi AdherenceWithOutOfShift { get; } = OfRoster(
        "adherence.with_out_of_shift", InScheduleTime, DutyTime + OutOfShiftTime, RosteredDuties, "Schedule adherence (with out-of-shift work)", "排班遵守率（含班外工作）",
        "1 - (scheduled time not in the scheduled state + time on queue out of shift) / (scheduled time + time on queue out of shift)", KpiDirection.Higher, "Genesys Cloud", "AgentActivity");

    /// <summary>Time on queue, whenever it was, by time scheduled on queue; above 1 where more was worked.</summary>
    public static Kpi Conformance { get; } = OfRoster(
        "conformance", WorkedOnQueueTime, ScheduledOnQueueTime, RosteredDuties, "Schedule conformance", "排班符合率",
        "time on queue / time scheduled on queue", KpiDirection.Band, "Genesys Cloud", "AgentActivity");

    /// <summary>Share of paid rostered time lost, to absence, breaks, meetings, training, coaching, back office or other work.</summary>
    public static Kpi Shrinkage { get; } = OfShrinkage(
        "shrinkage", AbsenceTime + BreakTime + InternalTime, "Shrinkage", "人员缩减率", "paid time lost to absence, breaks, meetings, training, coaching, back office and other / paid rostered time", "AgentActivity");

    /// <summary>Share of paid rostered time lost to meetings, training, coaching, back office and other work.</summary>
    public static Kpi InternalShrinkage { get; } = OfShrinkage(
        "shrinkage.internal", InternalTime, "Internal shrinkage", "内部缩减率", "paid time in meetings, training, coaching, back office and other / paid rostered time", "AgentActivity");

    /// <summary>Share of paid rostered time lost to absence, planned or not, and paid breaks; without breaks it is <see cref="ExternalShrinkageWithoutBreaks"/>.</summary>
    public static Kpi ExternalShrinkage { get; } = OfShrinkage(
        "shrinkage.external", AbsenceTime + BreakTime, "External shrinkage", "外部缩减率", "paid time of absence and breaks / paid rostered time", "AgentActivity");

    /// <summary>Share of paid rostered time lost to absence, planned or not: external shrinkage for centers that count breaks as work.</summary>
    public static Kpi ExternalShrinkageWithoutBreaks { get; } = OfShrinkage(
        "shrinkage.external_without_breaks", AbsenceTime, "External shrinkage (without breaks)", "外部缩减率（不含休息）", "paid time of absence / paid rostered time");

    /// <summary>Productive paid time by time on duty as scheduled, planned absence aside.</summary>
    public static Kpi UtilizationOfScheduled { get; } = OfTime(
        "utilization.of_scheduled", ProductiveTime, DutyTime, PaidKnownSpans, "Utilization (of scheduled time)", "利用率（排班时间）",
        "productive time / scheduled time", KpiDirection.Band, "ICMI", Lack.Of("Paid or Productive", PaidUnknownSpans, "spans"), "AgentActivity.Paid", "AgentActivity.Productive", "Shift");

    /// <summary>Share of paid scheduled time that is overtime.</summary>
    public static Kpi OvertimeShare { get; } = OfPeople(
        Burden("overtime_share", OvertimeTime), "Overtime share", "加班占比", "paid scheduled time of overtime / paid scheduled time", KpiDirection.Lower, "ICMI", "Shift") with { Family = KpiFamily.Handling };

    private static IEnumerable<Kpi> AdherenceKpis() =>
    [
        UtilizationOfScheduled, Adherence, AdherenceInSchedule, AdherenceWithOutOfShift, Conformance,
        Shrinkage, InternalShrinkage, ExternalShrinkage, ExternalShrinkageWithoutBreaks, OvertimeShare,
    ];

    /// <summary>How much of the paid scheduled time each burden lies on (<see cref="BurdenTime"/>).</summary>
    private static IEnumerable<Kpi> BurdenKpis() =>
    [
        OfBurden("split_duty", SplitDutyTime, "split duties", "分段班", "of split duties (a gap of 2 h or more)"),
        OfBurden("short_rest", ShortRestTime, "short rest", "休息不足", "under 11 h after a duty of another day"),
        OfBurden("night", NightTime, "night", "夜班", "from 22 to 6 o'clock"),
        OfBurden("weekend", WeekendTime, "weekend", "周末", "on Saturdays and Sundays"),
        OfBurden("holiday", HolidayTime, "holidays", "节假日", "on holidays", "Period"),
        OfBurden("overtime", OvertimeTime, "overtime", "加班", "of overtime"),
        OfBurden("short_notice", ShortNoticeTime, "short notice", "临时通知", "published under 7 days ahead", "Shift.PublishedAt"),
    ];

    private static Kpi OfBurden(string burden, Amount time, string english, string chinese, string what, params string[] needs) => OfPeople(
        Burden($"schedule_burden.{burden}", time), $"Schedule burden: {english}", $"排班负担：{chinese}", $"paid scheduled time {what} / paid scheduled time", KpiDirection.Lower,
        "Directive 2003/88/EC (rest, night work); common practice", ["Shift", .. needs]);

    private static Kpi Burden(string id, Amount time) => new(id, new RatioCalculation(time, PaidScheduledTime, RosteredDuties, Lack.Nothing)) { Unit = KpiUnit.Share };

    private static Kpi OfShrinkage(string id, Amount lost, string english, string chinese, string formula, params string[] needs) => OfRoster(
        id, lost, PaidRosterTime, Duties, english, chinese, formula, KpiDirection.Lower, "ICMI", needs, Lack.Of("Absence", DutiesOfUnknownAbsence, "duties"));

    private static Kpi OfRoster(
        string id, Amount part, Amount whole, Amount duties, string english, string chinese, string formula, KpiDirection direction, string source, string need) =>
        OfRoster(id, part, whole, duties, english, chinese, formula, direction, source, [need], Lack.Nothing);

    private static Kpi OfRoster(
        string id, Amount part, Amount whole, Amount duties, string english, string chinese, string formula, KpiDirection direction, string source, string[] needs, Lack lack) =>
        OfPeople(new Kpi(id, new RatioCalculation(part, whole, duties, lack)) { Unit = KpiUnit.Share }, english, chinese, formula, direction, source, ["Shift", .. needs]) with
        {
            Family = KpiFamily.Handling,
        };
}
