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
        foreach (var path in paths)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
            if (!reader.TryRead(file, Path.GetFileName(path)))
            {
                break;
            }
        }

        return reader.Finish();
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
        return reader.Finish();
    }
}
