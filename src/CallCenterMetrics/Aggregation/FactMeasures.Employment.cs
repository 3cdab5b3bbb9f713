using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>Contracts, and who left.</content>
public static partial class FactMeasures
{
    private const long EarlyDays = 90;

    private static readonly FactRows<Employment> _contracts = new("Employment", FactKeys.Agent, view => view.Center.Employments?.Where(IsContract), contract =>
        new(Scale.Milliseconds(contract.Hired), contract.Left is { } left ? Scale.Milliseconds(left) : long.MaxValue, contract.Agent));

    private static readonly FactRows<Employment> _leavers = new("Employment", FactKeys.Agent, view => view.Center.Employments?.Where(contract => contract.Left > contract.Hired), contract =>
        Scale.Milliseconds(contract.Left!.Value) - 1 is var last ? new(last, last, contract.Agent) : default);

    /// <summary>Contracts, each where it begins or, if it began before the time observed, at the begin of that.</summary>
    public static AdditiveMeasure Contracts { get; } = _contracts.Count("contracts", _ => true);

    /// <summary>Time under contract.</summary>
    public static AdditiveMeasure EmployedTime { get; } = _contracts.Time("employed_time", _ => true);

    /// <summary>Contracts ended, at their last instant: a contract until midnight ends on the day before.</summary>
    public static AdditiveMeasure Leavers { get; } = _leavers.Count("leavers", _ => true);

    /// <summary>Contracts ended by the agent's choice.</summary>
    public static AdditiveMeasure VoluntaryLeavers { get; } = _leavers.Count("voluntary_leavers", contract => contract.Voluntary == true);

    /// <summary>Contracts ended of which it is not known whether by choice.</summary>
    public static AdditiveMeasure LeaversOfUnknownChoice { get; } = _leavers.Count("leavers_of_unknown_choice", contract => contract.Voluntary is null);

    /// <summary>Contracts ended within 90 days of their begin.</summary>
    public static AdditiveMeasure EarlyLeavers { get; } = _leavers.Count("early_leavers", contract => contract.Left - contract.Hired <= TimeSpan.FromDays(EarlyDays));

    /// <summary>Contracts of known hours a week.</summary>
    public static AdditiveMeasure ContractsOfKnownHours { get; } = _contracts.Count("contracts_of_known_hours", contract => contract.HoursPerWeek is not null);

    /// <summary>Contracts of unknown hours a week.</summary>
    public static AdditiveMeasure ContractsOfUnknownHours { get; } = _contracts.Count("contracts_of_unknown_hours", contract => contract.HoursPerWeek is null);

    /// <summary>Contracts before anything happened in the interval. A level: adds over keys, not over time; without intervals it is that at the begin of the time observed.</summary>
    public static AdditiveMeasure OpeningHeadcount { get; } = _contracts.Level("opening_headcount", Counted.AtBegins, LastsBeyond);

    /// <summary>Contracts that last beyond the end of the interval. A level: adds over keys, not over time; without intervals it is that at the end of the time observed.</summary>
    public static AdditiveMeasure ClosingHeadcount { get; } = _contracts.Level("closing_headcount", Counted.AtEnds, LastsBeyond);

    /// <summary>How long the contracts of the <see cref="ClosingHeadcount"/> have lasted.</summary>
    public static Measure<DurationSketch> Tenures { get; } = _contracts.Of(
        "tenures", MeasureUnit.Seconds, SketchOf, Counted.AtEnds, Additivity.OverKeys, (contract, end) => LastsBeyond(contract, end) ? end - Scale.Milliseconds(contract.Hired) : 0);

    private static IEnumerable<Measure> OfEmployment() =>
        [Contracts, EmployedTime, Leavers, VoluntaryLeavers, LeaversOfUnknownChoice, EarlyLeavers, ContractsOfKnownHours, ContractsOfUnknownHours, OpeningHeadcount, ClosingHeadcount, Tenures];

    private static bool LastsBeyond(Employment contract, long instant) => contract.Left is not { } left || Scale.Milliseconds(left) > instant;

    private static DurationSketch SketchOf(long milliseconds) => new(new TimeSpan(milliseconds * TimeSpan.TicksPerMillisecond));

    private static bool IsContract(Employment contract) => contract.Left is null || contract.Left > contract.Hired;
}
