namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>The keys of all groups. With distinct keys in order it is that of a table of totals.</summary>
internal sealed class KeyTable(KeyColumn[] columns, int count)
{
    public KeyColumn[] Columns => columns;

    public int Count => count;

    /// <summary>Brings equal keys together and sorts them: the table of distinct keys, and the place in it of each group of this one.</summary>
    public (KeyTable Distinct, int[] Target) Group()
    {
        // Two dimensions at a time are folded into one whose codes keep their order, so that no product of cardinalities can overflow.
        var (codes, groups) = (new int[count], count == 0 ? 0 : 1);
        foreach (var column in columns)
        {
            var pairs = new long[count];
            for (var i = 0; i < count; i++)
            {
                pairs[i] = (long)codes[i] * column.Parts.Length + column.Places[i];
            }

            var ranking = Ranking.Of(pairs, (long)groups * column.Parts.Length);
            (codes, groups) = (ranking.Ranks, ranking.Distinct.Length);
        }

        var first = new int[groups];
        for (var i = count - 1; i >= 0; i--)
        {
            first[codes[i]] = i;
        }

        return (new([.. columns.Select(column => new KeyColumn(column.Dimension, column.Parts, Array.ConvertAll(first, i => column.Places[i])))], groups), codes);
    }
}
