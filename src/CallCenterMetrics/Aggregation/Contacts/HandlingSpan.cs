using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A stretch of time in which a leg was handled: talk from its answer on, then hold, then wrap. (When a hold began within the conversation, interactions do not tell.)</summary>
internal readonly record struct HandlingSpan(long From, long To, DurationPart Part, long Agent, Channel Channel, long Combined, KeyPart[] Keys)
{
    public FactPlace Place => new(From, To, Keys: Keys);

    /// <summary>The parts of every handled leg with known talk.</summary>
    public static IEnumerable<HandlingSpan> Of(InteractionBlock[] blocks, LegKeys keys)
    {
        foreach (var block in blocks)
        {
            var combined = keys.Of(block);
            for (var row = 0; row < block.Count; row++)
            {
                if (!block.Statuses[row].Kind.IsHandled() || !block.Flags[row].Knows(DurationPart.Talk))
                {
                    continue;
                }

                var at = LegTimes.Answer(block, row);
                for (var part = DurationPart.Talk; part <= DurationPart.Wrap; part++)
                {
                    if (LegTimes.Known(block, row, part) is > 0 and var length)
                    {
                        yield return new(at, at + length, part, block.Texts[(int)TextField.Agent][row], block.Flags[row].Channel, combined[row], keys[combined[row]]);
                        at += length;
                    }
                }
            }
        }
    }
}
