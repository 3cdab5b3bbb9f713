namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The standard measures over the facts of a center other than its interactions, within the time observed. Spans of time are cut where the interval changes. They
/// add over all dimensions that the fact has a key in; by any other dimension they are not available, and the KPIs made from them say so. All are 0 where
/// nothing was counted.
/// </summary>
public static partial class FactMeasures
{
    private static Measure[]? _all;

    /// <summary>All of them but the direct costs, in a fixed order.</summary>
    public static IReadOnlyList<Measure> All => _all ??=
    [
        .. OfAgentTime(), .. OfSchedule(), .. OfAdherence(), .. OfLoad(), .. OfEmployment(), .. OfDevelopment(), .. OfEvaluations(), .. OfSurveys(), .. OfCosts(), .. OfContacts(), .. OfHandling(),
        .. OfBusinessHours(), .. OfPlanning(),
    ];
}
