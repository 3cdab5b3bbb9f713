using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A leg offered to people from its offer until it left the queue, for ever while it is open. One that left at an unknown instant does not wait.</summary>
internal readonly record struct WaitingLeg(long From, long To, KeyPart[] Keys)
{
    public FactPlace Place => new(From, To, Keys: Keys);

    public static IEnumerable<WaitingLeg> Of(InteractionBlock[] blocks, LegKeys keys)
    {
        foreach (var block in blocks)
        {
            var combined = keys.Of(block);
            for (var row = 0; row < block.Count; row++)
            {
                var (kind, from) = (block.Statuses[row].Kind, block.OfferedAt[row]);
                if (kind == LegKind.PeopleOpen)
                {
                    yield return new(from, long.MaxValue, keys[combined[row]]);
                }
                else if (kind.IsOffered() && block.Waits[row] > 0)
                {
                    yield return new(from, from + block.Milliseconds(row, DurationPart.Wait), keys[combined[row]]);
                }
            }
        }
    }
}
