using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>The legs of a center that were offered to people, by the dimensions of a grouping that are not of time; groups are numbered as they appear.</summary>
internal sealed class WaitingLegs
{
    private const int Chunk = 1024;
    private readonly InteractionTable _table;
    private readonly IReadOnlyList<Dimension> _dimensions;
    private readonly KeySpace _space;
    private readonly GroupFinder _groups;

    public WaitingLegs(ContactCenter center, IReadOnlyList<Dimension> dimensions)
    {
        (_table, _dimensions) = (center.Interactions, dimensions);
        Observed = ObservedTime.Of(center with { TimeZone = dimensions.OfType<Interval>().FirstOrDefault()?.Zone ?? center.TimeZone });
        Cuts = new(dimensions.OfType<Interval>(), Observed);
        _space = new([.. dimensions.Where(dimension => dimension is not Interval).Select(dimension => dimension.Bind(center))]);
        _groups = GroupFinder.Of(_space, _table.Count, Chunk, allOccur: true);
    }

    /// <summary>The time observed; where none is stated, whole days of the zone of the calendar dimensions, else of the center.</summary>
    public TimeRange Observed { get; }

    /// <summary>The time observed, cut by the calendar dimensions.</summary>
    public IntervalCuts Cuts { get; }

    /// <summary>The legs offered before the end of the time observed, those offered before its begin included, in the order of the table.</summary>
    public IEnumerable<WaitingLeg> All()
    {
        var groups = new int[Chunk];
        for (var i = 0; i < _table.Blocks.Length; i++)
        {
            var block = _table.Blocks[i];
            for (var start = 0; start < block.Count; start += Chunk)
            {
                var count = Math.Min(Chunk, block.Count - start);
                _groups.Find(block, start, groups.AsSpan(0, count));
                for (var row = start; row < start + count; row++)
                {
                    var kind = block.Statuses[row].Kind;
                    if (kind.IsOffered() && block.OfferedAt[row] is var offered && offered < Cuts.To)
                    {
                        yield return new(i * InteractionBlock.Capacity + row, groups[row - start], kind, offered, block.LeftAt(row));
                    }
                }
            }
        }
    }

    /// <summary>The keys of groups at instants.</summary>
    /// <param name="groups">Groups by the dimensions that are not of time.</param>
    /// <param name="codes">For each calendar dimension, the code at the instant that goes with each group.</param>
    public KeyTable Keys(int[] groups, IReadOnlyList<long[]> codes)
    {
        var keys = Array.ConvertAll(groups, _groups.Key);
        var (ofRows, ofTime) = (0, 0);
        return new(
            [.. _dimensions.Select(dimension => dimension is Interval
                ? KeyColumn.Of(dimension, Cuts.Coders[ofTime], codes[ofTime++])
                : KeyColumn.Of(dimension, _space.Coders[ofRows], _space.Codes(keys, ofRows++)))],
            groups.Length);
    }
}
