using System.Globalization;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;
using CsvHelper;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>Reads files of facts, one after the other, and gathers what is found in them. A file that is refused leaves the others as they are.</summary>
internal sealed class FactReader(CsvOptions options)
{
    private const int CancellationEvery = 1 << 16;
    private readonly List<Finding> _findings = [];

    /// <summary>What was found in the files read so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Rows read so far, those left out included.</summary>
    public long Rows { get; private set; }

    /// <summary>The records of a file; null if it is refused, which is noted.</summary>
    public IReadOnlyList<T>? Read<T>(string path, IReadOnlyList<FactColumn> columns, Func<FactRow, T> record)
    {
        var (name, records) = (Path.GetFileName(path), new List<T>());
        using var file = Open(path);
        var refusal = Read(file, name, (headers, findings) => FactHeader.Of(headers, columns, name, findings), row =>
        {
            var read = record(row);
            if (!row.IsLeftOut)
            {
                records.Add(read);
            }
        });
        return refusal is null ? records : null;
    }

    /// <summary>Opens a file to be read from its begin to its end.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);

    /// <summary>Reads a stream row by row; why it is refused, which is noted, or null. Without a header, which is noted, nothing is read. A row may turn out to be left out while it is read.</summary>
    public Finding? Read(Stream stream, string name, Func<IReadOnlyList<string>, FindingLog, FactHeader?> header, Action<FactRow> read)
    {
        var findings = new FindingLog(options.MostExamples);
        Finding? refusal = null;
        try
        {
            refusal = Read(stream, name, header, read, findings);
        }
        catch (DataRefusedException refused)
        {
            refusal = refused.Refusal;
        }
        catch (CsvFormatException fault)
        {
            refusal = CsvRows.Refusal(fault, name, options);
        }

        var found = findings.ToList();
        _findings.AddRange(refusal is null ? found : [.. found, refusal]);
        return refusal ?? (found is [{ Effect: FindingEffect.Refused } unfit, ..] ? unfit : null);
    }

    private Finding? Read(Stream stream, string name, Func<IReadOnlyList<string>, FindingLog, FactHeader?> header, Action<FactRow> read, FindingLog findings)
    {
        options.Cancellation.ThrowIfCancellationRequested();
        using var rows = new CsvRows(stream, name, options, findings);
        if (header(rows.Headers, findings) is not { } columns)
        {
            return null;
        }

        var row = new FactRow(rows, columns, new(options.TimeZone), findings);
        long count = 0, leftOut = 0;
        while (rows.Read())
        {
            Rows++;
            row.Begin();
            var isWhole = rows.IsWhole(rows.Place);
            if (isWhole)
            {
                read(row);
            }

            leftOut += isWhole && !row.IsLeftOut ? 0 : 1;
            if (++count % CancellationEvery == 0)
            {
                options.Cancellation.ThrowIfCancellationRequested();
            }
        }

        return leftOut > options.BadRows.AcceptedShare * count || (leftOut == count && count > 0) ? TooManyBadRows(name, leftOut, count, findings) : null;
    }

    private Finding TooManyBadRows(string name, long leftOut, long count, FindingLog findings)
    {
        var weightiest = findings.ToList().First(finding => finding.Effect == FindingEffect.RowLeftOut);
        var policy = leftOut == count ? "" : $" (policy: {options.BadRows})";
        return weightiest with
        {
            Effect = FindingEffect.Refused,
            Found = string.Create(CultureInfo.InvariantCulture, $"{leftOut:N0} of {count:N0} rows of {name} have to be left out{policy}; most often {weightiest.Found}"),
        };
    }
}
