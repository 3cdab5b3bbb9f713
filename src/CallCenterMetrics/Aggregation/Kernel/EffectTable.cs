using System.Runtime.Intrinsics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The <see cref="Definitions"/> of one facet, evaluated for every code it can have.</summary>
internal sealed class EffectTable
{
    /// <summary>What a leg of each code adds to the counts.</summary>
    public required CountLanes[] Counts { get; init; }

    /// <summary>Which of the sums a leg of each code counts in: all ones or all zeroes, four lanes a vector.</summary>
    public required Vector256<long>[] Masks { get; init; }

    public static EffectTable Of<TFacet>(int codes, Func<int, TFacet> decode, CountLane<TFacet>[] counts, params SumLane<TFacet>[] sums)
    {
        var vectors = (sums.Length + 3) / 4;
        var table = new EffectTable { Counts = new CountLanes[codes], Masks = new Vector256<long>[codes * vectors] };
        for (var code = 0; code < codes; code++)
        {
            var leg = decode(code);
            var effects = new int[16];
            for (var lane = 0; lane < counts.Length; lane++)
            {
                effects[lane] = counts[lane].Adds(leg);
            }

            table.Counts[code] = new() { Low = Vector256.Create<int>(effects), High = Vector256.Create(effects, 8) };
            for (var lane = 0; lane < sums.Length; lane++)
            {
                ref var mask = ref table.Masks[code * vectors + lane / 4];
                mask = mask.WithElement(lane % 4, sums[lane].Counts(leg) ? -1L : 0L);
            }
        }

        return table;
    }
}
