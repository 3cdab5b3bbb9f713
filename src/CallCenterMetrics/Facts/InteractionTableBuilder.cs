using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Facts;

/// <summary>
/// Gathers interactions, row by row, into an <see cref="InteractionTable"/>. Every field is checked against its domain; a row that fails is not added.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class InteractionTableBuilder
{
    private readonly TextDictionary[] _texts = [.. Enum.GetValues<TextField>().Select(_ => new TextDictionary())];
    private readonly List<InteractionBlock> _blocks = [];
    private readonly OpenBlock _open = new();
    private byte[] _utf8 = new byte[512];
    private bool _isBuilt;

    /// <summary>Number of rows added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one leg.</summary>
    /// <param name="leg">The leg.</param>
    /// <exception cref="ArgumentNullException"><paramref name="leg"/> is null.</exception>
    /// <exception cref="ArgumentException">A field is outside its domain; the message names row, field, value and domain.</exception>
    /// <exception cref="InvalidOperationException">The table is built, or has <see cref="int.MaxValue"/> rows already.</exception>
    public void Add(Interaction leg)
    {
        ArgumentNullException.ThrowIfNull(leg);
        string?[] texts = [leg.Id, leg.ContactId == leg.Id ? null : leg.ContactId, leg.Customer, leg.Queue, leg.Topic, leg.Segment, leg.Agent];
        var bytes = texts.Sum(text => Encoding.UTF8.GetByteCount(text ?? ""));
        if (bytes > _utf8.Length)
        {
            _utf8 = new byte[bytes * 2];
        }

        var rest = _utf8.AsSpan();
        Add(new Utf8Interaction
        {
            Id = Utf8(texts[0], ref rest),
            ContactId = Utf8(texts[1], ref rest),
            Customer = Utf8(texts[2], ref rest),
            Queue = Utf8(texts[3], ref rest),
            Topic = Utf8(texts[4], ref rest),
            Segment = Utf8(texts[5], ref rest),
            Agent = Utf8(texts[6], ref rest),
            OfferedAt = Scale.Milliseconds(leg.OfferedAt),
            EndedAt = leg.EndedAt is { } ended ? Scale.Milliseconds(ended) : null,
            Channel = leg.Channel,
            Direction = leg.Direction,
            Outcome = leg.Outcome,
            Wait = leg.Wait is { } wait ? Scale.Milliseconds(wait) : null,
            Talk = leg.Talk is { } talk ? Scale.Milliseconds(talk) : null,
            Hold = leg.Hold is { } hold ? Scale.Milliseconds(hold) : null,
            Wrap = leg.Wrap is { } wrap ? Scale.Milliseconds(wrap) : null,
            Transfer = leg.Transfer,
            Resolved = leg.Resolved,
            Satisfaction = leg.Satisfaction,
            Recommendation = leg.Recommendation,
            Effort = leg.Effort,
            Invited = leg.Invited,
            Quality = Millionths(leg.Quality, 0, FactLimits.BestQuality, nameof(leg.Quality)),
            CriticalError = leg.CriticalError,
            Cost = Millionths(leg.Cost, -FactLimits.LargestAmount, FactLimits.LargestAmount, nameof(leg.Cost)),
            Value = Millionths(leg.Value, -FactLimits.LargestAmount, FactLimits.LargestAmount, nameof(leg.Value)),
            Converted = leg.Converted,
            Steps = leg.Steps,
        });
    }

    /// <summary>Adds one leg as a reader found it, without making strings.</summary>
    /// <param name="leg">The leg; its spans are copied where they are new.</param>
    /// <returns>Whether a leg with the same <see cref="Utf8Interaction.Id"/> was added before (this one is added all the same).</returns>
    /// <exception cref="ArgumentException">A field is outside its domain; the message names row, field, value and domain.</exception>
    /// <exception cref="InvalidOperationException">The table is built, or has <see cref="int.MaxValue"/> rows already.</exception>
    internal bool Add(in Utf8Interaction leg)
    {
        if (InteractionDomain.FirstFault(leg) is { } fault)
        {
            throw new ArgumentException($"Row {Count}: {fault}.", nameof(leg));
        }

        if (_isBuilt)
        {
            throw new InvalidOperationException("This builder has built its table; add further rows to a new one and merge the totals.");
        }

        if (Count == int.MaxValue)
        {
            throw new InvalidOperationException($"A table holds at most {int.MaxValue:N0} rows; aggregate in parts and merge their totals.");
        }

        var isRepeated = !Text(TextField.Id, leg.Id) && !leg.Id.IsEmpty;
        Text(TextField.ContactId, leg.ContactId);
        Text(TextField.Customer, leg.Customer);
        Text(TextField.Queue, leg.Queue);
        Text(TextField.Topic, leg.Topic);
        Text(TextField.Segment, leg.Segment);
        Text(TextField.Agent, leg.Agent);
        _open.Add(leg);
        Count++;
        if (_open.IsFull)
        {
            _blocks.Add(_open.Seal());
        }

        return isRepeated;
    }

    /// <summary>Whether a leg with this id has been added.</summary>
    /// <param name="id">The id as UTF-8.</param>
    internal bool ContainsId(ReadOnlySpan<byte> id) => _texts[(int)TextField.Id].Contains(id);

    /// <summary>The rows added so far as a table. The builder is used up: add no more rows to it.</summary>
    public InteractionTable Build()
    {
        if (_open.Count > 0)
        {
            _blocks.Add(_open.Seal());
        }

        _isBuilt = true;
        return new([.. _blocks], _texts);
    }

    private long? Millionths(decimal? value, decimal least, decimal most, string field) => value switch
    {
        null => null,
        { } known when known >= least && known <= most => Scale.Millionths(known),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {Count}: {field} is {value}; expected {least} to {most}, or nothing.")),
    };

    private static ReadOnlySpan<byte> Utf8(string? text, ref Span<byte> rest)
    {
        var utf8 = rest[..Encoding.UTF8.GetBytes(text ?? "", rest)];
        rest = rest[utf8.Length..];
        return utf8;
    }

    private bool Text(TextField field, ReadOnlySpan<byte> utf8)
    {
        var isNew = false;
        _open.SetText(field, utf8.IsEmpty ? IntegerBlock.Absent : _texts[(int)field].Encode(utf8, out isNew));
        return isNew;
    }
}
