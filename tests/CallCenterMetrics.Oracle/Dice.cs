namespace CallCenterMetrics.Oracle;

/// <summary>A small deterministic source of chance (SplitMix64): the same seed gives the same rows on every machine and runtime.</summary>
internal struct Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below <paramref name="count"/>.</summary>
    public long Below(long count) => (long)(((UInt128)Next() * (UInt128)count) >> 64);

    /// <summary>From 0 to below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double share) => Share() < share;

    /// <summary>Exponentially distributed.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Share());

    public T Pick<T>(ReadOnlySpan<T> among) => among[(int)Below(among.Length)];
}
