using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.FactCsv;
using CallCenterMetrics.Sources.ReportCsv;

namespace CallCenterMetrics.Sources;

/// <summary>
/// Interval reports from CSV files: what a telephone system or a workforce tool has added up by day or half-hour. Nothing in the data makes it throw before
/// <see cref="Reading{T}.OrThrow"/>: what is wrong is in the findings. Of the options, <see cref="CsvOptions.Mapping"/>, <see cref="CsvOptions.RemoveDuplicates"/>,
/// <see cref="CsvOptions.MaxThreads"/> and <see cref="CsvOptions.Progress"/> are for interactions.
/// </summary>
public static class IntervalReportCsv
{
    private const int MostUnused = 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">Which columns hold which measures.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null. Its zone is that of times without an offset, and of days.</param>
    /// <exception cref="ArgumentException">The mapping names a measure that is counted from other facts, or no measure.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<IntervalReportTable> Read(string path, IntervalReportMapping mapping, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var file = FactReader.Open(path);
        return Read(file, mapping, Path.GetFileName(path), options);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream, left open.</param>
    /// <param name="mapping">Which columns hold which measures.</param>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null. Its zone is that of times without an offset, and of days.</param>
    /// <exception cref="ArgumentException">The mapping names a measure that is counted from other facts, or no measure.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<IntervalReportTable> Read(Stream stream, IntervalReportMapping mapping, string name = "input", CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.Columns.IsEmpty)
        {
            throw new ArgumentException("The mapping names no measure; add a column such as With(\"Incoming Calls\", Measures.Offered).", nameof(mapping));
        }

        options ??= CsvOptions.Default;
        var (reader, rows, layout) = (new FactReader(options), new ReportRowReader(mapping, options.TimeZone), new List<string>());
        var table = new IntervalReportTableBuilder(mapping.Times is not null, mapping.Keys.Select(key => key.Dimension), rows.Measures);
        var refusal = reader.Read(stream, name, Header, row =>
        {
            var report = rows.Read(row);
            if (!row.IsLeftOut)
            {
                table.Add(report);
            }
        });
        var findings = FindingLog.Ordered(reader.Findings);
        return refusal is null ? new(table.Build(), findings, reader.Rows, layout) : new(refusal, findings, reader.Rows);

        FactHeader Header(IReadOnlyList<string> headers, FindingLog log)
        {
            var header = FactHeader.Named(headers, mapping.Headers, name);
            layout.AddRange([.. mapping.Times is { } times ? [times.ToString()] : Array.Empty<string>(), .. mapping.Keys.Select(key => $"{key.Dimension.Id} = \"{key.Header}\""), .. mapping.Columns.Select(column => column.ToString())]);
            var used = mapping.Headers.Select(column => header[column]).ToHashSet();
            string[] unused = [.. headers.Where((_, column) => !used.Contains(column)).Select(text => $"\"{FindingLog.Shown(Encoding.UTF8.GetBytes(text))}\"")];
            layout.AddRange(unused.Length == 0 ? [] : [$"not used: {string.Join(", ", unused.Take(MostUnused))}{(unused.Length > MostUnused ? $" and {unused.Length - MostUnused} more" : "")}"]);
            return header;
        }
    }
}
