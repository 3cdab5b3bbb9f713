using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The standard measures as columns over a table of cells: where each is read.</summary>
internal static class CellColumns
{
    private static readonly Dictionary<Measure, Func<CellTable, TotalsColumn>> ByMeasure = new(
        [
            .. Counts(0, Definitions.CourseCounts), .. Counts(GroupCells.VerdictFrom, Definitions.VerdictCounts), .. Sums(),
            .. Definitions.OfEffort.Select(pair => Tally(pair.Measure, (cells, group) => EffortAnswers.Sum(lane => pair.Adds(lane.Answer) * cells.CountOf(lane.Lane, group)))),
            Tally(Measures.HeldHold, (cells, group) => checked(cells.Sum(LaneOf(Measures.Hold), group) + cells.HeldHoldOnly(group).Sum)),
            Column(Measures.HeldHoldSquares, (cells, group) => new SumOfSquares(cells.Squares(LaneOf(Measures.Hold), group) + cells.HeldHoldOnly(group).Squares)),
            Tally(Measures.HandleTimeWrap, (cells, group) => cells.Sum(LaneOf(Measures.Wrap), group) - cells.WrapOnly(group).Sum),
            Column(Measures.LongestWait, (cells, group) => Definitions.WaitKnownLanes.Any(lane => cells.CountOf(lane, group) > 0) ? new Maximum(cells.LongestWait(group)) : default),
            .. Amounts(Measures.QualityKnown, Measures.Quality, Measures.QualitySquares, (cells, group) => cells.Quality(group)),
            .. Amounts(Measures.ValueKnown, Measures.Value, Measures.ValueSquares, (cells, group) => cells.Value(group)),
        ]);

    /// <summary>The lanes that count each answer of effort.</summary>
    private static (int Answer, int Lane)[] EffortAnswers => field ??= [.. Definitions.VerdictCounts
        .Select((lane, i) => (lane.Measure, Lane: GroupCells.VerdictFrom + i)).Where(lane => lane.Measure is null).Select((lane, i) => (i + 1, lane.Lane))];

    public static TotalsColumn[] Of(CellTable cells) => [.. Definitions.All.Select(measure => ByMeasure[measure](cells))];

    private static IEnumerable<KeyValuePair<Measure, Func<CellTable, TotalsColumn>>> Counts<TFacet>(int first, CountLane<TFacet>[] lanes) => lanes
        .Select((lane, i) => (lane.Measure, Lane: first + i)).Where(lane => lane.Measure is not null)
        .Select(lane => Tally(lane.Measure!, (cells, group) => cells.CountOf(lane.Lane, group)));

    private static IEnumerable<KeyValuePair<Measure, Func<CellTable, TotalsColumn>>> Sums() => Definitions.Sums.SelectMany((defined, lane) => new[]
    {
        Tally(defined.Sum, (cells, group) => cells.Sum(lane, group)),
        Column(defined.Squares!, (cells, group) => new SumOfSquares(cells.Squares(lane, group))),
    });

    private static int LaneOf(AdditiveMeasure sum) => Array.FindIndex(Definitions.Sums, lane => lane.Sum == sum);

    private static IEnumerable<KeyValuePair<Measure, Func<CellTable, TotalsColumn>>> Amounts(
        AdditiveMeasure known, AdditiveMeasure sum, Measure<SumOfSquares> squares, Func<CellTable, int, AmountCell> of) =>
    [
        Tally(known, (cells, group) => of(cells, group).Known),
        Tally(sum, (cells, group) => of(cells, group).Sum),
        Column(squares, (cells, group) => new SumOfSquares(of(cells, group).Squares)),
    ];

    private static KeyValuePair<Measure, Func<CellTable, TotalsColumn>> Tally(AdditiveMeasure measure, Func<CellTable, int, long> read) =>
        Column(measure, (cells, group) => new Tally(read(cells, group)));

    private static KeyValuePair<Measure, Func<CellTable, TotalsColumn>> Column<T>(Measure<T> measure, Func<CellTable, int, T> read)
        where T : struct, IStatistic<T> => new(measure, cells => new CellColumn<T>(measure, cells, read));
}
