using System.Numerics;
using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// Groups of which most occur: as a stretch of time appears it gets a place for every key that its rows can have, so that the group of a row is its code and a number
/// added. Against a table that is looked up it saves 0.7 ns a row.
/// </summary>
internal sealed class DenseGroups(KeySpace space, int chunk) : GroupFinder(space, chunk)
{
    /// <summary>Where it is worth it: rows for each possible key, and keys at most.</summary>
    public const int LeastRowsPerKey = 4, MostKeys = 1 << 22;

    private readonly int _width = (int)space.WidthOfStretch;
    private readonly int[] _firstOf = new int[space.Possible / space.WidthOfStretch];    // by stretch: 1 + its first group
    private readonly List<long> _stretches = [];

    public override int Count => _stretches.Count * _width;

    public override long Key(int group) => _stretches[group / _width] + group % _width;

    public override void Find(InteractionBlock block, int start, Span<int> groups)
    {
        Combine(block, start, groups);
        for (var at = 0; at < groups.Length;)
        {
            var end = EndOfStretch(block, start + at, start + groups.Length) - start;
            ref var first = ref _firstOf[StretchKey / _width];
            if (first == 0)
            {
                first = Count + 1;
                _stretches.Add(StretchKey);
            }

            Add(first - 1, groups[at..end]);
            at = end;
        }
    }

    private static void Add(int first, Span<int> groups)
    {
        var lanes = MemoryMarshal.Cast<int, Vector<int>>(groups);
        foreach (ref var lane in lanes)
        {
            lane += new Vector<int>(first);
        }

        foreach (ref var group in groups[(lanes.Length * Vector<int>.Count)..])
        {
            group += first;
        }
    }
}
