namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>What a check has seen so far.</summary>
internal sealed class Sightings(int mostExamples)
{
    private readonly List<DataCheckExample> _examples = [];

    /// <summary>How many were found.</summary>
    public long Count { get; private set; }

    /// <summary>Of how many.</summary>
    public long Of { get; set; }

    public IReadOnlyList<DataCheckExample> Examples => _examples;

    /// <summary>Why the check could not be made; null where it was.</summary>
    public string? Reason { get; private init; }

    public static Sightings None(string reason) => new(0) { Reason = reason };

    /// <summary>Whether no further examples are kept.</summary>
    public bool IsFull => _examples.Count >= mostExamples;

    /// <summary>Counts one more; the example is left away once it is full, so that nobody makes it in vain.</summary>
    public void Add(DataCheckExample? example)
    {
        Count++;
        if (example is not null && !IsFull)
        {
            _examples.Add(example);
        }
    }
}
