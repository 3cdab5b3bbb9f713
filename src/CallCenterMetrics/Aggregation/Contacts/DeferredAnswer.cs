using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>An answered e-mail, message or task, at its offer, and how many milliseconds of its wait lie in business hours.</summary>
internal readonly record struct DeferredAnswer(long At, KeyPart[] Keys, long OpenWait)
{
    public static IEnumerable<DeferredAnswer> Of(InteractionBlock[] blocks, LegKeys keys, BusinessHours hours)
    {
        foreach (var block in blocks)
        {
            var combined = keys.Of(block);
            for (var row = 0; row < block.Count; row++)
            {
                if (block.Statuses[row].Kind == LegKind.PeopleAnswered && block.Flags[row].Channel.IsDeferred() && block.AnsweredAt(row) is not IntegerBlock.Absent and var answered)
                {
                    var wait = hours.OpenTime(Scale.Instant(block.OfferedAt[row]), Scale.Instant(answered));
                    yield return new(block.OfferedAt[row], keys[combined[row]], Scale.Milliseconds(wait));
                }
            }
        }
    }
}
