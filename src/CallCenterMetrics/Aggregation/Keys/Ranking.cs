using System.Runtime.InteropServices;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Numbers from 0 on, below a bound: the distinct ones in order, and the place of each among them.</summary>
internal readonly record struct Ranking(long[] Distinct, int[] Ranks)
{
    private const int LargestTablePerValue = 8, SmallTable = 1 << 16;

    /// <summary>By a table of all possible values where that is not much longer than the list; else by hashing and sorting.</summary>
    public static Ranking Of(long[] values, long bound) =>
        bound <= Math.Max(SmallTable, LargestTablePerValue * (long)values.Length) ? ByTable(values, (int)bound) : BySorting(values);

    private static Ranking ByTable(long[] values, int bound)
    {
        var rankOf = new int[bound];
        foreach (var value in values)
        {
            rankOf[value] = 1;
        }

        var distinct = new List<long>();
        for (var value = 0; value < rankOf.Length; value++)
        {
            if (rankOf[value] != 0)
            {
                rankOf[value] = distinct.Count;
                distinct.Add(value);
            }
        }

        return new([.. distinct], Array.ConvertAll(values, value => rankOf[value]));
    }

    private static Ranking BySorting(long[] values)
    {
        var rankOf = new Dictionary<long, int>();
        foreach (var value in values)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(rankOf, value, out _) = 0;
        }

        var sorted = rankOf.Keys.ToArray();
        Array.Sort(sorted);
        for (var i = 0; i < sorted.Length; i++)
        {
            rankOf[sorted[i]] = i;
        }

        return new(sorted, Array.ConvertAll(values, value => rankOf[value]));
    }
}
