namespace CallCenterMetrics.Statistics;

/// <summary>
/// What a <see cref="DurationSketch"/> is gathered in: counts by bin that grow in place. Adding to a bin that occurred before allocates nothing; an array of few
/// bins is searched, one of many has a place for each bin. Not safe for several threads.
/// </summary>
internal struct DurationCounts
{
    private const int CountBits = 48;
    private const long CountMask = (1L << CountBits) - 1;
    private const int MostSearched = 1_024;

    private long[]? _bins;      // packed and ascending; once there are many, counts alone, by bin
    private int _used;          // packed bins; -1 once there is a place for each bin
    private long _shortest, _longest;

    /// <summary>A bin and its count in one word that sorts by bin.</summary>
    public static long Packed(int bin, long count) => (long)bin << CountBits | count;

    public static int BinOf(long packed) => (int)(packed >> CountBits);

    public static long CountIn(long packed) => packed & CountMask;

    /// <summary>The nearest millisecond of a duration that is 0 or more.</summary>
    public static long Checked(TimeSpan duration) => duration >= TimeSpan.Zero
        ? (long)(((ulong)duration.Ticks + TimeSpan.TicksPerMillisecond / 2) / TimeSpan.TicksPerMillisecond)
        : throw new ArgumentOutOfRangeException(nameof(duration), duration, "A sketch counts durations of 0 or more.");

    /// <summary>The packed bins of both, in an array of their own.</summary>
    public static long[] Merged(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
        var merged = new long[left.Length + right.Length];
        var (i, j, k) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var (mine, theirs) = (BinOf(left[i]), BinOf(right[j]));
            merged[k++] = mine == theirs ? Packed(mine, Added(CountIn(left[i++]), CountIn(right[j++])))
                : mine < theirs ? left[i++] : right[j++];
        }

        left[i..].CopyTo(merged.AsSpan(k));
        right[j..].CopyTo(merged.AsSpan(k + left.Length - i));
        Array.Resize(ref merged, k + left.Length - i + right.Length - j);
        return merged;
    }

    public void Add(long milliseconds)
    {
        if (_bins is null)
        {
            (_bins, _shortest, _longest) = (new long[4], milliseconds, milliseconds);
        }

        (_shortest, _longest) = (Math.Min(_shortest, milliseconds), Math.Max(_longest, milliseconds));
        Add(DurationBins.Of(milliseconds), 1);
    }

    /// <summary>Adds all that a sketch has counted.</summary>
    public void Add(DurationSketch sketch)
    {
        if (sketch.Count == 0)
        {
            return;
        }

        if (_bins is null)
        {
            (_bins, _shortest, _longest) = (new long[sketch.Bins.Length], sketch.ShortestMilliseconds, sketch.LongestMilliseconds);
        }

        (_shortest, _longest) = (Math.Min(_shortest, sketch.ShortestMilliseconds), Math.Max(_longest, sketch.LongestMilliseconds));
        foreach (var packed in sketch.Bins)
        {
            Add(BinOf(packed), CountIn(packed));
        }
    }

    /// <summary>The sketch of all that was added; the counts are empty again.</summary>
    public DurationSketch ToSketch()
    {
        if (_bins is null)
        {
            return default;
        }

        var bins = _used < 0 ? _bins.Select((count, bin) => Packed(bin, count)).Where(packed => CountIn(packed) > 0).ToArray()
            : _used == _bins.Length ? _bins : _bins[.._used];
        var sketch = new DurationSketch(bins, bins.Aggregate(0L, (sum, packed) => checked(sum + CountIn(packed))), _shortest, _longest);
        this = default;
        return sketch;
    }

    private static long Added(long count, long more) => count + more <= CountMask ? count + more
        : throw new OverflowException("More than 2^48 durations in one bin of a sketch; sketch fewer rows together.");

    private void Add(int bin, long count)
    {
        var bins = _bins!;
        if (_used < 0)
        {
            bins[bin] = Added(bins[bin], count);
            return;
        }

        // The first place whose bin is not below: halving without a branch that depends on the data.
        var (at, left, wanted) = (0, _used, Packed(bin, 0));
        while (left > 1)
        {
            var half = left >> 1;
            at += bins[at + half - 1] < wanted ? half : 0;
            left -= half;
        }

        at += left == 1 && bins[at] < wanted ? 1 : 0;
        if (at < _used && BinOf(bins[at]) == bin)
        {
            bins[at] = Packed(bin, Added(CountIn(bins[at]), count));
        }
        else
        {
            Insert(at, Packed(bin, count));
        }
    }

    private void Insert(int at, long packed)
    {
        if (_used == MostSearched)
        {
            var counts = new long[DurationBins.Count];
            foreach (var known in _bins!.AsSpan(0, _used))
            {
                counts[BinOf(known)] = CountIn(known);
            }

            (_bins, _used) = (counts, -1);
            Add(BinOf(packed), CountIn(packed));
            return;
        }

        if (_used == _bins!.Length)
        {
            Array.Resize(ref _bins, 2 * _used);
        }

        _bins.AsSpan(at, _used - at).CopyTo(_bins.AsSpan(at + 1));
        _bins[at] = packed;
        _used++;
    }
}
