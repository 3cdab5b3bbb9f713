using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Durations from the instants of answer and end where none is stated; a stated one wins, and is noted where it disagrees.</summary>
internal sealed class HandlingInstants(InstantReader answeredAt, InstantReader endedAt, bool isWrittenFromFacts)
{
    private const long Tolerance = 1000;    // ms by which a stated duration may differ from that between two instants
    private static readonly long LongestDuration = (long)FactLimits.LongestDuration.TotalMilliseconds;

    /// <summary>Whether rows can have one of the instants.</summary>
    public bool IsPresent => answeredAt.IsPresent || endedAt.IsPresent;

    /// <summary>Completes a leg whose stated durations are read.</summary>
    public void Read(RowPlace row, ref LegValues leg)
    {
        var answered = answeredAt.Read(row, leg.OfferedAt, FindingEffect.FieldAbsent, out _);
        var ended = endedAt.Read(row, answered ?? leg.OfferedAt, FindingEffect.FieldAbsent, out _);
        if (ended < leg.OfferedAt - Tolerance)
        {
            row.Absent("wrong_order", InteractionField.EndedAt, default, "an end before the offer", "EndedAt at or after OfferedAt", "Check the clocks of the source and the stated zone.");
            ended = null;
        }

        if (isWrittenFromFacts)
        {
            leg.EndedAt = ended is { } stated ? Math.Max(stated, leg.OfferedAt) : IntegerBlock.Absent;
            return;
        }

        var outcome = leg.Flags.Outcome;
        var isAnswered = outcome == Outcome.Answered;
        var left = isAnswered ? answered : outcome is Outcome.Abandoned or Outcome.FlowedOut or Outcome.CallbackQueued ? ended : null;
        leg.Wait = Reconcile(row, InteractionField.Wait, Known(leg.Wait), left - leg.OfferedAt, null) ?? IntegerBlock.Absent;
        var (hold, wrap) = (Known(leg.Hold) ?? 0, Known(leg.Wrap) ?? 0);
        if (isAnswered)
        {
            var handled = ended - answered;
            leg.Talk = Reconcile(row, InteractionField.Talk, Known(leg.Talk), handled - hold - wrap, handled - hold) ?? IntegerBlock.Absent;
        }

        var implied = leg.OfferedAt + (Known(leg.Wait) ?? 0) + (Known(leg.Talk) ?? 0) + hold + wrap;
        leg.EndedAt = ended is { } end && Math.Abs(end - implied) > Tolerance ? Math.Max(end, leg.OfferedAt) : IntegerBlock.Absent;
    }

    private static long? Reconcile(RowPlace row, InteractionField field, long? stated, long? between, long? orBetween)
    {
        if (stated is null && between is < 0)
        {
            if (between < -Tolerance)
            {
                row.Absent(
                    "wrong_order", field, default, "instants in the wrong order, so that the duration would be negative", "offered, answered, ended in this order",
                    "Check the clocks of the source and the stated zone.");
                return null;
            }

            return 0;
        }

        if (stated is { } duration && between is { } difference && Math.Abs(duration - difference) > Tolerance
            && (orBetween is null || Math.Abs(duration - orBetween.Value) > Tolerance))
        {
            row.Found(
                "duration_disagrees", field, FindingEffect.Kept, default, "a stated duration that differs by over a second from that between the instants; the stated one is used",
                "durations that agree with the instants", "Check which of the two the source means; leave one out with a rule such as AnsweredAt= or EndedAt=.");
        }

        if (stated is null && between > LongestDuration)
        {
            row.Absent("out_of_range", field, default, "instants over 10 years apart", "0 s to 10 years", "Check the instants of the source and their formats.");
            return null;
        }

        return stated ?? between;
    }

    private static long? Known(long value) => value == IntegerBlock.Absent ? null : value;
}
