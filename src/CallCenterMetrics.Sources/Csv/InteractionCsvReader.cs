using System.Globalization;
using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads CSV streams, one after the other, into one table and one list of findings.</summary>
internal sealed class InteractionCsvReader(CsvOptions options)
{
    private const int ProgressEvery = 1 << 16;
    private const int PolicyEvery = 1000;
    private const string Duplicate = "duplicate_id";
    private readonly InteractionTableBuilder _builder = new();
    private readonly FindingLog _findings = new(options.MostExamples);
    private readonly List<string> _layout = [];
    private long _rows, _leftOut;
    private Finding? _refusal;

    /// <summary>Reads a stream; false if it was refused, so that no more is to be read.</summary>
    public bool TryRead(Stream stream, string name)
    {
        try
        {
            Read(stream, name);
        }
        catch (DataRefusedException refused)
        {
            _refusal = refused.Refusal;
        }
        catch (CsvFormatException fault)
        {
            _refusal = Layout.Refusal(
                "bad_csv", null, $"{name}:{fault.LineNumber}", string.Create(CultureInfo.InvariantCulture, $"a row of over {options.LargestRow:N0} bytes"), "rows of CSV text",
                "Look for a quote that is never closed, or check that the file is CSV; a larger row can be allowed in the options.").Refusal;
        }

        return _refusal is null;
    }

    private bool HasTooManyBadRows => _leftOut > options.BadRows.AcceptedShare * _rows;

    public Reading<InteractionTable> Finish()
    {
        var findings = _findings.ToList();
        if (_refusal is null && _rows > 0 && _leftOut == _rows)
        {
            _refusal = findings[0] with { Effect = FindingEffect.Refused, Found = $"no row could be read: {findings[0].Found}" };
        }

        if (_refusal is null && HasTooManyBadRows)
        {
            _refusal = TooManyBadRows("the end");
        }

        return _refusal is null ? new(_builder.Build(), findings, _rows, _layout) : new(_refusal, findings, _rows);
    }

    private void Read(Stream stream, string name)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        using var text = new CsvInput(stream, name, options.Encoding);
        CsvMalformedRecord? malformed = null;
        using var csv = CsvReader.Create(text, new()
        {
            Separator = options.Separator,
            MaxRecordSize = options.LargestRow,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => malformed ??= record,
        }, leaveOpen: true);
        csv.ReadHeader();
        var headers = csv.Headers;
        if (headers.Count == 0)
        {
            throw Layout.Refusal("empty_file", null, name, "an empty file", "a header line and rows", "Check that the export is complete.");
        }

        var layout = Layout.Of(headers, options.Mapping, name, _findings);
        _layout.AddRange(layout.Describe().Where(entry => !_layout.Contains(entry)));
        var rows = new InteractionRowReader(layout, options.TimeZone, acceptsComma: csv.Separator != ',');
        var place = new RowPlace(name, csv, _findings);
        malformed = null;
        var before = _rows;
        while (csv.Read())
        {
            var isReadable = IsWhole(place, headers.Count, malformed, text, options.LargestRow) && TryAdd(rows, place);
            malformed = null;
            Count(isReadable, place, text);
        }

        if (_rows == before)
        {
            _findings.Add("no_rows", null, FindingEffect.Kept, name, default, "a header and no rows", "rows", "Nothing to do if there were no contacts; else check that the export is complete.");
        }

        options.Progress?.Report(new(_rows, text.BytesRead, text.TotalBytes));
    }

    /// <summary>Whether the fields of a row can be told apart; if not, it is left out.</summary>
    private static bool IsWhole(RowPlace row, int columns, CsvMalformedRecord? malformed, CsvInput input, int largest)
    {
        if (row.Reader.RawRecord.Length > largest)
        {
            row.LeftOut("long_line", null, default, "a row that is too long", FormattableString.Invariant($"rows of at most {largest:N0} bytes"), "Look for a quote that is never closed; a larger row can be allowed in the options.");
            return false;
        }

        if (malformed is { Reason: CsvMalformedReason.UnterminatedQuote })
        {
            row.LeftOut("open_quote", null, default, "a quote that is never closed, so that the rest of the file is one field", "a closing quote", "Close the quote, or double quotes inside a field.");
            return false;
        }

        if (malformed is not null)
        {
            row.Found("stray_quote", null, FindingEffect.Kept, default, "a quote in the middle of a field", "quotes around whole fields, doubled inside them", "Check the field; it is read as it stands.");
        }

        var fields = row.Reader.FieldCount;
        if (fields < columns)
        {
            if (input.EndsWithoutLineBreak && input.IsLast(row.Reader))
            {
                row.LeftOut("cut_off", null, default, $"a last row of {fields} fields that ends without a line break: the file is cut off", $"{columns} fields", "Export the file again.");
                return false;
            }

            row.Found("short_row", null, FindingEffect.Kept, default, $"a row of {fields} fields; those missing at its end are absent", $"{columns} fields", "Check the row for a missing separator.");
        }
        else if (fields > columns)
        {
            for (var i = columns; i < fields; i++)
            {
                if (!row.Reader.GetSpan(i).IsEmpty)
                {
                    row.LeftOut("long_row", null, default, $"a row of {fields} fields, which cannot be told apart", $"{columns} fields", "Put quotes around fields that contain the separator.");
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Adds the row, or leaves it out as a duplicate; false if it cannot be read.</summary>
    private bool TryAdd(InteractionRowReader rows, RowPlace row)
    {
        if (!rows.TryRead(row, out var leg))
        {
            return false;
        }

        if (options.RemoveDuplicates && !leg.Id.IsEmpty && _builder.ContainsId(leg.Id))
        {
            row.LeftOut(Duplicate, InteractionField.Id, default, "an Id that an earlier row has", "each Id once", "Nothing to do: removal was asked for.");
        }
        else if (_builder.Add(leg))
        {
            row.Found(Duplicate, InteractionField.Id, FindingEffect.Kept, default, "an Id that an earlier row has; both count", "each Id once", "Ask for duplicates to be removed if they are the same leg.");
        }

        return true;
    }

    private void Count(bool isReadable, RowPlace row, CsvInput input)
    {
        _rows++;
        _leftOut += isReadable ? 0 : 1;
        if (HasTooManyBadRows && (options.BadRows.AcceptedShare == 0 || _rows % PolicyEvery == 0))
        {
            throw new DataRefusedException(TooManyBadRows(row.Place), []);
        }

        if (_rows % ProgressEvery == 0)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            options.Progress?.Report(new(_rows, input.BytesRead, input.TotalBytes));
        }
    }

    private Finding TooManyBadRows(string place)
    {
        var weightiest = _findings.ToList().First(finding => finding.Effect == FindingEffect.RowLeftOut && finding.Code != Duplicate);
        return weightiest with
        {
            Effect = FindingEffect.Refused,
            Found = string.Create(
                CultureInfo.InvariantCulture,
                $"{_leftOut:N0} of {_rows:N0} rows have to be left out by {place} (policy: {options.BadRows}); most often {weightiest.Found}"),
        };
    }
}
