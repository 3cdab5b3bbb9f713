using System.Collections;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Legs that came twice, under one id or two.</summary>
internal static class RepeatedLegs
{
    public static Sightings ById(CheckedFacts facts)
    {
        var seen = new BitArray(facts.Legs.Texts[(int)TextField.Id].Count);
        if (seen.Count == 0)
        {
            return Sightings.None("needs Interaction.Id");
        }

        var sightings = facts.NewSightings();
        VisitIds(facts.Legs, seen, (row, code, isRepeated) =>
        {
            sightings.Of += code < 0 ? 0 : 1;
            if (isRepeated)
            {
                sightings.Add(sightings.IsFull ? null : new(facts.LegId(row), $"again in row {row}"));
            }
        });
        return sightings;
    }

    /// <summary>
    /// Rows of a known agent or customer are compared; one and the same second may well see two callers give up after five seconds. A repeated id is told by
    /// <see cref="ById"/> alone.
    /// </summary>
    public static Sightings ByContent(CheckedFacts facts)
    {
        var (legs, of) = (facts.Legs, 0L);
        var hashes = new ulong[legs.Count];     // 0 where the row is not compared
        VisitIds(legs, new(legs.Texts[(int)TextField.Id].Count), (row, _, isRepeated) =>
        {
            var block = legs.Blocks[row >> InteractionBlock.CapacityBits];
            var at = row & (InteractionBlock.Capacity - 1);
            if (!isRepeated && LegContent.IsOfSomebody(block, at))
            {
                hashes[row] = LegContent.Hash(block, at) | 1;
                of++;
            }
        });
        if (of == 0)
        {
            return Sightings.None("needs Interaction.Agent or Interaction.Customer");
        }

        var sightings = facts.NewSightings();
        sightings.Of = of;
        foreach (var (row, first) in Repeated(hashes, legs))
        {
            sightings.Add(sightings.IsFull ? null : new(facts.LegId(row), $"like {facts.LegId(first)}"));
        }

        return sightings;
    }

    /// <summary>Rows like an earlier one, ascending, each with the first that it is like.</summary>
    private static IEnumerable<(int Row, int First)> Repeated(ulong[] hashes, InteractionTable legs)
    {
        var sorted = hashes.AsSpan().ToArray();
        Array.Sort(sorted);
        var twice = new Dictionary<ulong, List<int>>();     // the rows that differ, by hash: nearly always one
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] == sorted[i - 1] && sorted[i] != 0)
            {
                twice[sorted[i]] = [];
            }
        }

        for (var row = 0; row < (twice.Count == 0 ? 0 : hashes.Length); row++)
        {
            if (!twice.TryGetValue(hashes[row], out var known))
            {
                continue;
            }

            var alike = known.FindIndex(other => LegContent.AreAlike(legs, other, row));
            if (alike >= 0)
            {
                yield return (row, known[alike]);
            }
            else
            {
                known.Add(row);
            }
        }
    }

    /// <summary>Every row with the code of its id, -1 where it has none, and whether an earlier row has the same.</summary>
    private static void VisitIds(InteractionTable legs, BitArray seen, Action<int, int, bool> visit)
    {
        var first = 0;
        foreach (var block in legs.Blocks)
        {
            var ids = block.Texts[(int)TextField.Id];
            for (var row = 0; row < block.Count; row++)
            {
                var code = ids[row] is var id and not IntegerBlock.Absent ? (int)id : -1;
                var isRepeated = code >= 0 && seen[code];
                if (code >= 0)
                {
                    seen[code] = true;
                }

                visit(first + row, code, isRepeated);
            }

            first += block.Count;
        }
    }
}
