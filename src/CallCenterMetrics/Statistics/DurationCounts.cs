namespace CallCenterMetrics.Statistics;

/// <summary>
/// What a <see cref="DurationSketch"/> is gathered in: a table of counts hashed by bin, at most three quarters full, that doubles. Adding to a bin that occurred
/// before allocates nothing; it costs two cache lines, this struct and the count. Not safe for several threads.
/// </summary>
internal struct DurationCounts
{
    private const int CountBits = 48;

    /// <summary>The most durations in a bin.</summary>
    public const long MostInBin = CountMask;

    private const long CountMask = (1L << CountBits) - 1;
    private const int FewestPlaces = 8;

    private long[]? _bins;      // packed, each at or behind its hash; 0 where there is none; the length is a power of 2
    private int _used;
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
            (_bins, _shortest, _longest) = (new long[FewestPlaces], milliseconds, milliseconds);
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
            (_bins, _shortest, _longest) = (new long[FewestPlaces], sketch.ShortestMilliseconds, sketch.LongestMilliseconds);
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

        var bins = new long[_used];
        var (place, count) = (0, 0L);
        foreach (var packed in _bins)
        {
            if (packed != 0)
            {
                bins[place++] = packed;
                count = checked(count + CountIn(packed));
            }
        }

        Array.Sort(bins);
        var sketch = new DurationSketch(bins, count, _shortest, _longest);
        this = default;
        return sketch;
    }

    private static long Added(long count, long more) => count + more <= CountMask ? count + more
        : throw new OverflowException("More than 2^48 durations in one bin of a sketch; sketch fewer rows together.");

    /// <summary>The place of a bin, or the empty one where it belongs.</summary>
    private static ref long PlaceOf(int bin, long[] bins)
    {
        const uint GoldenRatio = 0x9E3779B1;      // spreads neighbouring bins over the table (Knuth)
        var at = (int)((uint)bin * GoldenRatio >> 16);
        while (true)
        {
            ref var place = ref bins[at & (bins.Length - 1)];
            if (place == 0 || BinOf(place) == bin)
            {
                return ref place;
            }

            at++;
        }
    }

    private void Add(int bin, long count)
    {
        ref var place = ref PlaceOf(bin, _bins!);
        if (place != 0)
        {
            place = Packed(bin, Added(CountIn(place), count));
            return;
        }

        if (4 * ++_used > 3 * _bins!.Length)
        {
            Double();
            place = ref PlaceOf(bin, _bins);
        }

        place = Packed(bin, count);
    }

    private void Double()
    {
        var doubled = new long[2 * _bins!.Length];
        foreach (var packed in _bins)
        {
            if (packed != 0)
            {
                PlaceOf(BinOf(packed), doubled) = packed;
            }
        }

        _bins = doubled;
    }
}
