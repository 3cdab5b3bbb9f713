using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>
/// From where on a duration is outlying, by channel and part. Quartiles are read from the bins of a sketch, to 0.5 s or 0.5 %. Durations of 0 have no place on a
/// logarithmic scale and do not count.
/// </summary>
internal sealed class Fences
{
    private const int Parts = 4;
    private readonly long[] _fences;       // milliseconds

    private Fences(CheckedFacts facts)
    {
        var counts = new long[Enum.GetValues<Channel>().Length * Parts][];
        Visit(facts.Legs, (_, cell, milliseconds) => (counts[cell] ??= new long[DurationBins.Count])[DurationBins.Of(milliseconds)]++);
        _fences = [.. counts.Select((bins, cell) => Math.Min(Fence(bins, facts.Options), Credible((Channel)(cell / Parts), (DurationPart)(cell % Parts), facts.Options)))];
    }

    public static Sightings Outlying(CheckedFacts facts)
    {
        if (facts.Legs.Count == 0)
        {
            return Sightings.None("needs Interaction");
        }

        var (fences, sightings, before) = (new Fences(facts)._fences, facts.NewSightings(), -1);
        sightings.Of = facts.Legs.Count;
        Visit(facts.Legs, (row, cell, milliseconds) =>
        {
            if (milliseconds > fences[cell] && row != before)
            {
                before = row;
                sightings.Add(sightings.IsFull ? null : new(
                    facts.LegId(row), $"{(Channel)(cell / Parts)}, {(DurationPart)(cell % Parts)} {CheckedFacts.Length(milliseconds)}, the fence is {CheckedFacts.Length(fences[cell])}"));
            }
        });
        return sightings;
    }

    private static long Fence(long[]? bins, DataQualityOptions options)
    {
        var count = bins?.Sum() ?? 0;
        if (bins is null || count < options.LeastDurations)
        {
            return long.MaxValue;
        }

        var (first, third) = (Quartile(bins, count, 0.25), Quartile(bins, count, 0.75));
        return (long)Math.Min(long.MaxValue / 2, third * Math.Max(options.NearestFence, Math.Pow(third / first, options.Fence)));
    }

    private static double Quartile(long[] bins, long count, double share)
    {
        var (bin, seen) = (0, bins[0]);
        while (seen < share * count)
        {
            seen += bins[++bin];
        }

        return Math.Max(1_000, DurationBins.Span(bin).Middle);
    }

    /// <summary>Nobody talks for a day; but a letter may wait, and be worked on, for as long as it takes.</summary>
    private static long Credible(Channel channel, DurationPart part, DataQualityOptions options) =>
        part == DurationPart.Wait || channel.IsDeferred() ? long.MaxValue : Scale.Milliseconds(options.LongestPart);

    private static void Visit(InteractionTable legs, Action<int, int, long> visit)
    {
        var first = 0;
        foreach (var block in legs.Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                var cell = (int)block.Flags[row].Channel * Parts;
                for (var part = DurationPart.Wait; part <= DurationPart.Wrap; part++)
                {
                    if (block.Milliseconds(row, part) is > 0 and var milliseconds)
                    {
                        visit(first + row, cell + (int)part, milliseconds);
                    }
                }
            }

            first += block.Count;
        }
    }
}
