using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Legs whose fields contradict each other.</summary>
internal static class LegChecks
{
    public static Sightings TalkWithoutAnswer(CheckedFacts facts)
    {
        return Of(facts, IsUnanswered, (block, row) =>
        {
            var times = block.Times[row];
            var wrap = block.Flags[row].Outcome == Outcome.NotConnected ? 0 : times.Wrap;
            var (part, time) = times.Talk > 0 ? (DurationPart.Talk, times.Talk) : times.Hold > 0 ? (DurationPart.Hold, times.Hold) : (DurationPart.Wrap, wrap);
            return time == 0 ? null : $"{block.Flags[row].Outcome}, {part} {CheckedFacts.Length(block.Milliseconds(row, part))}";
        });

        static bool IsUnanswered(InteractionBlock block, int row) => block.Flags[row] is { Channel: not Channel.Bot, Outcome: not (Outcome.Answered or Outcome.Open) };
    }

    public static Sightings EndedTooEarly(CheckedFacts facts)
    {
        var sightings = Of(facts, static (block, row) => block.EndedAfter[row] != IntegerBlock.Absent, (block, row) =>
        {
            var handled = block.Milliseconds(row, DurationPart.Wait) + block.Milliseconds(row, DurationPart.Talk) + block.Milliseconds(row, DurationPart.Hold);
            var early = handled - block.EndedAfter[row];
            return early > facts.Tolerance ? $"ended {CheckedFacts.Length(early)} before its talk did" : null;
        });
        return sightings.Of == 0 ? Sightings.None("needs Interaction.EndedAt") : sightings;
    }

    /// <summary>The first leg of a contact is the one whose id is that of the contact.</summary>
    public static Sightings BeforeFirst(CheckedFacts facts)
    {
        var legs = facts.Legs;
        var (ids, contacts) = (legs.Texts[(int)TextField.Id], legs.Texts[(int)TextField.ContactId]);
        var contactOf = new int[ids.Count];     // 1 + the contact named after a leg
        for (var contact = 0; contact < contacts.Count; contact++)
        {
            if (ids.Find(contacts.Utf8(contact)) is >= 0 and var id)
            {
                contactOf[id] = contact + 1;
            }
        }

        var began = new long[contacts.Count];
        Array.Fill(began, long.MaxValue);       // nobody knows
        foreach (var block in legs.Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                if (block.Texts[(int)TextField.Id][row] is not IntegerBlock.Absent and var id && contactOf[id] is > 0 and var contact)
                {
                    began[contact - 1] = Math.Min(began[contact - 1], block.OfferedAt[row]);
                }
            }
        }

        var sightings = Of(facts, (block, row) => Began(block, row) != long.MaxValue, (block, row) =>
        {
            var early = Began(block, row) - block.OfferedAt[row];
            return early > facts.Tolerance ? $"offered {CheckedFacts.Length(early)} before the first leg" : null;
        });
        return sightings.Of == 0 ? Sightings.None("needs contacts named after their first leg (Interaction.ContactId)") : sightings;

        long Began(InteractionBlock block, int row) => block.Texts[(int)TextField.ContactId][row] is not IntegerBlock.Absent and var contact ? began[contact] : long.MaxValue;
    }

    /// <summary>What is found in the rows looked at.</summary>
    private static Sightings Of(CheckedFacts facts, Func<InteractionBlock, int, bool> isLookedAt, Func<InteractionBlock, int, string?> find)
    {
        var (sightings, first) = (facts.NewSightings(), 0);
        foreach (var block in facts.Legs.Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                if (isLookedAt(block, row))
                {
                    sightings.Of++;
                    if (find(block, row) is { } found)
                    {
                        var place = first + row;
                        sightings.Add(sightings.IsFull ? null : new(facts.LegId(place), found));
                    }
                }
            }

            first += block.Count;
        }

        return sightings;
    }
}
