namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// A stream of chance for tight loops: SplitMix64, in place and without calls to the platform's mathematics, so that the same seed and name give the same
/// draws to the bit on every machine. Pass it by reference: a copy repeats the draws.
/// </summary>
internal struct Draws
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong _state;

    public Draws(int seed, string name, int number = 0)
    {
        var hash = 14695981039346656037UL ^ (uint)seed;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        _state = Mix(Mix(hash) + (ulong)(uint)number * 0xD1B54A32D192ED03);
    }

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Of(double share) => Share() < share;

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>Exponential with this mean.</summary>
    public double Exponential(double mean) => -mean * PortableLog.Of(1 - Share());

    /// <summary>The sum of two exponentials, with this mean: few short ones, and a coefficient of variation of 0.71.</summary>
    public double Erlang(double mean) => -mean / 2 * PortableLog.Of((1 - Share()) * (1 - Share()));

    private ulong Next() => Mix(_state += Step);

    private static ulong Mix(ulong bits)
    {
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
