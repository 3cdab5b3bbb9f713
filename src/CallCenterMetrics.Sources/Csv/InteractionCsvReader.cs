using System.Collections.Concurrent;
using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads CSV streams, one after the other, into one table, or into totals, and one list of findings.</summary>
internal sealed class InteractionCsvReader
{
    private const int ProgressEvery = 1 << 16;
    private const int PolicyEvery = 1000;
    private const int RowsOfBatch = 1 << 11;
    private const string Duplicate = "duplicate_id";
    private static readonly Note Kept = new(
        Duplicate, nameof(InteractionField.Id), FindingEffect.Kept, "an Id that an earlier row has; both count", "each Id once", "Ask for duplicates to be removed if they are the same leg.");

    private static readonly Note Removed = new(
        Duplicate, nameof(InteractionField.Id), FindingEffect.RowLeftOut, "an Id that an earlier row has", "each Id once", "Nothing to do: removal was asked for.");

    private readonly SharedTexts[] _texts;
    private readonly RowSink _sink;
    private readonly CsvOptions _options;
    private readonly FindingLog _findings;
    private readonly List<string> _layout = [];
    private long _rows, _leftOut;
    private Finding? _refusal;
    private ReadRows? _taken;
    private int _from;

    public InteractionCsvReader(CsvOptions options, RunningTotals? totals = null)
    {
        _options = options;
        _findings = new(options.MostExamples);
        _texts = [.. Enumerable.Range(0, TextFields.Count).Select(_ => new SharedTexts())];
        _sink = new(_texts, totals);
    }

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
            _refusal = CsvRows.Refusal(fault, name, _options);
        }

        return _refusal is null;
    }

    private bool HasTooManyBadRows => _leftOut > _options.BadRows.AcceptedShare * _rows;

    /// <summary>All rows as a table.</summary>
    public Reading<InteractionTable> FinishTable() => Finish(_sink.Table);

    /// <summary>The totals with all rows.</summary>
    public Reading<RunningTotals> FinishTotals() => Finish(_sink.Totals);

    private Reading<T> Finish<T>(Func<T> result)
        where T : class
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

        return _refusal is null ? new(result(), findings, _rows, _layout) : new(_refusal, findings, _rows);
    }

    private void Read(Stream stream, string name)
    {
        _options.Cancellation.ThrowIfCancellationRequested();
        using var rows = new CsvRows(stream, name, _options, _findings);
        var layout = Layout.Of(rows.Headers, _options.Mapping, name, _findings);
        _layout.AddRange(layout.Describe().Where(entry => !_layout.Contains(entry)));
        var before = _rows;
        var free = new ConcurrentQueue<ReadRows>();
        using var workers = new ThreadLocal<RowWorker?>();
        try
        {
            foreach (var read in rows.Select(ReadRow, _options.MaxThreads))
            {
                Take(read, name, rows.Input);
                if (read.IsTaken)
                {
                    AddTaken(name);
                    _taken = null;
                    read.Clear();
                    free.Enqueue(read);
                }
            }
        }
        finally
        {
            AddTaken(name);
            _taken = null;
        }

        if (_rows == before)
        {
            _findings.Add("no_rows", null, FindingEffect.Kept, name, default, "a header and no rows", "rows", "Nothing to do if there were no contacts; else check that the export is complete.");
        }

        _options.Progress?.Report(new(_rows, rows.Input.BytesRead, rows.Input.TotalBytes));

        ReadRows ReadRow(CsvReader reader)
        {
            var worker = workers.Value;
            if (worker is null || worker.Reader != reader)
            {
                var legs = new InteractionRowReader(layout, _options.TimeZone, rows.Reader.Separator != ',', _texts, _sink.Takes);
                workers.Value = worker = new(reader, rows, legs, () => free.TryDequeue(out var taken) ? taken : new(InteractionRowReader.NewBatch(layout, RowsOfBatch, _sink.Takes)), name, _options.MostExamples);
            }

            return worker.Read();
        }
    }

    /// <summary>Takes the next row, which is that of a batch.</summary>
    private void Take(ReadRows rows, string name, CsvInput input)
    {
        if (rows != _taken)
        {
            AddTaken(name);
            (_taken, _from) = (rows, rows.Taken);
        }

        var state = rows.Take();
        _rows++;
        if (state != RowState.None)
        {
            while (rows.TryTakeNote(out var note))
            {
                _findings.Add(note);
            }

            if ((state & RowState.IsLeftOut) != 0)
            {
                _leftOut++;
                AddTaken(name, butLast: 1);
            }
        }

        if (HasTooManyBadRows && (_options.BadRows.AcceptedShare == 0 || _rows % PolicyEvery == 0))
        {
            throw new DataRefusedException(TooManyBadRows(RowPlace.Of(name, rows.Line(rows.Taken - 1))), []);
        }

        if (_rows % ProgressEvery == 0)
        {
            _options.Cancellation.ThrowIfCancellationRequested();
            _options.Progress?.Report(new(_rows, input.BytesRead, input.TotalBytes));
        }
    }

    /// <summary>Adds the rows that were taken to the table, the last one perhaps not.</summary>
    private void AddTaken(string name, int butLast = 0)
    {
        if (_taken is null)
        {
            return;
        }

        var (from, count) = (_from, _taken.Taken - butLast - _from);
        _from = _taken.Taken;       // before they are added: where that throws, it is not tried again
        foreach (var row in count > 0 ? _sink.Add(_taken.Legs, from, count, _options.RemoveDuplicates) : [])
        {
            _findings.Add((_options.RemoveDuplicates ? Removed : Kept) with { Example = new(RowPlace.Of(name, _taken.Line(row)), null) });
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
                $"{_leftOut:N0} of {_rows:N0} rows have to be left out by {place} (policy: {_options.BadRows}); most often {weightiest.Found}"),
        };
    }
}
