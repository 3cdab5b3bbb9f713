namespace CallCenterMetrics.Aggregation.Running;

/// <summary>
/// Totals of parts of the rows, few and of falling size: a new part is merged with the one before once that has no more than twice as many groups. So a group is merged
/// as often as sizes double and not once for each addition, and small parts do not make the large one be written anew.
/// </summary>
internal sealed class TotalsParts
{
    private readonly List<Totals> _parts = [];

    public void Add(Totals part)
    {
        _parts.Add(part);
        while (_parts.Count > 1 && _parts[^2].Count <= 2L * part.Count)
        {
            part = MergeLast();
        }
    }

    /// <summary>The totals of all parts, from now on the only part; null if there are none.</summary>
    public Totals? Whole()
    {
        while (_parts.Count > 1)
        {
            MergeLast();
        }

        return _parts.SingleOrDefault();
    }

    private Totals MergeLast()
    {
        var merged = _parts[^2].Merge(_parts[^1]);
        _parts.RemoveAt(_parts.Count - 1);
        return _parts[^1] = merged;
    }
}
