using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The standard measures as columns over a table of cells: where each is read.</summary>
internal static class CellColumns
{
    private const int HoldLane = 5, WrapLane = 6, RareHoldLane = 8, RareWrapLane = 9;

    private static readonly Dictionary<Measure, Func<CellTable, TotalsColumn>> ByMeasure = new(
        [
            .. Counts(0, Definitions.ReachCounts), .. Counts(16, Definitions.HandlingCounts), .. Counts(32, Definitions.VerdictCounts), .. Counts(48, Definitions.FeedbackCounts),
            .. Definitions.OfEffort.Select(pair => Tally(pair.Measure, (cells, group) => EffortAnswers.Sum(lane => pair.Adds(lane.Answer) * cells.CountOf(lane.Lane, group)))),
            .. Sums(0, Definitions.WaitSums), .. Sums(4, Definitions.HandlingSums),
            Tally(Measures.HeldHold, (cells, group) => checked(cells.Sum(HoldLane, group) + cells.Sum(RareHoldLane, group))),
            Column(Measures.HeldHoldSquares, (cells, group) => new SumOfSquares(cells.Squares(HoldLane, group) + cells.Squares(RareHoldLane, group))),
            Tally(Measures.HandleTimeWrap, (cells, group) => cells.Sum(WrapLane, group) - cells.Sum(RareWrapLane, group)),
            Column(Measures.LongestWait, (cells, group) => WaitKnown.Any(lane => cells.CountOf(lane, group) > 0) ? new Maximum(cells.LongestWait(group)) : default),
            .. Amounts(Measures.QualityKnown, Measures.Quality, Measures.QualitySquares, (cells, group) => cells.Quality(group)),
            .. Amounts(Measures.ValueKnown, Measures.Value, Measures.ValueSquares, (cells, group) => cells.Value(group)),
        ]);

    /// <summary>The lanes that count each answer of effort.</summary>
    private static (int Answer, int Lane)[] EffortAnswers => field ??= [.. Definitions.FeedbackCounts
        .Select((lane, i) => (lane.Measure, Lane: 48 + i)).Where(lane => lane.Measure is null).Select((lane, i) => (i + 1, lane.Lane))];

    /// <summary>The lanes that count legs with known wait.</summary>
    private static int[] WaitKnown => field ??= Definitions.WaitKnownLanes;

    public static TotalsColumn[] Of(CellTable cells) => [.. Definitions.All.Select(measure => ByMeasure[measure](cells))];

    private static IEnumerable<KeyValuePair<Measure, Func<CellTable, TotalsColumn>>> Counts<TFacet>(int first, CountLane<TFacet>[] lanes) => lanes
        .Select((lane, i) => (lane.Measure, Lane: first + i)).Where(lane => lane.Measure is not null)
        .Select(lane => Tally(lane.Measure!, (cells, group) => cells.CountOf(lane.Lane, group)));

    private static IEnumerable<KeyValuePair<Measure, Func<CellTable, TotalsColumn>>> Sums<TFacet>(int first, SumLane<TFacet>[] lanes)
    {
        for (var i = 0; i < lanes.Length; i++)
        {
            var lane = first + i;
            yield return Tally(lanes[i].Sum, (cells, group) => cells.Sum(lane, group));
            if (lanes[i].Squares is { } squares)
            {
                yield return Column(squares, (cells, group) => new SumOfSquares(cells.Squares(lane, group)));
            }
        }
    }

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
