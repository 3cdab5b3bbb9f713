namespace CallCenterMetrics.Statistics;

/// <summary>
/// The distribution of durations in a few bins, for quantiles: how many durations fell on each second up to an hour, and beyond it into DDSketch buckets with a
/// relative error of 0.5 %; n, the shortest and the longest are exact to the millisecond. Empty for no rows. The sketches of parts combine into the sketch of
/// the whole to the last bit, in any order and any split. Immutable.
/// </summary>
/// <remarks>
/// <para>
/// Memory: 32 bytes, and for each bin that occurs 8 bytes more (24 for the first); at most 5,538 bins, 44 kB, whatever is counted. 288 half-hours of handle times
/// have about 1,600 bins together, a group of 50 legs at most 50.
/// </para>
/// <para>
/// A sketch has no share of durations up to a threshold, on purpose: rounding moves durations across it. Service levels are counted exactly, by measures of their own.
/// </para>
/// <para>
/// Beside HdrHistogram: durations in whole seconds are read exactly up to an hour, which it does not; of other durations, the two digits that it may promise hold here
/// from 50 s on, three from 500 s to an hour.
/// </para>
/// <para>Source of the long tail: Masson, Rim and Lee, DDSketch, VLDB 2019.</para>
/// </remarks>
public readonly struct DurationSketch : IStatistic<DurationSketch>, IEquatable<DurationSketch>
{
    private readonly long[]? _bins;         // DurationCounts.Packed: bin and count, ascending by bin; never written to once it is here
    private readonly long _shortest, _longest;

    /// <summary>The sketch of one duration.</summary>
    /// <param name="duration">The duration, rounded to the millisecond; 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative duration.</exception>
    public DurationSketch(TimeSpan duration)
    {
        var milliseconds = DurationCounts.Checked(duration);
        (_bins, Count, _shortest, _longest) = ([DurationCounts.Packed(DurationBins.Of(milliseconds), 1)], 1, milliseconds, milliseconds);
    }

    internal DurationSketch(long[] bins, long count, long shortest, long longest) => (_bins, Count, _shortest, _longest) = (bins, count, shortest, longest);

    /// <summary>The duration up to which bins are seconds.</summary>
    public static TimeSpan SecondsUpTo => TimeSpan.FromMilliseconds(DurationBins.SecondsUpTo);

    /// <summary>The largest relative error of a duration beyond <see cref="SecondsUpTo"/>: 0.005.</summary>
    public static double RelativeError => DurationBins.RelativeError;

    /// <summary>n: how many durations were counted.</summary>
    public long Count { get; }

    /// <summary>The shortest duration, exact to the millisecond; <see langword="null"/> where nothing was counted.</summary>
    public TimeSpan? Shortest => Count == 0 ? null : TimeSpan.FromMilliseconds(_shortest);

    /// <summary>The longest duration, exact to the millisecond; <see langword="null"/> where nothing was counted.</summary>
    public TimeSpan? Longest => Count == 0 ? null : TimeSpan.FromMilliseconds(_longest);

    /// <summary>The bins with their counts, ascending, as <see cref="DurationCounts"/> packs them.</summary>
    internal ReadOnlySpan<long> Bins => _bins;

    internal long ShortestMilliseconds => _shortest;

    internal long LongestMilliseconds => _longest;

    /// <summary>Whether both have the same durations in every bin, and the same shortest and longest.</summary>
    /// <param name="left">One sketch.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(DurationSketch left, DurationSketch right) => left.Equals(right);

    /// <summary>Whether they differ in a bin, the shortest or the longest.</summary>
    /// <param name="left">One sketch.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(DurationSketch left, DurationSketch right) => !left.Equals(right);

    /// <summary>
    /// The quantile of type 7 (<see cref="QuantileType.Linear"/>) in seconds, over the seconds and bucket middles that stand for the durations; the first is the exact
    /// shortest, the last the exact longest, and none lies beyond them. How far from the exact quantile it can be is told by <see cref="QuantileError"/>.
    /// </summary>
    /// <param name="probability">0 to 1.</param>
    /// <returns>Seconds; <see langword="null"/> where nothing was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public double? Quantile(double probability) => At(probability)?.Value;

    /// <summary>
    /// The largest difference there can be between <see cref="Quantile"/> and the quantile of type 7 of the durations to the millisecond: at most 0.5 s where it reads
    /// seconds, 0.5 % where it reads the tail (0.505 % of the exact one at the short end of a bucket),
    /// between both where it reads between them, 0 at probabilities 0 and 1.
    /// </summary>
    /// <param name="probability">0 to 1.</param>
    /// <returns>Seconds; <see langword="null"/> where nothing was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public double? QuantileError(double probability) => At(probability)?.Reach;

    /// <inheritdoc/>
    /// <exception cref="OverflowException">A bin exceeds 2^48 durations.</exception>
    public DurationSketch Combine(DurationSketch other) => Count == 0 ? other : other.Count == 0 ? this : new(
        DurationCounts.Merged(Bins, other.Bins), checked(Count + other.Count), Math.Min(_shortest, other._shortest), Math.Max(_longest, other._longest));

    /// <inheritdoc/>
    public bool Equals(DurationSketch other) =>
        Count == other.Count && _shortest == other._shortest && _longest == other._longest && Bins.SequenceEqual(other.Bins);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DurationSketch other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, _shortest, _longest);

    /// <summary>The number, the shortest, the median and the longest, such as <c>n = 3, 4 s .. 6 s .. 9 s</c>.</summary>
    public override string ToString() => Count == 0 ? "n = 0"
        : FormattableString.Invariant($"n = {Count}, {_shortest / 1_000.0:0.###} s .. {Quantile(0.5):0.###} s .. {_longest / 1_000.0:0.###} s");

    private (double Value, double Reach)? At(double probability)
    {
        var place = (Count - 1) * Statistics.Quantile.Checked(probability);
        if (Count == 0)
        {
            return null;
        }

        var below = (long)Math.Floor(place);
        var (low, rest) = (Ranked(below), place - below);
        var high = rest == 0 ? low : Ranked(below + 1);
        return ((low.Value + rest * (high.Value - low.Value)) / 1_000, ((1 - rest) * low.Reach + rest * high.Reach) / 1_000);
    }

    /// <summary>What stands for the duration of a rank from 0 on, and how far from it the duration can be, in milliseconds.</summary>
    private (double Value, double Reach) Ranked(long rank)
    {
        if (rank == 0 || rank == Count - 1)
        {
            return (rank == 0 ? _shortest : _longest, 0);
        }

        var place = 0;
        for (var before = DurationCounts.CountIn(_bins![0]); before <= rank; before += DurationCounts.CountIn(_bins[place]))
        {
            place++;
        }

        var (low, middle, high) = DurationBins.Span(DurationCounts.BinOf(_bins[place]));
        var value = Math.Clamp(middle, _shortest, _longest);
        return (value, Math.Max(value - Math.Max(low, _shortest), Math.Min(high, _longest) - value));
    }
}
