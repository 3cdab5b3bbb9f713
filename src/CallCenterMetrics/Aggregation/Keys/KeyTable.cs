using System.Runtime.InteropServices;

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
        var codes = new int[count];
        foreach (var column in columns)
        {
            var pairs = new long[count];
            for (var i = 0; i < count; i++)
            {
                pairs[i] = (long)codes[i] * column.Parts.Length + column.Places[i];
            }

            codes = Ranks(pairs);
        }

        var groups = count == 0 ? 0 : codes.Max() + 1;
        var first = new int[groups];
        for (var i = count - 1; i >= 0; i--)
        {
            first[codes[i]] = i;
        }

        return (new([.. columns.Select(column => column with { Places = Array.ConvertAll(first, i => column.Places[i]) })], groups), codes);
    }

    private static int[] Ranks(long[] values)
    {
        var ranks = new Dictionary<long, int>();
        foreach (var value in values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(ranks, value, out _) = 0;
        }

        var sorted = ranks.Keys.ToArray();
        Array.Sort(sorted);
        for (var i = 0; i < sorted.Length; i++)
        {
            ranks[sorted[i]] = i;
        }

        return Array.ConvertAll(values, value => ranks[value]);
    }
}
