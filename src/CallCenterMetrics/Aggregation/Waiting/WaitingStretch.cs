using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Waiting;

/// <summary>The time in which a leg offered to people waited: from its offer until it left, for ever while it is open. One that left at an unknown instant does not wait.</summary>
internal readonly record struct WaitingStretch(long From, long To, KeyPart[] Keys)
{
    public FactPlace Place => new(From, To, Keys: Keys);

    public static IEnumerable<WaitingStretch> Of(InteractionBlock[] blocks, LegKeys keys)
    {
        foreach (var block in blocks)
        {
            var combined = keys.Of(block);
            for (var row = 0; row < block.Count; row++)
            {
                if (block.Statuses[row].Kind.IsOffered() && block.OfferedAt[row] is var offered && block.LeftAt(row) is var left && left > offered)
                {
                    yield return new(offered, left, keys[combined[row]]);
                }
            }
        }
    }
}
