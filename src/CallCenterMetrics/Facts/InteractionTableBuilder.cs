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
    private readonly TextDictionary[] _texts = [.. Fields.Select(_ => new TextDictionary())];
    private readonly List<InteractionBlock> _blocks = [];
    private readonly OpenBlock _open = new();
    private readonly LegBatch _legs = new(Gathered, [], Fields);
    private readonly SharedTexts[] _shared;
    private readonly int[][] _codeOfShared = [.. Fields.Select(_ => Array.Empty<int>())];      // 1 + the code here of one there
    private long[] _ids = [], _codes = [];
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
    internal InteractionTableBuilder(SharedTexts[] shared) => _shared = shared;

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
        _legs.SetValues(values);
        _legs.Next();
        if (_legs.IsFull)
        {
            Gather();
        }
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
        return new([.. _blocks], _texts);
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
        var repeated = new List<int>();
        if (_codes.Length < count)
        {
            (_ids, _codes) = (new long[count], new long[count]);
        }

        legs.Texts(TextField.Id)?.Encode(start, _ids.AsSpan(0, count), _texts[(int)TextField.Id], repeated);
        var (from, end) = (start, start + count);
        foreach (var row in leavesOutRepeated ? repeated : [])
        {
            Take(legs, _ids.AsSpan(from - start), from, row - from);
            from = row + 1;
        }

        Take(legs, _ids.AsSpan(from - start), from, end - from);
        return repeated;
    }

    private void Take(LegBatch legs, ReadOnlySpan<long> ids, int start, int count)
    {
        while (count > 0)
        {
            var some = Math.Min(count, _open.Free);
            foreach (var field in Fields)
            {
                _open.SetTexts(field, field == TextField.Id && legs.Texts(field) is not null ? ids[..some] : CodesOf(legs, field, start, some), some);
            }

            _open.Add(legs, start, some);
            _added += some;
            if (_open.Free == 0)
            {
                _blocks.Add(_open.Seal());
            }

            ids = ids[some..];
            (start, count) = (start + some, count - some);
        }
    }

    /// <summary>The codes of the texts of a field; none where the batch lacks the field.</summary>
    private ReadOnlySpan<long> CodesOf(LegBatch legs, TextField field, int start, int count)
    {
        var codes = _codes.AsSpan(0, count);
        if (legs.Texts(field) is { } texts)
        {
            texts.Encode(start, codes, _texts[(int)field]);
            return codes;
        }

        if (legs.Codes(field) is not { } shared)
        {
            return [];
        }

        var codeOf = _codeOfShared[(int)field];
        for (var i = 0; i < count; i++)
        {
            var code = shared[start + i] - 1;
            codes[i] = code < 0 ? IntegerBlock.Absent : ((uint)code < (uint)codeOf.Length ? codeOf[code] : 0) is > 0 and var known ? known - 1 : Enter(field, code, ref codeOf);
        }

        return codes;
    }

    /// <summary>Enters a shared text at its first row, so that codes are in the order of rows.</summary>
    private long Enter(TextField field, int shared, ref int[] codeOf)
    {
        if (shared >= codeOf.Length)
        {
            Array.Resize(ref codeOf, 2 * shared + 16);
            _codeOfShared[(int)field] = codeOf;
        }

        var code = _texts[(int)field].Encode(_shared[(int)field].Utf8(shared), out _);
        codeOf[shared] = code + 1;
        return code;
    }

    private static long Milliseconds(TimeSpan? duration) => duration is { } known ? Scale.Milliseconds(known) : IntegerBlock.Absent;

    private long Millionths(decimal? value, decimal least, decimal most, string field) => value switch
    {
        null => IntegerBlock.Absent,
        { } known when known >= least && known <= most => Scale.Millionths(known),
        _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Row {Count}: {field} is {value}; expected {least} to {most}, or nothing.")),
    };
}
