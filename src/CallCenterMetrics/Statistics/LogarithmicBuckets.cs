namespace CallCenterMetrics.Statistics;

/// <summary>
/// The buckets of DDSketch (Masson, Rim and Lee 2019): bucket k holds the durations in (γ^(k-1), γ^k] seconds with γ = (1 + α) / (1 - α), so that its middle
/// 2 γ^k / (γ + 1) is within the share α of each. The edges are a table of whole milliseconds made by multiplication alone: every machine sorts alike.
/// </summary>
internal sealed class LogarithmicBuckets
{
    private readonly long[] _upTo;      // by key - First: the longest milliseconds of the bucket
    private readonly double[] _middles;
    private readonly double _logGamma;

    public LogarithmicBuckets(double relativeError, long longest)
    {
        Gamma = (1 + relativeError) / (1 - relativeError);
        _logGamma = Math.Log(Gamma);
        var edges = new List<double> { 1_000 };
        while (edges[0] >= 1)
        {
            edges.Insert(0, edges[0] / Gamma);
        }

        First = 1 - edges.Count;
        while (Math.Floor(edges[^1]) < longest)
        {
            edges.Add(edges[^1] * Gamma);
        }

        _upTo = [.. edges.Select(edge => edge >= longest ? longest : (long)Math.Floor(edge))];
        _middles = [.. edges.Select(edge => 2 * edge / (Gamma + 1))];
    }

    public double Gamma { get; }

    /// <summary>Key of the shortest bucket; it holds no whole millisecond.</summary>
    public int First { get; }

    public int Last => First + _upTo.Length - 1;

    /// <summary>The longest milliseconds in a bucket.</summary>
    public long UpTo(int key) => _upTo[key - First];

    /// <summary>What stands for all of a bucket, in milliseconds.</summary>
    public double Middle(int key) => _middles[key - First];

    /// <summary>The bucket of a duration of 1 millisecond or more: a logarithm to come near, the table to decide.</summary>
    public int Key(long milliseconds)
    {
        var place = Math.Clamp((int)Math.Ceiling(Math.Log(milliseconds / 1_000.0) / _logGamma) - First, 1, _upTo.Length - 1);
        while (milliseconds > _upTo[place])
        {
            place++;
        }

        while (milliseconds <= _upTo[place - 1])
        {
            place--;
        }

        return place + First;
    }
}
