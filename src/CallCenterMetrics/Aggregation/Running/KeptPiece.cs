using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Running;

/// <summary>Kept rows that came one after the other, in one block, with their totals. Rows that are struck out keep their places until the piece is written anew.</summary>
/// <param name="table">A table of one block.</param>
/// <param name="numbers">The number of each row, ascending.</param>
/// <param name="totals">The totals of all rows, where they are known.</param>
internal sealed class KeptPiece(InteractionTable table, long[] numbers, Totals? totals)
{
    private const int MostTextsPerRow = 4, FewTexts = 1 << 12, SteadyAfter = 8;
    private readonly InteractionBlock _block = table.Blocks[0];
    private readonly bool[] _isStruck = new bool[numbers.Length];
    private int _struck;
    private int _taken;     // how often the totals were since they last changed

    public long FirstNumber => numbers[0];

    public IntegerBlock OfferedAt => _block.OfferedAt;

    /// <summary>How many rows count.</summary>
    public int Count => numbers.Length - _struck;

    /// <summary>Whether it holds much more than its rows: every eighth is struck out, or its texts are those of a far larger table.</summary>
    public bool IsWasteful => 8L * _struck > numbers.Length || table.Texts[(int)TextField.Id].Count > (long)MostTextsPerRow * Count + FewTexts;

    /// <summary>Whether its totals have not changed for a while.</summary>
    public bool IsSteady => _taken >= SteadyAfter;

    /// <summary>The place of the row with a number, if it is here.</summary>
    public int? RowOf(long number) => Array.BinarySearch(numbers, number) is >= 0 and var row ? row : null;

    public void Strike(int row)
    {
        (_isStruck[row], totals, _taken) = (true, null, 0);
        _struck++;
    }

    public Totals Totals(Func<InteractionTable, Totals> totalsOf)
    {
        _taken = Math.Min(_taken + 1, SteadyAfter);
        return totals ??= totalsOf(_struck == 0 ? table : new([_block.Without(_isStruck)], table.Texts));
    }

    /// <summary>The rows that count, with their numbers.</summary>
    public IEnumerable<(InteractionRow Row, long Number)> Rows()
    {
        for (var row = 0; row < numbers.Length; row++)
        {
            if (!_isStruck[row])
            {
                yield return (new(table, _block, row), numbers[row]);
            }
        }
    }

    /// <summary>The rows that count in pieces that came one after the other, as one piece; at most <see cref="InteractionBlock.Capacity"/>.</summary>
    public static KeptPiece Of(params ReadOnlySpan<KeptPiece> pieces)
    {
        var (builder, numbers) = (new InteractionTableBuilder(), new List<long>());
        foreach (var piece in pieces)
        {
            foreach (var (row, number) in piece.Rows())
            {
                builder.Add(row);
                numbers.Add(number);
            }
        }

        return new(builder.Build(), [.. numbers], pieces.Length == 1 ? pieces[0].KnownTotals : null);
    }

    private Totals? KnownTotals => totals;
}
