namespace CallCenterMetrics.Statistics;

/// <summary>How many different keys were seen, of few: every key is kept, as 64 bits. None for no rows.</summary>
internal readonly struct DistinctKeys : IStatistic<DistinctKeys>, IEquatable<DistinctKeys>
{
    private readonly long[]? _keys;     // ascending, each once

    public DistinctKeys(long key) => _keys = [key];

    /// <param name="keys">Ascending, each once; at least one.</param>
    internal DistinctKeys(long[] keys) => _keys = keys;

    /// <summary>Ascending, each once.</summary>
    public ReadOnlySpan<long> Keys => _keys;

    public int Count => _keys?.Length ?? 0;

    public DistinctKeys Combine(DistinctKeys other) => other._keys is null ? this
        : _keys is null ? other
        : other._keys is [var one] ? With(one)
        : new([.. _keys.Concat(other._keys).Distinct().Order()]);

    private DistinctKeys With(long key) => Array.BinarySearch(_keys!, key) is < 0 and var place ? new([.. _keys.AsSpan(0, ~place), key, .. _keys.AsSpan(~place)]) : this;

    public bool Equals(DistinctKeys other) => (_keys ?? []).AsSpan().SequenceEqual(other._keys ?? []);

    public override bool Equals(object? obj) => obj is DistinctKeys other && Equals(other);

    public override int GetHashCode() => Count;
}
