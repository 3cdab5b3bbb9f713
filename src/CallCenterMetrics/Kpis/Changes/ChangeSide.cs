using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Kpis.Changes;

/// <summary>One side of a comparison: its whole, its groups and, where asked, its groups by day.</summary>
internal sealed class ChangeSide
{
    private readonly Dimension[] _fixed;
    private readonly Func<Totals, int, bool> _isOfSide;

    /// <summary>All rows of totals.</summary>
    public ChangeSide(Totals totals, bool overDays)
        : this(totals, overDays, [], (_, _) => true)
    {
    }

    /// <summary>The rows of one key of a dimension.</summary>
    public ChangeSide(Totals totals, bool overDays, Dimension between, string? key)
        : this(totals, overDays, [between], (rolledUp, group) => rolledUp.Key(group)[0] == key)
    {
    }

    private ChangeSide(Totals totals, bool overDays, Dimension[] @fixed, Func<Totals, int, bool> isOfSide)
    {
        (_fixed, _isOfSide) = (@fixed, isOfSide);
        Dimensions = [.. totals.Dimensions.Except(@fixed).Where(dimension => !overDays || dimension.Id != "day")];
        (Whole, var wholes) = Part(totals, []);
        WholeGroup = wholes[0];
        (Totals, Groups) = Part(totals, Dimensions);
        Keys = KeysOf(Totals, Groups, Dimensions.Count);
        if (overDays)
        {
            (var byDay, DayGroups) = Part(totals, [.. Dimensions, totals.Dimensions.Single(dimension => dimension.Id == "day")]);
            var columns = KeysOf(byDay, DayGroups, Dimensions.Count + 1);
            (ByDay, DayKeys, Days) = (byDay, columns[..^1], [.. Enumerable.Range(0, DayGroups.Length).Select(i => columns[^1][i])]);
        }
    }

    /// <summary>The dimensions of the groups.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    public Totals Whole { get; }

    public int WholeGroup { get; }

    public Totals Totals { get; }

    /// <summary>The positions of the groups in the totals.</summary>
    public int[] Groups { get; }

    /// <summary>The keys of the groups.</summary>
    public KeyColumn[] Keys { get; }

    /// <summary>The totals by day as well; null where days were not asked for.</summary>
    public Totals? ByDay { get; }

    /// <summary>The positions of the groups by day.</summary>
    public int[] DayGroups { get; } = [];

    /// <summary>Their keys without the day.</summary>
    public KeyColumn[] DayKeys { get; } = [];

    /// <summary>Their days.</summary>
    public KeyPart[] Days { get; } = [];

    private (Totals Totals, int[] Groups) Part(Totals totals, IEnumerable<Dimension> dimensions)
    {
        var rolledUp = totals.RollUp([.. _fixed, .. dimensions]);
        return (rolledUp, [.. Enumerable.Range(0, rolledUp.Count).Where(group => _isOfSide(rolledUp, group))]);
    }

    private KeyColumn[] KeysOf(Totals totals, int[] groups, int count) =>
        [.. totals.KeyColumns.Skip(_fixed.Length).Take(count).Select(column => column with { Places = Array.ConvertAll(groups, group => column.Places[group]) })];
}
