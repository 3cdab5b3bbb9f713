using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Storage;
using CsvHelper;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>Reads what <see cref="TotalsCsv"/> describes.</summary>
internal sealed class TotalsCsvReader : IDisposable
{
    private const int LargestRow = 1 << 26;
    private readonly CsvReader _csv;
    private readonly TotalsDraft _draft;
    private readonly List<long> _lines = [];        // by group
    private readonly List<Int128> _numbers = [];
    private string[] _header = [];
    private int[] _places = [];                     // by column: that of its measure, or ~ that of its dimension
    private long _line;
    private int _column = -1;
    private Int128? _rows;

    public TotalsCsvReader(Stream stream, IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures)
    {
        _csv = CsvReader.Create(
            stream,
            new() { Separator = ',', HasHeader = false, MaxRecordSize = LargestRow, TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw },
            leaveOpen: true);
        _draft = new("TotalsCsv.Read", dimensions, measures, Place, group => FormattableString.Invariant($"line {_lines[group]}"));
    }

    public void Dispose() => _csv.Dispose();

    public Totals Read()
    {
        try
        {
            Head();
            Header();
            while (Next())
            {
                Row();
            }
        }
        catch (CsvFormatException fault)
        {
            (_line, _column) = (fault.LineNumber, -1);
            throw _draft.Refused(
                "a row that is no CSV, or too long", FormattableString.Invariant($"fields with commas between them, quotes around whole fields and doubled inside them, at most {LargestRow:N0} bytes a row"),
                "Look for a quote that is never closed.");
        }

        return _rows is { } rows && rows != _draft.Groups
            ? throw _draft.Refused($"{_draft.Groups} rows", $"{rows}, as {TotalsCsvLines.Rows} says", "The file is cut off, or was changed: copy it again.")
            : _draft.ToTotals();
    }

    private string Place() => _line == 0 ? "The totals" : FormattableString.Invariant($"line {_line}") + (_column < 0 ? "" : $", column {TotalsDraft.Shown(_header[_column])}");

    private bool Next()
    {
        _column = -1;
        if (!_csv.Read())
        {
            return false;
        }

        _line = _csv.LineNumber;
        return _csv.RawRecord.Length > LargestRow ? throw new CsvFormatException("Too long.", 0, _line)
            : Utf8.IsValid(_csv.RawRecord) ? true
            : throw _draft.Refused("bytes that are no UTF-8", "text in UTF-8", "Write the file in UTF-8.");
    }

    /// <summary>The lines before the header; stops at the header.</summary>
    private void Head()
    {
        if (!Next() || _csv.GetString(0) != TotalsCsvLines.Totals)
        {
            throw _draft.Refused("what is no totals", $"a first line {TotalsCsvLines.Totals},{TotalsCsvLines.Version}", "Put it there, with the other lines that TotalsCsv describes.");
        }

        if (Field(1) != TotalsCsvLines.Version)
        {
            throw _draft.Refused($"version {TotalsDraft.Shown(Field(1))}", $"{TotalsCsvLines.Version}, which this library reads", "Read them with the version that wrote them, or compute them anew.");
        }

        while (Next())
        {
            if (_csv.GetRawSpan(0) is not [(byte)'#', ..])
            {
                return;
            }

            Line();
        }

        throw _draft.Refused("no header", "a line with the names of dimensions and measures", "Copy the file again, or compute the totals anew.");
    }

    private void Line()
    {
        if (Enumerable.Range(0, _csv.FieldCount).Skip(TotalsCsvLines.MostFields(Field(0))).Select(Field).FirstOrDefault(field => field.Length > 0) is { } more)
        {
            throw Unlike(more, "nothing more in this line", "Remove it; numbers have no separators.");
        }

        switch (Field(0))
        {
            case TotalsCsvLines.Target:
                _draft.Target(Field(1) switch { "<=" => true, "<" => false, var other => throw Unlike(other, "<= or <") }, Number(2), Number(3));
                break;
            case TotalsCsvLines.Special:
                _draft.Special(Field(1), Field(2), Number(3), Number(4));
                break;
            case TotalsCsvLines.Handle:
                _draft.HandleParts(Enumerable.Range(1, _csv.FieldCount - 1).Select(Field).Where(part => part.Length > 0));
                break;
            case TotalsCsvLines.Absent:
                _draft.Absent(Field(1), Field(2));
                break;
            case TotalsCsvLines.Measure:
                _draft.Own(Field(1), Field(2), Field(3));
                break;
            case TotalsCsvLines.Rows:
                _rows = _rows is null ? Number(1) : throw Unlike(Field(0), "it once");
                break;
            case TotalsCsvLines.Checksum:
                _draft.Checksum(Field(1));
                break;
            case var other:
                throw Unlike(other, TotalsCsvLines.All);
        }
    }

    private void Header()
    {
        _header = [.. Enumerable.Range(0, _csv.FieldCount).Select(Field)];
        _places = new int[_header.Length];
        var dimensions = 0;
        for (_column = 0; _column < _header.Length; _column++)
        {
            var name = _header[_column];
            var (isDimension, isMeasure) = (_draft.KnowsDimension(name), _draft.KnowsMeasure(name));
            if (isDimension == isMeasure)
            {
                throw isDimension
                    ? _draft.Refused($"{TotalsDraft.Shown(name)}, a dimension and a measure", "names that tell them apart", "Rename one.")
                    : _draft.Refused(
                        $"{TotalsDraft.Shown(name)}, which is not known here", $"the id of a measure, such as offered, or one of {_draft.KnownDimensions}",
                        "Name it when reading, TotalsCsv.Read(stream, [dimension], [measure]), correct the name, or leave the column out.");
            }

            if (isDimension)
            {
                _draft.Dimension(name);
                _places[_column] = ~dimensions++;
            }
            else
            {
                _draft.Measure(name);
                _places[_column] = _draft.Measures - 1;
            }
        }
    }

    private void Row()
    {
        _lines.Add(_line);
        if (_csv.GetRawSpan(0) is [(byte)'#', ..] && TotalsCsvLines.Known.Contains(Field(0)))
        {
            throw Unlike(Field(0), "a group", "Put this line before the header; quotes around it make it a key.");
        }

        if (_csv.FieldCount != _header.Length)
        {
            throw _draft.Refused(FormattableString.Invariant($"{_csv.FieldCount} fields"), FormattableString.Invariant($"{_header.Length}, as in the header"), "Put quotes around fields with commas; if it is the last row, the file is cut off.");
        }

        for (_column = 0; _column < _header.Length; _column++)
        {
            if (_places[_column] is < 0 and var place)
            {
                _draft.Key(~place, Field(_column));
            }
            else
            {
                Total(_places[_column]);
            }
        }

        _column = -1;
        _draft.EndGroup();
    }

    private void Total(int measure)
    {
        var cell = _csv.GetSpan(_column);
        _numbers.Clear();
        foreach (var part in MemoryExtensions.Split(cell, (byte)' '))
        {
            if (cell[part].IsEmpty && cell.IsEmpty)
            {
                break;
            }

            if (!WholeNumbers.TryRead(cell[part], out var number) || _numbers.Count == _draft.MostNumbers(measure))
            {
                throw Unlike(Encoding.UTF8.GetString(cell), _draft.MostNumbers(measure) == 1 ? "a whole number" : "whole numbers with a blank between them");
            }

            _numbers.Add(number);
        }

        _draft.Total(measure, CollectionsMarshal.AsSpan(_numbers));
    }

    private string Field(int index) => index < _csv.FieldCount ? _csv.GetString(index) : "";

    private Int128 Number(int index) => WholeNumbers.TryRead(Encoding.UTF8.GetBytes(Field(index)), out var number) ? number : throw Unlike(Field(index), "a whole number");

    private InvalidDataException Unlike(string found, string expected, string? cure = null) =>
        _draft.Refused(TotalsDraft.Shown(found), expected, cure ?? (expected.StartsWith("a whole", StringComparison.Ordinal) || expected.StartsWith("whole", StringComparison.Ordinal) ? WholeNumbers.Cure : "Correct it."));
}
