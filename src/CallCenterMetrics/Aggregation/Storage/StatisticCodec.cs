using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>
/// How a statistic is stored, in every form of totals: as a few whole numbers in the integer unit of its measure. What is read is checked: numbers that no rows
/// can give are refused.
/// </summary>
internal abstract class StatisticCodec(string name, int mostNumbers)
{
    private static readonly StatisticCodec[] All =
    [
        new Of<Tally>("sum", 1, (value, to) => to.Add(value.Value), StatisticNumbers.TakeTally),
        new Of<SumOfSquares>("squares", 1, (value, to) => to.Add(value.Value), StatisticNumbers.TakeSquares),
        new Of<Maximum>("maximum", 1, (value, to) => to.AddRange(value.Value is { } known ? [known] : []), StatisticNumbers.TakeMaximum),
        new Of<Moments>("moments", 9, StatisticNumbers.Add, StatisticNumbers.TakeMoments),
        new Of<DistinctKeys>("distinct", StatisticNumbers.MostKeys, StatisticNumbers.Add, StatisticNumbers.TakeDistinct),
        new Of<DurationSketch>("sketch", 2 + 2 * DurationBins.Count, StatisticNumbers.Add, StatisticNumbers.TakeSketch),
    ];

    /// <summary>Takes a statistic from its numbers; if they are none, says what was expected instead.</summary>
    private delegate string? Take<T>(ReadOnlySpan<Int128> numbers, Measure measure, out T value);

    /// <summary>Name of the kind: sum, squares, maximum, moments, distinct, sketch.</summary>
    public string Name => name;

    /// <summary>The most numbers that a statistic of this kind can be.</summary>
    public int MostNumbers => mostNumbers;

    /// <summary>Whether a statistic of this kind is always one number, also of no rows.</summary>
    public bool IsOneNumber => this is Of<Tally> or Of<SumOfSquares>;

    /// <summary>The codec of a measure; null for a statistic of the user's own, which only its maker could store.</summary>
    public static StatisticCodec? For(Measure measure) => Array.Find(All, codec => codec.Fits(measure));

    /// <summary>The codecs of the measures of some totals, in their order.</summary>
    /// <exception cref="NotSupportedException">A measure has a statistic of the user's own.</exception>
    public static StatisticCodec[] OfAll(IReadOnlyList<Measure> measures) => [.. measures.Select(measure => For(measure) ?? throw new NotSupportedException(
        $"The measure '{measure.Id}' has a statistic of its own, which only its maker could store; compute totals without it to save them."))];

    /// <summary>Puts the numbers of the statistic of a group into a list, in place of what is there.</summary>
    public abstract void Numbers(Totals totals, Measure measure, int group, List<Int128> to);

    public abstract StatisticColumn NewColumn(Measure measure);

    protected abstract bool Fits(Measure measure);

    private sealed class Of<T>(string name, int mostNumbers, Action<T, List<Int128>> add, Take<T> take) : StatisticCodec(name, mostNumbers)
        where T : struct, IStatistic<T>
    {
        public override void Numbers(Totals totals, Measure measure, int group, List<Int128> to)
        {
            to.Clear();
            add(totals.Of((Measure<T>)measure, group), to);
        }

        public override StatisticColumn NewColumn(Measure measure) => new Column((Measure<T>)measure, take);

        protected override bool Fits(Measure measure) => measure is Measure<T>;

        private sealed class Column(Measure<T> measure, Take<T> take) : StatisticColumn
        {
            private readonly List<T> _values = [];

            public override Measure Measure => measure;

            public override int Count => _values.Count;

            public override string? Add(ReadOnlySpan<Int128> numbers)
            {
                var expected = take(numbers, measure, out var value);
                if (expected is null)
                {
                    _values.Add(value);
                }

                return expected;
            }

            public override TotalsColumn ToColumn() => new TotalsColumn<T>(measure, [.. _values]);
        }
    }
}
