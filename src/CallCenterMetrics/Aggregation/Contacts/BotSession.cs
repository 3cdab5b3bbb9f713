using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A session with a bot.</summary>
/// <param name="At">Its begin.</param>
/// <param name="Keys">Its keys.</param>
/// <param name="HasCustomer">Whether the customer is known.</param>
/// <param name="IsKnown">Whether all the time in which the customer might come again was observed.</param>
/// <param name="IsVerified">Whether it was contained, nobody said that it was not resolved, and the customer did not come again within the window.</param>
internal readonly record struct BotSession(long At, KeyPart[] Keys, bool HasCustomer, bool IsKnown, bool IsVerified)
{
    public static IEnumerable<BotSession> Of(ContactCenter center, LegKeys keys, long to)
    {
        var (blocks, window) = (center.Interactions.Blocks, center.Repeats.Window);
        var visits = Visits(blocks);
        foreach (var block in blocks)
        {
            var combined = keys.Of(block);
            for (var row = 0; row < block.Count; row++)
            {
                if (!block.Statuses[row].Kind.IsBot())
                {
                    continue;
                }

                var (at, end, customer) = (block.OfferedAt[row], LegTimes.End(block, row, to), block.Texts[(int)TextField.Customer][row]);
                var hasCustomer = customer != IntegerBlock.Absent;
                var isVerified = hasCustomer && block.Statuses[row].Kind == LegKind.BotContained && block.Flags[row].Resolved != false && !HasOther(visits[customer], at, end + window);
                yield return new(at, keys[combined[row]], hasCustomer, end <= to - window, isVerified);
            }
        }
    }

    /// <summary>By customer, the begins of all their legs with people and bots, ascending; callbacks are none of the customer's coming.</summary>
    private static Dictionary<long, List<long>> Visits(InteractionBlock[] blocks)
    {
        var visits = new Dictionary<long, List<long>>();
        foreach (var block in blocks)
        {
            var customers = block.Texts[(int)TextField.Customer];
            for (var row = 0; row < block.Count; row++)
            {
                var (kind, customer) = (block.Statuses[row].Kind, customers[row]);
                if (customer != IntegerBlock.Absent && (kind.IsBot() || (kind.IsOffered() && block.Flags[row].Channel != Channel.Callback)))
                {
                    (visits.TryGetValue(customer, out var known) ? known : visits[customer] = []).Add(block.OfferedAt[row]);
                }
            }
        }

        foreach (var begins in visits.Values)
        {
            begins.Sort();
        }

        return visits;
    }

    /// <summary>Whether there is a begin from an instant to another besides the session's own.</summary>
    private static bool HasOther(List<long> begins, long from, long to)
    {
        var first = begins.BinarySearch(from);
        while (first > 0 && begins[first - 1] == from)
        {
            first--;
        }

        return first + 1 < begins.Count && begins[first + 1] <= to;
    }
}
