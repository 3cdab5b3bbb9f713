namespace CallCenterMetrics.Kpis;

/// <summary>One group and interval of a <see cref="Reconciliation"/>.</summary>
/// <param name="Key">One text per dimension, null where its legs have none.</param>
/// <param name="ByOffer">The legs offered in the interval; all 0 where legs only left or waited.</param>
/// <param name="ByEvent">What happened in the interval; null where the intervals come again and again (<see cref="Reconciliation.WhyNotByEvent"/>).</param>
public sealed record ReconciliationRow(IReadOnlyList<string?> Key, ReconciliationByOffer ByOffer, ReconciliationByEvent? ByEvent)
{
    /// <summary>Whether there is no remainder.</summary>
    public bool Balances => ByOffer.Remainder.Count == 0 && ByEvent is null or { Remainder.Count: 0 };
}
