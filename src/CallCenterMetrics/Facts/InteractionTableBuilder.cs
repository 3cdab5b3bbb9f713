using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Facts;

/// <summary>
/// Gathers interactions, row by row, into an <see cref="InteractionTable"/>. Every field is checked against its domain; a row that fails is not added.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class InteractionTableBuilder
{
    private const int Gathered = 64;
    private static readonly TextField[] Fields = Enum.GetValues<TextField>();
    private readonly List<InteractionBlock> _blocks = [];
    private readonly OpenBlock _open = new();
    private readonly LegBatch _legs = new(Gathered, [], Fields);
    private readonly BatchTexts _texts;
    private byte[] _utf8 = new byte[512];
    private int _added;
    private bool _isBuilt;

    /// <summary>A builder without rows.</summary>
    public InteractionTableBuilder()
        : this([])
    {
    }

    /// <summary>A builder for batches.</summary>
    /// <param name="shared">What the codes of batches mean, by field.</param>
    internal InteractionTableBuilder(SharedTexts[] shared) => _texts = new(shared);

    /// <summary>Number of rows added.</summary>
    public int Count => _added + _legs.Count;

    /// <summary>Adds one leg.</summary>
    /// <param name="leg">The leg.</param>
    /// <exception cref="ArgumentNullException"><paramref name="leg"/> is null.</exception>
    /// <exception cref="ArgumentException">A field is outside its domain; the message names row, field, value and domain.</exception>
    /// <exception cref="InvalidOperationException">The table is built, or has <see cref="int.MaxValue"/> rows already.</exception>
    public void Add(Interaction leg)
    {
        ArgumentNullException.ThrowIfNull(leg);
        var values = Values(leg);
        if (InteractionDomain.FirstFault(leg, values) is { } fault)
        {
            throw new ArgumentException($"Row {Count}: {fault}.", nameof(leg));
        }

        CheckRoom(1);
        SetText(TextField.Id, leg.Id);
        SetText(TextField.ContactId, leg.ContactId == leg.Id ? null : leg.ContactId);
        SetText(TextField.Customer, leg.Customer);
        SetText(TextField.Queue, leg.Queue);
        SetText(TextField.Topic, leg.Topic);
        SetText(TextField.Segment, leg.Segment);
        SetText(TextField.Agent, leg.Agent);
        Complete(values);
    }

    /// <summary>Adds a row of another table.</summary>
    internal void Add(InteractionRow row)
    {
        CheckRoom(1);
        foreach (var field in Fields)
        {
            _legs.Texts(field)!.Set(_legs.Count, row.Utf8(field));
        }

        Complete(row.Values);
    }

    /// <summary>Adds rows of a batch that a reader has filled within the domains of all fields; it may go on filling rows behind them.</summary>
    /// <param name="legs">The batch.</param>
    /// <param name="start">The first row.</param>
    /// <param name="count">The number of rows.</param>
    /// <param name="leavesOutRepeated">Whether rows with an Id that an earlier row has are left out.</param>
    /// <returns>The rows of the batch with an Id that an earlier row has.</returns>
    /// <exception cref="InvalidOperationException">The table is built, or would have over <see cref="int.MaxValue"/> rows.</exception>
    internal IReadOnlyList<int> Add(LegBatch legs, int start, int count, bool leavesOutRepeated)
    {
        CheckRoom(count);
        Gather();
        return Take(legs, start, count, leavesOutRepeated);
    }

    /// <summary>The rows added so far as a table. The builder is used up: add no more rows to it.</summary>
    public InteractionTable Build()
    {
        Gather();
        if (_open.Count > 0)
        {
            _blocks.Add(_open.Seal());
        }

        _isBuilt = true;
        return new([.. _blocks], _texts.Dictionaries);
    }

    private void Complete(in LegValues values)
    {
        _legs.SetValues(values);
        _legs.Next();
        if (_legs.IsFull)
        {
            Gather();
        }
    }

    private LegValues Values(Interaction leg) => new()
    {
        Flags = new LegFlags(leg.Outcome, leg.Channel, leg.Direction)
            .With(leg.Transfer)
            .With(LegFlags.ResolvedAt, leg.Resolved)
            .With(LegFlags.InvitedAt, leg.Invited)
            .With(LegFlags.CriticalErrorAt, leg.CriticalError)
            .With(LegFlags.ConvertedAt, leg.Converted)
            .WithAnswers(leg.Satisfaction, leg.Effort, leg.Recommendation),
        OfferedAt = Scale.Milliseconds(leg.OfferedAt),
        EndedAt = leg.EndedAt is { } ended ? Scale.Milliseconds(ended) : IntegerBlock.Absent,
        Wait = Milliseconds(leg.Wait),
        Talk = Milliseconds(leg.Talk),
        Hold = Milliseconds(leg.Hold),
        Wrap = Milliseconds(leg.Wrap),
        Quality = Millionths(leg.Quality, 0, FactLimits.BestQuality, nameof(leg.Quality)),
        Cost = Millionths(leg.Cost, -FactLimits.LargestAmount, FactLimits.LargestAmount, nameof(leg.Cost)),
        Value = Millionths(leg.Value, -FactLimits.LargestAmount, FactLimits.LargestAmount, nameof(leg.Value)),
        Steps = leg.Steps ?? IntegerBlock.Absent,
    };

    private void SetText(TextField field, string? text)
    {
        text ??= "";
        if (_utf8.Length < Encoding.UTF8.GetMaxByteCount(text.Length))
        {
            _utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        }

        _legs.Texts(field)!.Set(_legs.Count, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8)));
    }

    private void CheckRoom(int rows)
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException("This builder has built its table; add further rows to a new one and merge the totals.");
        }

        if (Count > int.MaxValue - rows)
        {
            throw new InvalidOperationException($"A table holds at most {int.MaxValue:N0} rows; aggregate in parts and merge their totals.");
        }
    }

    /// <summary>Takes the rows that were added one by one.</summary>
    private void Gather()
    {
        if (_legs.Count > 0)
        {
            Take(_legs, 0, _legs.Count, leavesOutRepeated: false);
            _legs.Clear();
        }
    }

    private List<int> Take(LegBatch legs, int start, int count, bool leavesOutRepeated)
    {
        var repeated = _texts.EncodeIds(legs, start, count);
        var (from, end) = (start, start + count);
        foreach (var row in leavesOutRepeated ? repeated : [])
        {
            Take(legs, start, from, row);
            from = row + 1;
        }

        Take(legs, start, from, end);
        return repeated;
    }

    private void Take(LegBatch legs, int start, int from, int end)
    {
        while (from < end)
        {
            var count = Math.Min(end - from, _open.Free);
            foreach (var field in Fields)
            {
                _open.SetTexts(field, field == TextField.Id ? _texts.Ids(legs, from - start, count) : _texts.Encode(legs, field, from, count), count);
            }

            _open.Add(legs, from, count);
            _added += count;
            from += count;
            if (_open.Free == 0)
            {
                _blocks.Add(_open.Seal());
            }
        }
    }

    private static long Milliseconds(TimeSpan? duration) => duration is { } known ? Scale.Milliseconds(known) : IntegerBlock.Absent;

    private long Millionths(decimal? value, decimal least, decimal most, string field) => value switch
    {
        null => IntegerBlock.Absent,
        { } known when known >= least && known <= most => Scale.Millionths(known),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {Count}: {field} is {value}; expected {least} to {most}, or nothing.")),
    };
}
