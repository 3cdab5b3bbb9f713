using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>What paid time and slots are used for.</content>
public static partial class KpiCatalog
{
    /// <summary>Answered contacts per paid hour.</summary>
    public static Kpi ContactsPerPaidHour { get; } = new Kpi("contacts_per_paid_hour", new RatioCalculation(
        Measures.Answered, PaidLoggedInTime, PayKnownSpans, Lack.Of("Paid", PayUnknownSpans, "spans"), SecondsPerHour))
    {
        Name = new("Contacts per paid hour", "每计薪小时接触量"), Family = KpiFamily.Handling, Unit = KpiUnit.PerHour, Direction = KpiDirection.Higher,
        Formula = "answered / paid hours logged in", Source = "ICMI", Needs = ["Interaction.Outcome", "AgentActivity", "AgentActivity.Paid"],
    };

    /// <summary>Share of the paid time in back office.</summary>
    public static Kpi BackOfficeShare { get; } = OfTime(
        "back_office_share", PaidBackOfficeTime, PaidLoggedInTime, PayKnownSpans, "Back-office share", "后台工作占比",
        "paid back-office time / paid time", KpiDirection.None, "COPC CX Standard", Lack.Of("Paid", PayUnknownSpans, "spans"), "AgentActivity.Paid");

    /// <summary>Share of the paid productive time in which something was done, for customers or in back office.</summary>
    public static Kpi CapacityUse { get; } = OfTime(
        "capacity_use", UsedCapacityTime, ProductiveTime, PaidKnownSpans, "Capacity use", "产能利用率",
        "(talking + holding + wrapping + back office) within paid productive time / paid productive time", KpiDirection.Band, "COPC CX Standard",
        Lack.Of("Paid or Productive", PaidUnknownSpans, "spans"), "AgentActivity.Paid", "AgentActivity.Productive");

    /// <summary>Handling of agents by what they could have handled with the slots they have in a channel while logged in.</summary>
    public static Kpi OccupancyLoad { get; } = OfTime(
        "occupancy.load", LoadTime, SlotTime, Capacities, "Occupancy (load)", "占用率（负载）",
        "handling time of interactions in channels with a capacity / (slots x logged-in time)", KpiDirection.Band, "Genesys Cloud (utilization of media slots)", null, "Interaction.Talk", "Capacity");

    private static IEnumerable<Kpi> CapacityKpis() => [OccupancyLoad, ContactsPerPaidHour, BackOfficeShare, CapacityUse];
}
