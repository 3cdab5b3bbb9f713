using System.Text;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Where the text of one field comes from: one column, two joined, or a constant.</summary>
internal sealed class FieldColumns
{
    private const int None = -1;
    private readonly int _first = None, _second = None;
    private readonly byte[]? _constant, _default;

    public FieldColumns(FieldRule rule, int first = None, int second = None)
    {
        (Rule, _first, _second) = (rule, first, second);
        _constant = rule.Constant is { } constant ? Encoding.UTF8.GetBytes(constant) : null;
        _default = rule.Default is { } text ? Encoding.UTF8.GetBytes(text) : null;
    }

    public FieldRule Rule { get; }

    /// <summary>The columns it reads.</summary>
    public IEnumerable<int> Used => new[] { _first, _second }.Where(column => column != None);

    public bool IsJoined => _second != None;

    /// <summary>Whether rows can have the field at all.</summary>
    public bool IsPresent => _first != None || _constant is not null || _default is not null;

    /// <summary>The trimmed text of the field, empty where it is absent; of two columns, the second.</summary>
    public ReadOnlySpan<byte> Text(CsvReader row)
    {
        if (_first == None)
        {
            return _constant ?? _default;
        }

        var text = Cell(row, IsJoined ? _second : _first);
        return text.IsEmpty ? _default : text;
    }

    /// <summary>The trimmed text of the first of two columns.</summary>
    public ReadOnlySpan<byte> First(CsvReader row) => Cell(row, _first);

    /// <summary>The columns by header, or the constant.</summary>
    public string Describe(IReadOnlyList<string> headers) => _constant is not null ? $":= {Rule.Constant}"
        : _first == None ? $":= {Rule.Default}"
        : $"= \"{headers[_first]}\"" + (IsJoined ? $" + \"{headers[_second]}\"" : "") + (Rule.Unit is { } unit ? $" in {unit}" : "");

    /// <summary>A cell without blanks around it, empty where it says that there is nothing.</summary>
    internal static ReadOnlySpan<byte> Known(ReadOnlySpan<byte> text) => OrNothing(text.Trim(" \t"u8));

    /// <summary>The cell of a column. One that neither begins with a quote nor has blanks around it is taken as it stands, which is much faster.</summary>
    private static ReadOnlySpan<byte> Cell(CsvReader row, int column)
    {
        var raw = row.GetRawSpan(column);
        return raw.IsEmpty ? raw : raw[0] is > (byte)' ' and not (byte)'"' && raw[^1] > ' ' ? OrNothing(raw) : Known(row.GetSpan(column));
    }

    private static ReadOnlySpan<byte> OrNothing(ReadOnlySpan<byte> text) =>
        text.Length is > 0 and <= 4 && (text[0] is (byte)'N' or (byte)'n' or (byte)'\\') && IsAbsent(text) ? default : text;

    private static bool IsAbsent(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("NULL"u8) || text.SequenceEqual("null"u8) || text.SequenceEqual("\\N"u8) || text.SequenceEqual("N/A"u8) || text.SequenceEqual("n/a"u8);
}
