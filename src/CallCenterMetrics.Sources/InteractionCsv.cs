using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources;

/// <summary>Interactions from CSV files. Nothing in the data makes it throw before <see cref="Reading{T}.OrThrow"/>: what is wrong is in the findings.</summary>
public static class InteractionCsv
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null.</param>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<InteractionTable> Read(string path, CsvOptions? options = null) => Read([path], options);

    /// <summary>Reads several files, in this order, into one table. Each file has its own header.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="options">How to read them; <see cref="CsvOptions.Default"/> if null.</param>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<InteractionTable> Read(IEnumerable<string> paths, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var reader = new InteractionCsvReader(options ?? CsvOptions.Default);
        ReadAll(reader, paths);
        return reader.FinishTable();
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The stream, left open.</param>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<InteractionTable> Read(Stream stream, string name = "input", CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new InteractionCsvReader(options ?? CsvOptions.Default);
        reader.TryRead(stream, name);
        return reader.FinishTable();
    }

    /// <summary>Adds the rows of a file to running totals, without a table of them: memory depends on the number of groups, not on the size of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="totals">Takes the rows, some 100,000 at a time.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null.</param>
    /// <returns>The totals, and what was found. Where the file is refused, some of the rows before that place are in the totals all the same: take others for a second try.</returns>
    /// <exception cref="ArgumentException">The options ask for duplicates to be removed, which would take the Id of every row.</exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    /// <example><code>
    /// var totals = new RunningTotals(ServiceTarget.Seconds(20), Dimension.Queue);
    /// var kpis = InteractionCsv.ReadInto("years.csv", totals).OrThrow().Totals.Compute(KpiCatalog.Offered);
    /// </code></example>
    public static Reading<RunningTotals> ReadInto(string path, RunningTotals totals, CsvOptions? options = null) => ReadInto([path], totals, options);

    /// <summary>Adds the rows of several files, in this order, to running totals, without a table of them. Each file has its own header.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="totals">Takes the rows, some 100,000 at a time.</param>
    /// <param name="options">How to read them; <see cref="CsvOptions.Default"/> if null.</param>
    /// <returns>The totals, and what was found. Where a file is refused, some of the rows before that place are in the totals all the same: take others for a second try.</returns>
    /// <exception cref="ArgumentException">The options ask for duplicates to be removed, which would take the Id of every row.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<RunningTotals> ReadInto(IEnumerable<string> paths, RunningTotals totals, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var reader = ReaderInto(totals, options);
        ReadAll(reader, paths);
        return reader.FinishTotals();
    }

    /// <summary>Adds the rows of a stream to running totals, without a table of them.</summary>
    /// <param name="stream">The stream, left open.</param>
    /// <param name="totals">Takes the rows, some 100,000 at a time.</param>
    /// <param name="name">What to call the stream in findings.</param>
    /// <param name="options">How to read it; <see cref="CsvOptions.Default"/> if null.</param>
    /// <returns>The totals, and what was found. Where the stream is refused, some of the rows before that place are in the totals all the same: take others for a second try.</returns>
    /// <exception cref="ArgumentException">The options ask for duplicates to be removed, which would take the Id of every row.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<RunningTotals> ReadInto(Stream stream, RunningTotals totals, string name = "input", CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = ReaderInto(totals, options);
        reader.TryRead(stream, name);
        return reader.FinishTotals();
    }

    private static InteractionCsvReader ReaderInto(RunningTotals totals, CsvOptions? options)
    {
        ArgumentNullException.ThrowIfNull(totals);
        return options is { RemoveDuplicates: true }
            ? throw new ArgumentException(
                "Duplicates cannot be left out of a stream, which remembers no Id. Set RunningTotals.Window, within which a later row replaces one with the same Id, or read a table.", nameof(options))
            : new(options ?? CsvOptions.Default, totals);
    }

    private static void ReadAll(InteractionCsvReader reader, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            if (!reader.TryRead(file, Path.GetFileName(path)))
            {
                break;
            }
        }
    }
}
