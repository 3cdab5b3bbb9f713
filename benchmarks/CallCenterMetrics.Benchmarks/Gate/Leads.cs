namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>How many times faster per row the library is than each yardstick, on one thread; reading the columns is faster than it, so that one is below 1.</summary>
internal sealed record Leads(double Reference, double Linq, double Reading)
{
    /// <summary>
    /// The share of the recorded leads that must be kept: a library that takes a quarter longer keeps 80 %. It is the median over the three yardsticks that counts, because
    /// a slower library loses over all of them alike, while what else the machine does meets one yardstick or another.
    /// </summary>
    public const double KeptShare = 0.83;

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

        if (recorded is not null && Kept(recorded) is var kept && kept < KeptShare)
        {
            yield return $"{grouping}: {kept:0%} of the recorded leads is left ({Reference:0.00} x the frozen reference, {Linq:0.0} x LINQ, {Reading:0.000} x reading the columns); "
                + $"at least {KeptShare:0%} is asked for";
        }
    }

    private double Kept(Leads recorded) => new[] { Reference / recorded.Reference, Linq / recorded.Linq, Reading / recorded.Reading }.Order().ElementAt(1);
}
