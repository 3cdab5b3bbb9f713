using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Sources.Csv.InteractionField;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads the rows of one file into batches. Every thread has one of its own.</summary>
internal sealed class InteractionRowReader
{
    private static readonly long LongestDuration = (long)FactLimits.LongestDuration.TotalMilliseconds;
    private readonly Layout _layout;
    private readonly bool _acceptsComma;
    private readonly InstantReader _offered;
    private readonly HandlingInstants _instants;
    private readonly FlagColumn _outcome;
    private readonly FlagColumn[] _flags;
    private readonly TextColumn[] _texts;
    private readonly InteractionField[] _amounts, _durations;

    public InteractionRowReader(Layout layout, TimeZoneInfo zone, bool acceptsComma, SharedTexts[] texts, Func<TextField, bool> takes)
    {
        (_layout, _acceptsComma) = (layout, acceptsComma);
        InstantReader Instants(InteractionField field) => new(field, layout[field], new(layout[field].Rule.Zone ?? layout[OfferedAt].Rule.Zone ?? zone));
        (_offered, _instants) = (Instants(OfferedAt), new(Instants(AnsweredAt), Instants(EndedAt), layout.IsWrittenFromFacts));
        _outcome = new(layout[InteractionField.Outcome], (row, text) => Word(row, InteractionField.Outcome, FindingEffect.RowLeftOut, text) is { } word ? (uint)Enum.Parse<Outcome>(word) : null);
        _flags =
        [
            .. Words(InteractionField.Channel, word => (uint)Enum.Parse<Channel>(word) << LegFlags.ChannelAt),
            .. Words(InteractionField.Direction, word => (uint)Enum.Parse<Direction>(word) << LegFlags.DirectionAt),
            .. Words(InteractionField.Transfer, word => default(LegFlags).With(Enum.Parse<Transfer>(word)).Bits),
            .. YesNo(Resolved, LegFlags.ResolvedAt),
            .. YesNo(Invited, LegFlags.InvitedAt),
            .. YesNo(CriticalError, LegFlags.CriticalErrorAt),
            .. YesNo(Converted, LegFlags.ConvertedAt),
            .. Answers(Satisfaction, 1, 5, answer => default(LegFlags).WithAnswers(answer, null, null)),
            .. Answers(Recommendation, 0, 10, answer => default(LegFlags).WithAnswers(null, null, answer)),
            .. Answers(Effort, 1, 7, answer => default(LegFlags).WithAnswers(null, answer, null)),
        ];
        _texts = [.. TextsOf(layout, takes).Select(text => new TextColumn(text.Field, text.Named, layout[text.Named], texts[(int)text.Field]))];
        _amounts = Present(Steps, Quality, Cost, InteractionField.Value);
        _durations = Present(Wait, Talk, Hold, Wrap);
    }

    /// <summary>A batch for rows of files of a layout.</summary>
    public static LegBatch NewBatch(Layout layout, int capacity, Func<TextField, bool> takes)
    {
        var fields = TextsOf(layout, takes).ToLookup(text => TextFields.TendsToRepeat(text.Field), text => text.Field);
        return new(capacity, fields[true], fields[false]);
    }

    /// <summary>Reads a row into the next one of a batch; false if it has to be left out, which is noted.</summary>
    public bool TryRead(RowPlace row, LegBatch legs)
    {
        if (_offered.Read(row, null, FindingEffect.RowLeftOut, out var isUnreadable) is not { } offered)
        {
            return isUnreadable ? false : Missing(row, OfferedAt);
        }

        var outcomeText = _outcome.Text(row.Reader);
        if (outcomeText.IsEmpty)
        {
            return Missing(row, InteractionField.Outcome);
        }

        if (_outcome.Read(row, outcomeText) is not { } flags)
        {
            return false;
        }

        foreach (var text in _texts)
        {
            text.Read(row, legs);
        }

        foreach (var flag in _flags)
        {
            flags |= flag.Read(row);
        }

        var leg = new LegValues { OfferedAt = offered, Flags = new(flags) };
        foreach (var field in _amounts)
        {
            ReadAmount(row, field, ref leg);
        }

        foreach (var field in _durations)
        {
            ReadDuration(row, field, ref leg);
        }

        if (_instants.IsPresent)
        {
            _instants.Read(row, ref leg);
        }

        if (LegKinds.Of(leg.Flags).HasUnsuitableOutcome())
        {
            row.Found(
                "unsuitable_outcome", InteractionField.Outcome, FindingEffect.Kept, outcomeText,
                "an outcome that does not suit the channel and direction, so that the leg counts as offered or as a bot session but in none of their outcomes",
                "Contained for bots, NotConnected for outbound; people are Answered, Abandoned, FlowedOut, CallbackQueued or Open",
                "State what the word means, such as Outcome[word]=Abandoned, or map the channel.");
        }

        legs.SetValues(leg);
        return true;
    }

    private static IEnumerable<(TextField Field, InteractionField Named)> TextsOf(Layout layout, Func<TextField, bool> takes) =>
        new[]
        {
            (TextField.Id, Id), (TextField.ContactId, ContactId), (TextField.Customer, Customer), (TextField.Queue, Queue),
            (TextField.Topic, Topic), (TextField.Segment, Segment), (TextField.Agent, Agent),
        }.Where(text => layout[text.Item2].IsPresent && takes(text.Item1));

    private InteractionField[] Present(params InteractionField[] fields) => [.. fields.Where(field => _layout[field].IsPresent)];

    private IEnumerable<FlagColumn> Words(InteractionField field, Func<string, uint> bits) =>
        Present(field).Select(_ => new FlagColumn(_layout[field], (row, text) => Word(row, field, FindingEffect.FieldAbsent, text) is { } word ? bits(word) : null));

    private IEnumerable<FlagColumn> YesNo(InteractionField field, int at) => Words(field, word => default(LegFlags).With(at, word == "Yes").Bits);

    private IEnumerable<FlagColumn> Answers(InteractionField field, int least, int most, Func<int, LegFlags> flags) =>
        Present(field).Select(_ => new FlagColumn(_layout[field], (row, text) => Number(row, field, text, least, most, 0) is not IntegerBlock.Absent and var answer ? flags((int)answer).Bits : null));

    private void ReadAmount(RowPlace row, InteractionField field, ref LegValues leg)
    {
        var text = _layout[field].Text(row.Reader);
        if (text.IsEmpty)
        {
            return;
        }

        switch (field)
        {
            case Steps: leg.Steps = Number(row, field, text, 0, FactLimits.MostSteps, 0); break;
            case Quality: leg.Quality = Number(row, field, text, 0, (long)FactLimits.BestQuality, 6); break;
            case Cost: leg.Cost = Number(row, field, text, -(long)FactLimits.LargestAmount, (long)FactLimits.LargestAmount, 6); break;
            default: leg.Value = Number(row, field, text, -(long)FactLimits.LargestAmount, (long)FactLimits.LargestAmount, 6); break;
        }
    }

    private void ReadDuration(RowPlace row, InteractionField field, ref LegValues leg)
    {
        var duration = Duration(row, field);
        switch (field)
        {
            case Wait: leg.Wait = duration; break;
            case Talk: leg.Talk = duration; break;
            case Hold: leg.Hold = duration; break;
            default: leg.Wrap = duration; break;
        }
    }

    /// <summary>The value a word stands for; null if none, which is noted.</summary>
    private string? Word(RowPlace row, InteractionField field, FindingEffect effect, ReadOnlySpan<byte> text)
    {
        var value = ValueWords.Find(field, _layout[field].Rule, Encoding.UTF8.GetString(text));
        if (value is null)
        {
            var values = ValueWords.Values(field);
            row.Found("unknown_word", field, effect, text, "an unknown word", "words for " + string.Join(", ", values), $"State what the word means, such as {field}[word]={values[0]}.");
        }

        return value;
    }

    private long Number(RowPlace row, InteractionField field, ReadOnlySpan<byte> text, long least, long most, int decimals)
    {
        var scale = decimals == 0 ? 1 : Scale.MillionthsPerUnit;
        if (!NumberText.TryRead(text, decimals, _acceptsComma, out var value) || (decimals == 0 && !IsWhole(text)))
        {
            row.Absent("bad_value", field, text, "text that is no such number", Expected(), $"Correct the source, or leave the column out: {field}=.");
            return IntegerBlock.Absent;
        }

        if (value < least * scale || value > most * scale)
        {
            row.Absent("out_of_range", field, text, "a value out of range", Expected(), $"Check the scale of the column, or leave it out: {field}=.");
            return IntegerBlock.Absent;
        }

        return value;

        string Expected() => string.Create(CultureInfo.InvariantCulture, $"{(decimals == 0 ? "a whole number" : "a number")} from {least} to {most}");
    }

    private static bool IsWhole(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (NumberText.TryRead(text, 9, true, out var billionths) && billionths % 1_000_000_000 == 0);

    private long Duration(RowPlace row, InteractionField field)
    {
        var columns = _layout[field];
        var text = columns.Text(row.Reader);
        if (text.IsEmpty)
        {
            return IntegerBlock.Absent;
        }

        if (!DurationText.TryRead(text, columns.Rule.Unit, _acceptsComma, out var milliseconds))
        {
            row.Absent(
                "bad_value", field, text, "text that is no duration", columns.Rule.Unit is { } unit ? $"a duration in {unit}" : "seconds, mm:ss or hh:mm:ss",
                $"Correct the source, or state the unit of a plain number, such as {field}.unit=ms.");
            return IntegerBlock.Absent;
        }

        if (milliseconds < 0)
        {
            row.Absent("negative_duration", field, text, "a negative duration", "0 s to 10 years", "Correct the source: a negative duration often means clocks that disagree.");
            return IntegerBlock.Absent;
        }

        if (milliseconds > LongestDuration)
        {
            row.Absent("out_of_range", field, text, "a duration of over 10 years", "0 s to 10 years", $"Check the unit, such as {field}.unit=ms.");
            return IntegerBlock.Absent;
        }

        return milliseconds;
    }

    private static bool Missing(RowPlace row, InteractionField field)
    {
        row.LeftOut("missing_value", field, default, "an empty field", $"{field} in every row", $"Complete the source, or state what an empty field means with a rule {field}.default=value.");
        return false;
    }
}
