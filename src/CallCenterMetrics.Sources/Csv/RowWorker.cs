using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>What one thread reads of a file: row after row into batches, each filled to its end.</summary>
internal sealed class RowWorker
{
    private readonly CsvRows _rows;
    private readonly InteractionRowReader _legs;
    private readonly Func<ReadRows> _next;
    private readonly RowPlace _place;
    private ReadRows? _read;

    /// <summary>A worker.</summary>
    /// <param name="reader">The reader that is moved from row to row.</param>
    /// <param name="rows">The rows of the file.</param>
    /// <param name="legs">Reads rows; for this worker alone.</param>
    /// <param name="next">An empty batch.</param>
    /// <param name="name">The file.</param>
    /// <param name="mostExamples">Examples noted of each finding.</param>
    public RowWorker(CsvReader reader, CsvRows rows, InteractionRowReader legs, Func<ReadRows> next, string name, int mostExamples)
    {
        (_rows, _legs, _next) = (rows, legs, next);
        _place = new(name, reader, mostExamples, note => _read!.Add(note));
    }

    public CsvReader Reader => _place.Reader;

    /// <summary>Reads the row that the reader is at; gives the batch of which it is the next row.</summary>
    public ReadRows Read()
    {
        var read = _read ??= _next();
        read.Begin(Reader.LineNumber);
        read.End(_rows.IsWhole(_place) && _legs.TryRead(_place, read.Legs));
        if (read.Legs.IsFull)
        {
            _read = null;       // whoever takes its last row may hand it out again
        }

        return read;
    }
}
