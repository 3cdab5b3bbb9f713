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
        var (name, findings) = (Path.GetFileName(path), new FindingLog(options.MostExamples));
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        IReadOnlyList<T>? records = null;
        Finding? refusal = null;
        try
        {
            records = Read(file, name, columns, record, findings, out refusal);
        }
        catch (DataRefusedException refused)
        {
            refusal = refused.Refusal;
        }
        catch (CsvFormatException fault)
        {
            refusal = CsvRows.Refusal(fault, name, options);
        }

        _findings.AddRange(findings.ToList());
        if (refusal is not null)
        {
            _findings.Add(refusal);
        }

        return refusal is null ? records : null;
    }

    private List<T>? Read<T>(FileStream file, string name, IReadOnlyList<FactColumn> columns, Func<FactRow, T> record, FindingLog findings, out Finding? refusal)
    {
        refusal = null;
        options.Cancellation.ThrowIfCancellationRequested();
        using var rows = new CsvRows(file, name, options, findings);
        if (FactHeader.Of(rows.Headers, columns, name, findings) is not { } header)
        {
            return null;
        }

        var row = new FactRow(rows, header, new(options.TimeZone), findings);
        var records = new List<T>();
        long count = 0, leftOut = 0;
        while (rows.Read())
        {
            Rows++;
            row.Begin();
            if (rows.IsWhole(rows.Place) && record(row) is var read && !row.IsLeftOut)
            {
                records.Add(read);
            }
            else
            {
                leftOut++;
            }

            if (++count % CancellationEvery == 0)
            {
                options.Cancellation.ThrowIfCancellationRequested();
            }
        }

        refusal = leftOut > options.BadRows.AcceptedShare * count || (leftOut == count && count > 0) ? TooManyBadRows(name, leftOut, count, findings) : null;
        return records;
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
