using System.Collections.Concurrent;
using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The rows under the header of one CSV stream, one after the other or shared by several threads, and whether each is whole.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int LeastSetAside = 1 << 20;
    private readonly ConcurrentDictionary<long, CsvMalformedReason> _malformed = [];
    private readonly string _name;
    private readonly int _largest, _setAside, _columns;
    private volatile bool _hasMalformed;

    /// <summary>Reads the header.</summary>
    /// <exception cref="DataRefusedException">The stream is empty or no text.</exception>
    public CsvRows(Stream stream, string name, CsvOptions options, FindingLog findings)
    {
        (_name, _largest, _setAside) = (name, options.LargestRow, Math.Max(options.LargestRow, LeastSetAside));
        Input = new(stream, name, options.Encoding);
        Reader = CsvReader.Create(Input, new()
        {
            Separator = options.Separator,
            MaxRecordSize = _setAside,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = Keep,
        }, leaveOpen: true);
        Place = new(name, Reader, findings.MostExamples, note => findings.Add(note));
        Reader.ReadHeader();
        Headers = Reader.Headers;
        _columns = Headers.Count;
        if (Headers.Count == 0)
        {
            Dispose();
            throw FindingLog.Refusal("empty_file", null, name, "an empty file", "a header line and rows", "Check that the export is complete.");
        }
    }

    public CsvInput Input { get; }

    public CsvReader Reader { get; }

    public RowPlace Place { get; }

    public IReadOnlyList<string> Headers { get; }

    /// <summary>What a fault of the parser means for the source.</summary>
    public static Finding Refusal(CsvFormatException fault, string name, CsvOptions options) => TooLarge(name, fault.LineNumber, Math.Max(options.LargestRow, LeastSetAside)).Refusal;

    /// <summary>What a function makes of each row, in the order of the rows. Where several threads share them, each calls it with a reader of its own.</summary>
    public IEnumerable<T> Select<T>(Func<CsvReader, T> row, int threads) => threads == 1 ? OneByOne(row) : Reader.ParallelEnumerate(row, threads);

    public bool Read() => Reader.Read();

    /// <summary>Whether the fields of the row can be told apart; if not, it is to be left out, which is noted.</summary>
    /// <exception cref="DataRefusedException">The row is larger than what is set aside for it.</exception>
    public bool IsWhole(RowPlace row)
    {
        var size = row.Reader.RawRecord.Length;
        if (size > _largest)
        {
            if (size > _setAside)
            {
                throw TooLarge(_name, row.Reader.LineNumber, _setAside);
            }

            row.LeftOut("long_line", null, default, "a row that is too long", FormattableString.Invariant($"rows of at most {_largest:N0} bytes"), "Look for a quote that is never closed; a larger row can be allowed in the options.");
            return false;
        }

        return (!_hasMalformed || HasUsableQuotes(row)) && (row.Reader.FieldCount == _columns || HasAllFields(row));
    }

    public void Dispose()
    {
        Reader.Dispose();
        Input.Dispose();
    }

    private static DataRefusedException TooLarge(string name, long line, int most) => FindingLog.Refusal(
        "bad_csv", null, RowPlace.Of(name, line), FormattableString.Invariant($"a row of over {most:N0} bytes"), "rows of CSV text",
        "Look for a quote that is never closed, or check that the file is CSV; a larger row can be allowed in the options.");

    /// <summary>Keeps what the parser says about a row until it is looked at; other rows may come in between.</summary>
    private void Keep(CsvMalformedRecord record)
    {
        _malformed[record.RecordNumber - 1] = record.Reason;     // the header is a record, but no row
        _hasMalformed = true;
    }

    private IEnumerable<T> OneByOne<T>(Func<CsvReader, T> row)
    {
        while (Reader.Read())
        {
            yield return row(Reader);
        }
    }

    private bool HasUsableQuotes(RowPlace row)
    {
        if (!_malformed.TryRemove(row.Reader.RowNumber, out var reason))
        {
            return true;
        }

        if (reason == CsvMalformedReason.UnterminatedQuote)
        {
            row.LeftOut("open_quote", null, default, "a quote that is never closed, so that the rest of the file is one field", "a closing quote", "Close the quote, or double quotes inside a field.");
            return false;
        }

        row.Found("stray_quote", null, FindingEffect.Kept, default, "a quote in the middle of a field", "quotes around whole fields, doubled inside them", "Check the field; it is read as it stands.");
        return true;
    }

    private bool HasAllFields(RowPlace row)
    {
        var fields = row.Reader.FieldCount;
        if (fields < _columns)
        {
            if (Input.EndsWithoutLineBreak && Input.IsLast(row.Reader))
            {
                row.LeftOut("cut_off", null, default, $"a last row of {fields} fields that ends without a line break: the file is cut off", $"{_columns} fields", "Export the file again.");
                return false;
            }

            row.Found("short_row", null, FindingEffect.Kept, default, $"a row of {fields} fields; those missing at its end are absent", $"{_columns} fields", "Check the row for a missing separator.");
        }

        for (var i = _columns; i < fields; i++)
        {
            if (!row.Reader.GetSpan(i).IsEmpty)
            {
                row.LeftOut("long_row", null, default, $"a row of {fields} fields, which cannot be told apart", $"{_columns} fields", "Put quotes around fields that contain the separator.");
                return false;
            }
        }

        return true;
    }
}
