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
            _refusal = CsvRows.Refusal(fault, name, options);
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
        using var rows = new CsvRows(stream, name, options, _findings);
        var layout = Layout.Of(rows.Headers, options.Mapping, name, _findings);
        _layout.AddRange(layout.Describe().Where(entry => !_layout.Contains(entry)));
        var legs = new InteractionRowReader(layout, options.TimeZone, acceptsComma: rows.Reader.Separator != ',');
        var before = _rows;
        while (rows.Read())
        {
            Count(rows.IsWhole() && TryAdd(legs, rows.Place), rows.Place, rows.Input);
        }

        if (_rows == before)
        {
            _findings.Add("no_rows", null, FindingEffect.Kept, name, default, "a header and no rows", "rows", "Nothing to do if there were no contacts; else check that the export is complete.");
        }

        options.Progress?.Report(new(_rows, rows.Input.BytesRead, rows.Input.TotalBytes));
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
