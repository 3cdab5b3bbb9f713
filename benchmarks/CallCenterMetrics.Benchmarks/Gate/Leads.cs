namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>How many times faster per row the library is than each yardstick, on one thread; reading the columns is faster than it, so that one is below 1.</summary>
internal sealed record Leads(double Reference, double Linq, double Reading)
{
    /// <summary>A lead below this share of the recorded one fails the gate.</summary>
    public const double KeptShare = 0.75;

    /// <summary>The least lead over LINQ, whatever was recorded.</summary>
    public const double LeastOverLinq = 5;

    public Leads Rounded() => new(Math.Round(Reference, 3), Math.Round(Linq, 1), Math.Round(Reading, 4));

    /// <summary>What is wrong with these leads, given the recorded ones if there are any.</summary>
    public IEnumerable<string> Faults(string grouping, Leads? recorded)
    {
        if (Linq < LeastOverLinq)
        {
            yield return $"{grouping}: {Linq:0.00} x LINQ; at least {LeastOverLinq} x is asked for";
        }

        (string Over, double Now, double Then)[] pairs = recorded is null ? []
            : [("the frozen reference", Reference, recorded.Reference), ("LINQ", Linq, recorded.Linq), ("reading the columns", Reading, recorded.Reading)];
        foreach (var (over, now, then) in pairs.Where(pair => pair.Now < KeptShare * pair.Then))
        {
            yield return $"{grouping}: lead over {over} is {now:0.00}, {now / then:0%} of the recorded {then:0.00}; at least {KeptShare:0%} is asked for";
        }
    }
}
