namespace CallCenterMetrics.Kpis;

/// <summary>The remainder of an identity: the legs that keep it from coming out.</summary>
/// <param name="Count">How many legs, exactly; 0 where the identity holds.</param>
/// <param name="Ids">The ids of the first of them in the order of the table, at most as many as were asked for; <c>row 17</c> (0-based) where a leg has no id.</param>
public sealed record UnreconciledLegs(long Count, IReadOnlyList<string> Ids)
{
    /// <summary>The ids, with an ellipsis where there are more; empty where there are none.</summary>
    public override string ToString() => string.Join(", ", Ids.Count < Count ? Ids.Append("…") : Ids);
}
