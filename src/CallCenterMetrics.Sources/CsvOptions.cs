using System.Text;

namespace CallCenterMetrics.Sources;

/// <summary>How a CSV file is read. The defaults suit most files: separator, byte order mark, line ends and known headers are recognised.</summary>
public sealed record CsvOptions
{
    /// <summary>The defaults.</summary>
    public static CsvOptions Default { get; } = new();

    /// <summary>Which columns serve which fields, where the headers do not say so by themselves.</summary>
    public CsvMapping Mapping { get; init; } = CsvMapping.Automatic;

    /// <summary>The zone of times without an offset; UTC by default. The time that occurs twice takes its first occurrence, a skipped one moves forward.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The encoding; by default that of the byte order mark, else UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The separator; recognised among comma, semicolon, tab and bar by default.</summary>
    public char? Separator { get; init; }

    /// <summary>What to do about rows that have to be left out.</summary>
    public BadRowPolicy BadRows { get; init; } = BadRowPolicy.KeepGoing;

    /// <summary>Whether the later of two rows with the same Id is left out. By default both count, with a finding.</summary>
    public bool RemoveDuplicates { get; init; }

    /// <summary>Most examples kept of each finding.</summary>
    public int MostExamples { get; init; } = 5;

    /// <summary>
    /// Largest row in bytes; a larger one is left out, and one that is larger than 1 MiB as well refuses the file (a quote that is never closed, a file that is not
    /// CSV). 16 MiB by default.
    /// </summary>
    public int LargestRow { get; init; } = 16 << 20;

    /// <summary>
    /// Most threads that read interactions of one file at the same time; the processors of the machine by default. What comes of the reading does not depend on it.
    /// One is the calling thread itself; with more, it waits for them and gathers what they have read.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int MaxThreads
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one thread reads a file; leave MaxThreads out for one per processor.");
    } = Environment.ProcessorCount;

    /// <summary>Told every 65,536 rows of interactions and at the end of each file, on the thread that called.</summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>Stops the reading within some 65,536 rows, by an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Cancellation { get; init; }
}
