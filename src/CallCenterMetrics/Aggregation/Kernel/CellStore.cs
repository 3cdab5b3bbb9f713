using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The cells of groups, as one worker fills them: first come, first placed, so that rows in time order keep a few groups hot and leave the rest alone.</summary>
internal sealed class CellStore
{
    private AlignedArray<GroupCells> _cells = new(0);

    public int Count { get; private set; }

    public AmountSums Quality { get; } = new(block => block.Quality, kind => kind.IsOffered());

    public AmountSums Value { get; } = new(block => block.Value, kind => kind is LegKind.PeopleAnswered or LegKind.OutboundAnswered);

    /// <summary>By group; most stores have none.</summary>
    public Dictionary<int, LongSums> Long { get; } = [];

    /// <summary>By group: counts poured out of its cell; most stores have none.</summary>
    public Dictionary<int, long[]> Wide { get; } = [];

    public int Capacity => _cells.Length;

    public Span<GroupCells> Cells => _cells.Span;

    public ref readonly GroupCells this[int group] => ref _cells[group];

    /// <summary>Makes room for groups, empty ones behind those that are there. Room for more is made at once, as the caller expects them.</summary>
    public void Grow(int count, long expected)
    {
        if (count > _cells.Length)
        {
            var grown = new AlignedArray<GroupCells>((int)Math.Min(Math.Max(expected, count), Array.MaxLength));
            _cells.Span[..Count].CopyTo(grown.Span);
            _cells = grown;
        }

        _cells.Span[Count..count].Clear();
        Count = count;
    }

    public LongSums LongOf(int group) => Long.TryGetValue(group, out var sums) ? sums : Long[group] = new();

    public long CountOf(int lane, int group) => _cells[group].Counts[lane] + (Wide.Count > 0 && Wide.TryGetValue(group, out var wide) ? wide[lane] : 0);

    /// <summary>Empties the counts of a cell into wider ones.</summary>
    public void Pour(int group)
    {
        var wide = Wide.TryGetValue(group, out var known) ? known : Wide[group] = new long[GroupCells.Counted];
        ref var cell = ref _cells[group];
        for (var lane = 0; lane < wide.Length; lane++)
        {
            wide[lane] += cell.Counts[lane];
            cell.Counts[lane] = 0;
        }
    }

    /// <summary>Adds a group of another store.</summary>
    public void Add(int group, CellStore other, int from)
    {
        if (_cells[group].Counts[GroupCells.RowsLane] + other[from].Counts[GroupCells.RowsLane] > ushort.MaxValue)
        {
            Pour(group);
        }

        if (other.Wide.TryGetValue(from, out var wide))
        {
            Pour(group);
            for (var lane = 0; lane < wide.Length; lane++)
            {
                Wide[group][lane] += wide[lane];
            }
        }

        _cells[group].Add(other[from]);
        Quality.Add(group, other.Quality[from], Capacity);
        Value.Add(group, other.Value[from], Capacity);
        if (other.Long.TryGetValue(from, out var sums))
        {
            LongOf(group).Add(sums);
        }
    }
}
