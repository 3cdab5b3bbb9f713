using System.Runtime.InteropServices;
using System.Text;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>Reads what <see cref="TotalsWriter"/> wrote; the content is whole, as its checksum has been compared.</summary>
internal sealed class TotalsReader : IDisposable
{
    private const int BitsAByte = 7, MostBits = 128;
    private readonly BinaryReader _from;
    private readonly TotalsDraft _draft;

    public TotalsReader(Stream content, IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures)
    {
        _from = new(content, Encoding.UTF8);
        _draft = new("TotalsFormat.Read", dimensions, measures, () => FormattableString.Invariant($"byte {content.Position:N0} of the content"), group => FormattableString.Invariant($"group {group + 1:N0}"));
    }

    public void Dispose() => _from.Dispose();

    public Totals Read()
    {
        try
        {
            _draft.Target(_from.ReadBoolean(), Number(), Number());
            for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
            {
                _draft.Special(_from.ReadString(), _from.ReadString(), Number(), Number());
            }

            var parts = (HandleParts)_from.ReadByte();
            _draft.HandleParts(TotalsDraft.Words(parts));
            for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
            {
                _draft.Absent(_from.ReadString(), _from.ReadString());
            }

            Groups();
            return _draft.ToTotals();
        }
        catch (Exception fault) when (fault is IOException or FormatException)
        {
            throw _draft.Refused("what is no totals", "what TotalsFormat.Write wrote", "Compute them anew.");
        }
    }

    private void Groups()
    {
        var count = _from.Read7BitEncodedInt();
        var keys = new List<string[]>();
        for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
        {
            _draft.Dimension(_from.ReadString());
            keys.Add(Texts());
        }

        for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
        {
            _draft.Measure(_from.ReadString(), _from.ReadString(), _from.ReadString());
        }

        var numbers = new List<Int128>();
        for (var group = 0; group < count && _draft.Measures > 0; group++)
        {
            for (var dimension = 0; dimension < keys.Count; dimension++)
            {
                var place = _from.Read7BitEncodedInt();
                _draft.Key(dimension, (uint)place < (uint)keys[dimension].Length ? keys[dimension][place] : throw new FormatException());
            }

            for (var measure = 0; measure < _draft.Measures; measure++)
            {
                numbers.Clear();
                for (var rest = _draft.IsOneNumber(measure) ? 1 : _from.Read7BitEncodedInt(); rest > 0; rest--)
                {
                    numbers.Add(Number());
                }

                _draft.Total(measure, CollectionsMarshal.AsSpan(numbers));
            }

            _draft.EndGroup();
        }
    }

    private string[] Texts()
    {
        var texts = new List<string>();
        for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
        {
            texts.Add(_from.ReadString());
        }

        return [.. texts];
    }

    private Int128 Number()
    {
        var number = UInt128.Zero;
        for (var shift = 0; shift < MostBits; shift += BitsAByte)
        {
            var next = _from.ReadByte();
            number |= (UInt128)(next & 0x7Fu) << shift;
            if (next < 0x80)
            {
                return (Int128)(number >> 1) ^ -(Int128)(number & 1);
            }
        }

        throw new FormatException();
    }
}
