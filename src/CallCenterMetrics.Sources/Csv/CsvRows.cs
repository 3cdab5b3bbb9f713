using System.Globalization;
using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The rows under the header of one CSV stream, one after the other, and whether each is whole.</summary>
internal sealed class CsvRows : IDisposable
{
    private readonly int _largest;
    private CsvMalformedRecord? _malformed;

    /// <summary>Reads the header.</summary>
    /// <exception cref="DataRefusedException">The stream is empty or no text.</exception>
    public CsvRows(Stream stream, string name, CsvOptions options, FindingLog findings)
    {
        _largest = options.LargestRow;
        Input = new(stream, name, options.Encoding);
        Reader = CsvReader.Create(Input, new()
        {
            Separator = options.Separator,
            MaxRecordSize = options.LargestRow,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => _malformed ??= record,
        }, leaveOpen: true);
        Place = new(name, Reader, findings);
        Reader.ReadHeader();
        Headers = Reader.Headers;
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
    public static Finding Refusal(CsvFormatException fault, string name, CsvOptions options) => FindingLog.Refusal(
        "bad_csv", null, $"{name}:{fault.LineNumber}", string.Create(CultureInfo.InvariantCulture, $"a row of over {options.LargestRow:N0} bytes"), "rows of CSV text",
        "Look for a quote that is never closed, or check that the file is CSV; a larger row can be allowed in the options.").Refusal;

    public bool Read()
    {
        _malformed = null;
        return Reader.Read();
    }

    /// <summary>Whether the fields of the row can be told apart; if not, it is to be left out, which is noted.</summary>
    public bool IsWhole()
    {
        if (Reader.RawRecord.Length > _largest)
        {
            Place.LeftOut("long_line", null, default, "a row that is too long", FormattableString.Invariant($"rows of at most {_largest:N0} bytes"), "Look for a quote that is never closed; a larger row can be allowed in the options.");
            return false;
        }

        if (_malformed is { Reason: CsvMalformedReason.UnterminatedQuote })
        {
            Place.LeftOut("open_quote", null, default, "a quote that is never closed, so that the rest of the file is one field", "a closing quote", "Close the quote, or double quotes inside a field.");
            return false;
        }

        if (_malformed is not null)
        {
            Place.Found("stray_quote", null, FindingEffect.Kept, default, "a quote in the middle of a field", "quotes around whole fields, doubled inside them", "Check the field; it is read as it stands.");
        }

        return HasAllFields();
    }

    public void Dispose()
    {
        Reader.Dispose();
        Input.Dispose();
    }

    private bool HasAllFields()
    {
        var (fields, columns) = (Reader.FieldCount, Headers.Count);
        if (fields < columns)
        {
            if (Input.EndsWithoutLineBreak && Input.IsLast(Reader))
            {
                Place.LeftOut("cut_off", null, default, $"a last row of {fields} fields that ends without a line break: the file is cut off", $"{columns} fields", "Export the file again.");
                return false;
            }

            Place.Found("short_row", null, FindingEffect.Kept, default, $"a row of {fields} fields; those missing at its end are absent", $"{columns} fields", "Check the row for a missing separator.");
        }

        for (var i = columns; i < fields; i++)
        {
            if (!Reader.GetSpan(i).IsEmpty)
            {
                Place.LeftOut("long_row", null, default, $"a row of {fields} fields, which cannot be told apart", $"{columns} fields", "Put quotes around fields that contain the separator.");
                return false;
            }
        }

        return true;
    }
}
