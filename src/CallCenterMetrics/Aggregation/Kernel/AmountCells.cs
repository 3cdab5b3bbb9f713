namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Count, sum and sum of squares by group, of what few groups have: no room is taken before something is added.</summary>
internal sealed class AmountCells
{
    private AmountCell[] _cells = [];

    /// <summary>The sums of a group.</summary>
    public AmountCell this[int group] => group < _cells.Length ? _cells[group] : default;

    /// <summary>The cells of so many groups, to be added to.</summary>
    public Span<AmountCell> Room(int groups)
    {
        if (_cells.Length < groups)
        {
            Array.Resize(ref _cells, groups);
        }

        return _cells;
    }

    /// <summary>Adds the sums of one group elsewhere to one of as many groups here.</summary>
    public void Add(int group, AmountCell other, int groups)
    {
        if (other.Known > 0)
        {
            Room(groups)[group].Add(other);
        }
    }
}
