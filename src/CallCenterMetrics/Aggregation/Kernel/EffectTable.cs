namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The <see cref="Definitions"/> of one facet, evaluated for every code it can have.</summary>
internal sealed class EffectTable
{
    private const int Counts = 16;

    private EffectTable(int codes, int sums) => (Adds, Masks) = (new(codes * Counts), new(codes * sums));

    /// <summary>What a leg of each code adds to the counts: sixteen lanes a code.</summary>
    public AlignedArray<int> Adds { get; }

    /// <summary>Which of the sums a leg of each code counts in: the low 32 bits set or none. Eight lanes a code, the last for the longest wait of a leg with waits.</summary>
    public AlignedArray<long> Masks { get; }

    public ReadOnlySpan<long> MasksOf(int code) => Masks.Span.Slice(code * Effects.MaskLanes, Effects.MaskLanes);

    public static EffectTable Of<TFacet>(int codes, Func<int, TFacet> decode, CountLane<TFacet>[] counts, int sumLanes = 0, params SumLane<TFacet>[] sums)
    {
        var table = new EffectTable(codes, sumLanes);
        for (var code = 0; code < codes; code++)
        {
            var leg = decode(code);
            for (var lane = 0; lane < Counts; lane++)
            {
                table.Adds[code * Counts + lane] = lane < counts.Length ? counts[lane].Adds(leg) : 0;
            }

            for (var lane = 0; lane < sumLanes; lane++)
            {
                table.Masks[code * sumLanes + lane] = lane < sums.Length && sums[lane].Counts(leg) ? uint.MaxValue : 0;
            }
        }

        return table;
    }
}
