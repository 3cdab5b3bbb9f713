using System.Runtime.InteropServices;
using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Planning;

/// <summary>
/// A half-hour of the center's zone in one group of keys, in which legs were offered to people: of those answered (with known wait) or abandoned, how many were
/// answered within the threshold.
/// </summary>
internal readonly record struct HalfHourLevel(long Start, KeyPart[] Keys, int Within, int Counted)
{
    /// <summary>How many units of <see cref="Square"/> are 1.</summary>
    public const long SquareScale = 1_000_000_000_000_000_000;

    private const int Half = 32;

    public FactPlace Place => new(Start, Start, Keys: Keys);

    /// <summary>Whether any leg tells its service level.</summary>
    public bool HasLevel => Counted > 0;

    /// <summary>Both numbers in one.</summary>
    public long Numbers => (long)Within << Half | (uint)Counted;

    /// <summary>Whether its service level is below a goal in millionths.</summary>
    public bool IsBelow(long goal) => Within * Scale.MillionthsPerUnit < goal * Counted;

    /// <summary>The square of the service level, weighted by the legs: within² / counted, to 10^-18.</summary>
    public static SumOfSquares Square(long numbers)
    {
        var (within, counted) = (numbers >> Half, numbers & uint.MaxValue);
        return new(((Int128)within * within * SquareScale + counted / 2) / counted);
    }

    public static IEnumerable<HalfHourLevel> Of(FactView view, LegKeys keys)
    {
        var (halfHours, table) = (view.Calendar(Interval.HalfHour), view.Center.Interactions);
        var limits = new WaitLimitTable(table, view.Target);
        var levels = new Dictionary<(long Combined, long HalfHour), (int Within, int Counted)>();
        foreach (var block in table.Blocks)
        {
            var (combined, within) = (keys.Of(block), Limits(block, limits));
            for (var row = 0; row < block.Count; row++)
            {
                var kind = block.Statuses[row].Kind;
                if (!kind.IsOffered())
                {
                    continue;
                }

                ref var level = ref CollectionsMarshal.GetValueRefOrAddDefault(levels, (combined[row], halfHours.Code(block.OfferedAt[row])), out _);
                var isAnswered = kind == LegKind.PeopleAnswered && block.Flags[row].Knows(DurationPart.Wait);
                level.Counted += isAnswered || kind == LegKind.PeopleAbandoned ? 1 : 0;
                level.Within += isAnswered && block.Milliseconds(row, DurationPart.Wait) < within[row] ? 1 : 0;
            }
        }

        return levels.Select(pair => new HalfHourLevel(
            Math.Max(view.From, halfHours.Key(pair.Key.HalfHour).Order), keys[pair.Key.Combined], pair.Value.Within, pair.Value.Counted));
    }

    /// <summary>By row, what a wait must be below.</summary>
    private static int[] Limits(InteractionBlock block, WaitLimitTable limits)
    {
        var within = new int[block.Count];
        if (limits.Throughout is { } general)
        {
            Array.Fill(within, general.Within);
        }
        else
        {
            limits.CopyTo(block, 0, new int[block.Count], within, new int[block.Count]);
        }

        return within;
    }
}
