using System.Collections.Immutable;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>Thresholds by queue and channel, compared by content.</summary>
internal sealed class ImmutableThresholds : IEquatable<ImmutableThresholds>
{
    private readonly ImmutableDictionary<(string? Queue, Channel? Channel), Thresholds> _byPlace;

    private ImmutableThresholds(ImmutableDictionary<(string? Queue, Channel? Channel), Thresholds> byPlace) => _byPlace = byPlace;

    public static ImmutableThresholds None { get; } = new(ImmutableDictionary<(string? Queue, Channel? Channel), Thresholds>.Empty);

    public int Count => _byPlace.Count;

    public ImmutableThresholds With(string? queue, Channel? channel, Thresholds thresholds) => new(_byPlace.SetItem((queue, channel), thresholds));

    public Thresholds? Find(string? queue, Channel channel) =>
        queue is not null && _byPlace.TryGetValue((queue, channel), out var both) ? both
        : queue is not null && _byPlace.TryGetValue((queue, null), out var byQueue) ? byQueue
        : _byPlace.GetValueOrDefault((null, channel));

    public IReadOnlyList<(string? Queue, Channel? Channel, Thresholds Thresholds)> ToList() =>
        [.. _byPlace.Select(entry => (entry.Key.Queue, entry.Key.Channel, entry.Value)).OrderBy(entry => entry.Queue, StringComparer.Ordinal).ThenBy(entry => entry.Channel)];

    public bool Equals(ImmutableThresholds? other) => other is not null && Count == other.Count
        && _byPlace.All(entry => other._byPlace.TryGetValue(entry.Key, out var thresholds) && thresholds == entry.Value);

    public override bool Equals(object? obj) => Equals(obj as ImmutableThresholds);

    public override int GetHashCode() => _byPlace.Aggregate(0, (hash, entry) => hash ^ HashCode.Combine(entry.Key, entry.Value));
}
