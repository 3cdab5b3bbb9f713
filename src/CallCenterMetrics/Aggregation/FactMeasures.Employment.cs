using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

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

    private static bool IsContract(Employment contract) => contract.Left is null || contract.Left > contract.Hired;
}
