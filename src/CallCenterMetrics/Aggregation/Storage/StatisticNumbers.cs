using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>Statistics as whole numbers and back.</summary>
internal static class StatisticNumbers
{
    /// <summary>The most keys that a count of distinct ones may have where it is read.</summary>
    public const int MostKeys = 1 << 22;

    private static readonly HashSet<Measure> NeverNegative = [.. Measures.All.Where(measure => measure.Unit == MeasureUnit.Seconds)];

    /// <summary>The unit of the numbers of a measure.</summary>
    public static string Unit(Measure measure) => measure.Unit switch
    {
        MeasureUnit.Seconds => "milliseconds",
        MeasureUnit.Amount => "millionths",
        _ => "count",
    };

    public static string? TakeTally(ReadOnlySpan<Int128> numbers, Measure measure, out Tally value)
    {
        value = numbers is [var only] && IsLong(only) && (only >= 0 || !IsNeverNegative(measure)) ? new((long)only) : default;
        return numbers.Length == 1 && value.Value == numbers[0] ? null : $"a whole number, {Domain(measure)}, 0 where nothing was counted";
    }

    public static string? TakeSquares(ReadOnlySpan<Int128> numbers, Measure measure, out SumOfSquares value)
    {
        value = numbers is [var only] && only >= 0 ? new(only) : default;
        return numbers.Length == 1 && value.Value == numbers[0] ? null : $"a whole number, squares of {Unit(measure)}, from 0 to 2^127 - 1, 0 where nothing was counted";
    }

    public static string? TakeMaximum(ReadOnlySpan<Int128> numbers, Measure measure, out Maximum value)
    {
        value = numbers is [var only] && IsLong(only) && (only >= 0 || !IsNeverNegative(measure)) ? new((long)only) : default;
        return numbers.Length == 0 || (numbers.Length == 1 && value.Value == numbers[0]) ? null : $"a whole number, {Domain(measure)}, or nothing where nothing was counted";
    }

    public static void Add(Moments value, List<Int128> to)
    {
        if (value.Count > 0)
        {
            var ((cubes, moreCubes), (fourths, moreFourths)) = (value.Cubes.Parts, value.FourthPowers.Parts);
            to.AddRange([value.Count, value.Sum, value.SumOfSquares, value.Smallest!.Value, value.Largest!.Value, cubes, moreCubes, fourths, moreFourths]);
        }
    }

    public static string? TakeMoments(ReadOnlySpan<Int128> numbers, Measure measure, out Moments value)
    {
        value = default;
        if (numbers is [var count, var sum, var squares, var smallest, var largest, var cubes, var moreCubes, var fourths, var moreFourths] && count > 0 && IsLong(count) && IsLong(smallest) && IsLong(largest)
            && smallest <= largest && sum >= count * smallest && sum <= count * largest && squares >= 0
            && Int128.Abs(Int128.Clamp(moreCubes, -Int128.MaxValue, Int128.MaxValue)) < Int128.MaxValue && moreFourths >= 0 && (moreFourths > 0 || fourths >= 0))
        {
            value = new((long)count, sum, squares, (long)smallest, (long)largest, WideSum.Of(cubes, moreCubes), WideSum.Of(fourths, moreFourths));
            return null;
        }

        return numbers.Length == 0 ? null : "nine whole numbers that agree: how many, sum, sum of squares, smallest, largest, sum of cubes, its multiples of 2^128, sum of fourth powers, its multiples of 2^128; or nothing where nothing was counted";
    }

    public static void Add(DistinctKeys value, List<Int128> to)
    {
        foreach (var key in value.Keys)
        {
            to.Add(key);
        }
    }

    public static string? TakeDistinct(ReadOnlySpan<Int128> numbers, Measure measure, out DistinctKeys value)
    {
        value = default;
        var keys = new long[numbers.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!IsLong(numbers[i]) || (i > 0 && numbers[i] <= numbers[i - 1]))
            {
                return "whole numbers of 64 bits, ascending, each once; or nothing where nothing was counted";
            }

            keys[i] = (long)numbers[i];
        }

        value = keys.Length == 0 ? default : new(keys);
        return null;
    }

    public static void Add(DurationSketch value, List<Int128> to)
    {
        if (value.Count > 0)
        {
            to.AddRange([value.ShortestMilliseconds, value.LongestMilliseconds]);
        }

        foreach (var packed in value.Bins)
        {
            to.AddRange([DurationCounts.BinOf(packed), DurationCounts.CountIn(packed)]);
        }
    }

    public static string? TakeSketch(ReadOnlySpan<Int128> numbers, Measure measure, out DurationSketch value)
    {
        const string Expected = "the shortest and the longest duration in milliseconds, then bin and count of each bin, ascending, where the shortest is in the first bin "
            + "and the longest in the last; or nothing where nothing was counted";
        value = default;
        if (numbers.Length == 0)
        {
            return null;
        }

        if (numbers.Length < 4 || numbers.Length % 2 != 0 || numbers[0] < 0 || numbers[0] > numbers[1] || numbers[1] > TimeSpan.MaxValue.Ticks / TimeSpan.TicksPerMillisecond)
        {
            return Expected;
        }

        var (shortest, longest, total) = ((long)numbers[0], (long)numbers[1], 0L);
        var bins = new long[numbers.Length / 2 - 1];
        for (var i = 0; i < bins.Length; i++)
        {
            var (bin, count) = (numbers[2 + 2 * i], numbers[3 + 2 * i]);
            if (bin < 0 || bin >= DurationBins.Count || count < 1 || count > DurationCounts.MostInBin || (i > 0 && bin <= numbers[2 * i]))
            {
                return Expected;
            }

            bins[i] = DurationCounts.Packed((int)bin, (long)count);
            total += (long)count;
        }

        if (numbers[2] != DurationBins.Of(shortest) || numbers[^2] != DurationBins.Of(longest) || (total == 1 && shortest != longest))
        {
            return Expected;
        }

        value = new(bins, total, shortest, longest);
        return null;
    }

    private static bool IsLong(Int128 number) => number >= long.MinValue && number <= long.MaxValue;

    private static bool IsNeverNegative(Measure measure) => measure is AdditiveMeasure { Unit: MeasureUnit.Count } || NeverNegative.Contains(measure);

    private static string Domain(Measure measure) =>
        (measure.Unit == MeasureUnit.Count ? "" : $"{Unit(measure)}, ") + (IsNeverNegative(measure) ? "from 0 to 2^63 - 1" : "of 64 bits");
}
