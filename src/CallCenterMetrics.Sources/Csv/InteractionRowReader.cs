using System.Globalization;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Sources.Csv.InteractionField;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads the rows of one file into a builder.</summary>
internal sealed class InteractionRowReader
{
    private const long Tolerance = 1000;    // ms by which a stated duration may differ from that between two instants
    private static readonly long LongestDuration = (long)FactLimits.LongestDuration.TotalMilliseconds;
    private readonly Layout _layout;
    private readonly bool _acceptsComma, _isWrittenFromFacts;
    private readonly InstantReader _offered, _answered, _ended;
    private readonly WordReader<Outcome> _outcome;
    private readonly WordReader<Channel> _channel;
    private readonly WordReader<Direction> _direction;
    private readonly WordReader<Transfer> _transfer;
    private readonly WordReader<bool> _resolved, _invited, _criticalError, _converted;

    public InteractionRowReader(Layout layout, TimeZoneInfo zone, bool acceptsComma)
    {
        (_layout, _acceptsComma, _isWrittenFromFacts) = (layout, acceptsComma, layout.IsWrittenFromFacts);
        InstantReader Instants(InteractionField field) => new(field, layout[field], new(layout[field].Rule.Zone ?? layout[OfferedAt].Rule.Zone ?? zone));
        (_offered, _answered, _ended) = (Instants(OfferedAt), Instants(AnsweredAt), Instants(EndedAt));
        _outcome = new(InteractionField.Outcome, layout[InteractionField.Outcome].Rule, Enum.Parse<Outcome>);
        _channel = new(InteractionField.Channel, layout[InteractionField.Channel].Rule, Enum.Parse<Channel>);
        _direction = new(InteractionField.Direction, layout[InteractionField.Direction].Rule, Enum.Parse<Direction>);
        _transfer = new(InteractionField.Transfer, layout[InteractionField.Transfer].Rule, Enum.Parse<Transfer>);
        WordReader<bool> YesNo(InteractionField field) => new(field, layout[field].Rule, value => value == "Yes");
        (_resolved, _invited, _criticalError, _converted) = (YesNo(Resolved), YesNo(Invited), YesNo(CriticalError), YesNo(Converted));
    }

    /// <summary>Reads a row; false if it has to be left out, which is noted.</summary>
    public bool TryRead(RowPlace row, out Utf8Interaction leg)
    {
        leg = new();
        if (_offered.Read(row, null, FindingEffect.RowLeftOut, out var isUnreadable) is not { } offered)
        {
            return isUnreadable ? false : Missing(row, OfferedAt);
        }

        var outcomeText = _layout[InteractionField.Outcome].Text(row.Reader);
        if (outcomeText.IsEmpty)
        {
            return Missing(row, InteractionField.Outcome);
        }

        if (_outcome.Read(outcomeText) is not { } outcome)
        {
            row.LeftOut("unknown_word", InteractionField.Outcome, outcomeText, "an unknown word", WordsOf(InteractionField.Outcome), WordCure(InteractionField.Outcome));
            return false;
        }

        leg.OfferedAt = offered;
        leg.Outcome = outcome;
        leg.Id = Text(row, Id);
        leg.ContactId = Text(row, ContactId);
        leg.Customer = Text(row, Customer);
        leg.Queue = Text(row, Queue);
        leg.Topic = Text(row, Topic);
        leg.Segment = Text(row, Segment);
        leg.Agent = Text(row, Agent);
        leg.Channel = Word(row, InteractionField.Channel, _channel) ?? Facts.Channel.Voice;
        leg.Direction = Word(row, InteractionField.Direction, _direction) ?? Facts.Direction.Inbound;
        leg.Transfer = Word(row, InteractionField.Transfer, _transfer);
        leg.Resolved = Word(row, Resolved, _resolved);
        leg.Invited = Word(row, Invited, _invited);
        leg.CriticalError = Word(row, CriticalError, _criticalError);
        leg.Converted = Word(row, Converted, _converted);
        leg.Satisfaction = (int?)Number(row, Satisfaction, 1, 5, 0);
        leg.Recommendation = (int?)Number(row, Recommendation, 0, 10, 0);
        leg.Effort = (int?)Number(row, Effort, 1, 7, 0);
        leg.Steps = (int?)Number(row, Steps, 0, FactLimits.MostSteps, 0);
        leg.Quality = Number(row, Quality, 0, (long)FactLimits.BestQuality, 6);
        leg.Cost = Number(row, Cost, -(long)FactLimits.LargestAmount, (long)FactLimits.LargestAmount, 6);
        leg.Value = Number(row, Value, -(long)FactLimits.LargestAmount, (long)FactLimits.LargestAmount, 6);
        leg.Wait = Duration(row, Wait);
        leg.Talk = Duration(row, Talk);
        leg.Hold = Duration(row, Hold);
        leg.Wrap = Duration(row, Wrap);
        if (_answered.IsPresent || _ended.IsPresent)
        {
            ReadInstants(row, ref leg);
        }

        if (LegKinds.Of(new(leg.Outcome, leg.Channel, leg.Direction)).HasUnsuitableOutcome())
        {
            row.Found(
                "unsuitable_outcome", InteractionField.Outcome, FindingEffect.Kept, outcomeText,
                "an outcome that does not suit the channel and direction, so that the leg counts as offered or as a bot session but in none of their outcomes",
                "Contained for bots, NotConnected for outbound; people are Answered, Abandoned, FlowedOut, CallbackQueued or Open",
                "State what the word means, such as Outcome[word]=Abandoned, or map the channel.");
        }

        return true;
    }

    /// <summary>Durations from instants where none is stated; a stated one wins, and is noted where it disagrees.</summary>
    private void ReadInstants(RowPlace row, ref Utf8Interaction leg)
    {
        var answered = _answered.Read(row, leg.OfferedAt, FindingEffect.FieldAbsent, out _);
        var ended = _ended.Read(row, answered ?? leg.OfferedAt, FindingEffect.FieldAbsent, out _);
        if (ended < leg.OfferedAt - Tolerance)
        {
            row.Absent("wrong_order", EndedAt, default, "an end before the offer", "EndedAt at or after OfferedAt", "Check the clocks of the source and the stated zone.");
            ended = null;
        }

        if (_isWrittenFromFacts)
        {
            leg.EndedAt = ended is { } stated ? Math.Max(stated, leg.OfferedAt) : null;
            return;
        }

        var isAnswered = leg.Outcome == Facts.Outcome.Answered;
        var left = isAnswered ? answered : leg.Outcome is Facts.Outcome.Abandoned or Facts.Outcome.FlowedOut or Facts.Outcome.CallbackQueued ? ended : null;
        leg.Wait = Reconcile(row, Wait, leg.Wait, left - leg.OfferedAt, null);
        if (isAnswered)
        {
            var handled = ended - answered;
            leg.Talk = Reconcile(row, Talk, leg.Talk, handled - (leg.Hold ?? 0) - (leg.Wrap ?? 0), handled - (leg.Hold ?? 0));
        }

        var implied = leg.OfferedAt + (leg.Wait ?? 0) + (leg.Talk ?? 0) + (leg.Hold ?? 0) + (leg.Wrap ?? 0);
        leg.EndedAt = ended is { } end && Math.Abs(end - implied) > Tolerance ? Math.Max(end, leg.OfferedAt) : null;
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

    private ReadOnlySpan<byte> Text(RowPlace row, InteractionField field)
    {
        var text = _layout[field].Text(row.Reader);
        if (Fault.OfEncoding(text) is { } fault)
        {
            row.Absent(fault.Code, field, default, fault.Found, fault.Expected, fault.Cure);
            return default;
        }

        return text;
    }

    private T? Word<T>(RowPlace row, InteractionField field, WordReader<T> words)
        where T : struct
    {
        var text = _layout[field].Text(row.Reader);
        if (text.IsEmpty)
        {
            return null;
        }

        if (words.Read(text) is { } value)
        {
            return value;
        }

        row.Absent("unknown_word", field, text, "an unknown word", WordsOf(field), WordCure(field));
        return null;
    }

    private long? Number(RowPlace row, InteractionField field, long least, long most, int decimals)
    {
        var text = _layout[field].Text(row.Reader);
        if (text.IsEmpty)
        {
            return null;
        }

        var scale = 1L;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        if (!NumberText.TryRead(text, decimals, _acceptsComma, out var value) || (decimals == 0 && !IsWhole(text)))
        {
            row.Absent("bad_value", field, text, "text that is no such number", Expected(), $"Correct the source, or leave the column out: {field}=.");
            return null;
        }

        if (value < least * scale || value > most * scale)
        {
            row.Absent("out_of_range", field, text, "a value out of range", Expected(), $"Check the scale of the column, or leave it out: {field}=.");
            return null;
        }

        return value;

        string Expected() => string.Create(CultureInfo.InvariantCulture, $"{(decimals == 0 ? "a whole number" : "a number")} from {least} to {most}");
    }

    private static bool IsWhole(ReadOnlySpan<byte> text) => NumberText.TryRead(text, 9, true, out var billionths) && billionths % 1_000_000_000 == 0;

    private long? Duration(RowPlace row, InteractionField field)
    {
        var columns = _layout[field];
        var text = columns.Text(row.Reader);
        if (text.IsEmpty)
        {
            return null;
        }

        if (!DurationText.TryRead(text, columns.Rule.Unit, _acceptsComma, out var milliseconds))
        {
            row.Absent(
                "bad_value", field, text, "text that is no duration", columns.Rule.Unit is { } unit ? $"a duration in {unit}" : "seconds, mm:ss or hh:mm:ss",
                $"Correct the source, or state the unit of a plain number, such as {field}.unit=ms.");
            return null;
        }

        if (milliseconds < 0)
        {
            row.Absent("negative_duration", field, text, "a negative duration", "0 s to 10 years", "Correct the source: a negative duration often means clocks that disagree.");
            return null;
        }

        if (milliseconds > LongestDuration)
        {
            row.Absent("out_of_range", field, text, "a duration of over 10 years", "0 s to 10 years", $"Check the unit, such as {field}.unit=ms.");
            return null;
        }

        return milliseconds;
    }

    private static bool Missing(RowPlace row, InteractionField field)
    {
        row.LeftOut("missing_value", field, default, "an empty field", $"{field} in every row", $"Complete the source, or state what an empty field means with a rule {field}.default=value.");
        return false;
    }

    private static string WordsOf(InteractionField field) => "words for " + string.Join(", ", ValueWords.Values(field));

    private static string WordCure(InteractionField field) => $"State what the word means, such as {field}[word]={ValueWords.Values(field)[0]}.";
}
