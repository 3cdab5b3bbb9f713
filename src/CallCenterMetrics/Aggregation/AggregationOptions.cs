using CallCenterMetrics.Aggregation.Kernel;

namespace CallCenterMetrics.Aggregation;

/// <summary>How totals are computed. The result is the same to the last bit whatever is chosen here.</summary>
public sealed record AggregationOptions
{
    /// <summary>Most threads to use; all processors by default.</summary>
    public int MaxThreads
    {
        get;
        init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Use at least 1 thread.");
    }

#pragma warning disable RS0030 // the number of processors changes the time, never the result
    = Environment.ProcessorCount;
#pragma warning restore RS0030

    /// <summary>Stops the work between blocks of rows.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How the kernel adds.</summary>
    internal Lanes Lanes { get; init; } = Lanes.Best;
}
