namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>
/// All possible keys of a grouping as numbers: the codes of its dimensions are the digits, those of time first, so that the groups of one time lie side by side.
/// </summary>
internal sealed class KeySpace
{
    private const long MostKeys = long.MaxValue / 4;
    private readonly long[] _weights;

    public KeySpace(KeyCoder[] coders)
    {
        (Coders, _weights) = (coders, new long[coders.Length]);
        var possible = (Int128)1;
        foreach (var digit in Enumerable.Range(0, coders.Length).OrderBy(i => coders[i] is IntervalCoder))
        {
            WidthOfStretch = coders[digit] is IntervalCoder ? WidthOfStretch : (long)possible * coders[digit].Cardinality;
            _weights[digit] = (long)possible;
            possible *= coders[digit].Cardinality;
            if (possible > MostKeys)
            {
                throw new ArgumentException($"The grouping has over {MostKeys:E1} possible keys; group by fewer dimensions at once.", nameof(coders));
            }
        }

        Possible = (long)possible;
    }

    public KeyCoder[] Coders { get; }

    public long Possible { get; }

    /// <summary>How many keys the rows of one stretch of time can have.</summary>
    public long WidthOfStretch { get; } = 1;

    public IEnumerable<(T Coder, long Weight)> Digits<T>()
        where T : KeyCoder => Coders.Zip(_weights).Where(digit => digit.First is T).Select(digit => ((T)digit.First, digit.Second));

    /// <summary>The code of one dimension in each of some keys.</summary>
    public long[] Codes(long[] keys, int dimension)
    {
        var (weight, cardinality) = (_weights[dimension], Coders[dimension].Cardinality);
        return Possible <= uint.MaxValue
            ? Array.ConvertAll(keys, key => (long)((uint)key / (uint)weight % (uint)cardinality))      // 64-bit division takes twice the time
            : Array.ConvertAll(keys, key => key / weight % cardinality);
    }
}
