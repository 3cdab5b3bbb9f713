using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Adds up an optional column, such as quality, in a pass of its own over the rows that have it.</summary>
internal sealed class AmountSums(Func<InteractionBlock, IntegerBlock> column, Func<LegKind, bool> counts)
{
    private readonly bool[] _counts = Array.ConvertAll(Enum.GetValues<LegKind>(), kind => counts(kind));
    private readonly int[] _rows = new int[RowPlaces.Most];
    private readonly long[] _values = new long[RowPlaces.Most];

    public static AmountSums Quality() => new(block => block.Quality, kind => kind.IsOffered());

    public static AmountSums Value() => new(block => block.Value, kind => kind is LegKind.PeopleAnswered or LegKind.OutboundAnswered);

    /// <summary>Adds the rows of a block from <paramref name="start"/> on to cells, of which there is room for so many.</summary>
    public void Add(InteractionBlock block, int start, ReadOnlySpan<int> groups, AmountCells cells, int room)
    {
        var known = column(block).Known(start, start + groups.Length, _rows, _values);
        var target = known == 0 ? default : cells.Room(room);
        for (var i = 0; i < known; i++)
        {
            if (_counts[(int)block.Statuses[start + _rows[i]].Kind])
            {
                target[groups[_rows[i]]].Add(_values[i]);
            }
        }
    }
}
