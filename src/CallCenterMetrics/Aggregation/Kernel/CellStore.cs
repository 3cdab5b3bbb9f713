namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The cells of groups, as one worker fills them: first come, first placed, so that rows in time order keep a few groups hot and leave the rest alone.</summary>
internal sealed class CellStore
{
    private AlignedArray<GroupCells> _cells = new(0);
    private WideCells?[] _wide = [];    // by group: what was poured out of its cell

    public int Count { get; private set; }

    public AmountCells Quality { get; } = new();

    public AmountCells Value { get; } = new();

    /// <summary>Hold of held legs without known talk.</summary>
    public AmountCells HeldHoldOnly { get; } = new();

    /// <summary>Wrap of legs without known handle time.</summary>
    public AmountCells WrapOnly { get; } = new();

    /// <summary>By group; most stores have none.</summary>
    public Dictionary<int, LongSums> Long { get; } = [];

    public int Capacity => _cells.Length;

    public Span<GroupCells> Cells => _cells.Span;

    public ref readonly GroupCells this[int group] => ref _cells[group];

    /// <summary>Whether a group has rows; some only have a place.</summary>
    public bool HasRows(int group) => _cells[group].Rows > 0 || WideOf(group) is not null;

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

    public long CountOf(int lane, int group) => _cells[group].Counts[lane] + (WideOf(group)?.Count(lane) ?? 0);

    /// <summary>A cell takes all 64 bits for its squares, that of the sign as well.</summary>
    public Int128 Squares(int lane, int group) => (ulong)_cells[group].Squares[lane] + (WideOf(group)?.Squares(lane) ?? 0);

    /// <summary>Empties the counts and squares of a cell into wider ones.</summary>
    public void Pour(int group) => NewWideOf(group).Take(ref _cells[group]);

    /// <summary>Adds a group of another store.</summary>
    public void Add(int group, CellStore other, int from)
    {
        if (_cells[group].Rows + other[from].Rows > GroupCells.MostRows)
        {
            Pour(group);
        }

        _cells[group].Add(other[from]);
        if (other.WideOf(from) is { } wide)
        {
            NewWideOf(group).Add(wide);
        }

        Quality.Add(group, other.Quality[from], Capacity);
        Value.Add(group, other.Value[from], Capacity);
        HeldHoldOnly.Add(group, other.HeldHoldOnly[from], Capacity);
        WrapOnly.Add(group, other.WrapOnly[from], Capacity);
        if (other.Long.TryGetValue(from, out var sums))
        {
            LongOf(group).Add(sums);
        }
    }

    private WideCells? WideOf(int group) => group < _wide.Length ? _wide[group] : null;

    private WideCells NewWideOf(int group)
    {
        if (group >= _wide.Length)
        {
            Array.Resize(ref _wide, Capacity);
        }

        return _wide[group] ??= new();
    }
}
