using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// The service goal that totals are counted against: threshold T for waits and S for short abandons, for all or by queue and channel.
/// Immutable; targets with the same thresholds are equal. The most specific threshold wins: queue and channel, then queue, then channel, then the general one.
/// </summary>
public sealed record ServiceTarget
{
    private readonly ImmutableThresholds _special = ImmutableThresholds.None;

    private ServiceTarget(Thresholds general) => General = general;

    private ServiceTarget(ServiceTarget other, ImmutableThresholds special)
        : this(other) => _special = special;

    /// <summary>20 seconds, short abandons below 5 seconds, counted with &lt;=.</summary>
    public static ServiceTarget Default { get; } = Seconds(20);

    /// <summary>Whether a wait of exactly the threshold is within it (&lt;=, the default) or not (&lt;).</summary>
    public bool Inclusive { get; init; } = true;

    /// <summary>The thresholds where no special ones apply.</summary>
    public Thresholds General { get; }

    /// <summary>Thresholds of their own, by queue (null: all) and channel (null: all), in order of queue and channel.</summary>
    public IReadOnlyList<(string? Queue, Channel? Channel, Thresholds Thresholds)> Special => _special.ToList();

    /// <summary>Whether thresholds differ by queue or channel.</summary>
    internal bool HasSpecialThresholds => _special.Count > 0;

    /// <summary>A target in seconds.</summary>
    /// <param name="threshold">T: waits up to T are within the service level. 0 or more, below 24 days.</param>
    /// <param name="shortAbandon">S: an abandon with a wait below S is short; 5 by default, 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is negative, not a number or not below 24 days.</exception>
    public static ServiceTarget Seconds(double threshold, double shortAbandon = 5) => new(Thresholds.Seconds(threshold, shortAbandon));

    /// <summary>The target with thresholds of its own for one queue.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="threshold">T in seconds.</param>
    /// <param name="shortAbandon">S in seconds.</param>
    /// <param name="channel">Only for this channel of the queue; all by default.</param>
    public ServiceTarget ForQueue(string queue, double threshold, double shortAbandon = 5, Channel? channel = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(queue);
        return With(queue, channel, Thresholds.Seconds(threshold, shortAbandon));
    }

    /// <summary>The target with thresholds of its own for one channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="threshold">T in seconds.</param>
    /// <param name="shortAbandon">S in seconds.</param>
    public ServiceTarget ForChannel(Channel channel, double threshold, double shortAbandon = 5) =>
        With(null, channel, Thresholds.Seconds(threshold, shortAbandon));

    /// <summary>The target with thresholds of their own for a queue, a channel or both.</summary>
    internal ServiceTarget With(string? queue, Channel? channel, Thresholds thresholds) => new(this, _special.With(queue, channel, thresholds));

    /// <summary>The thresholds that apply to a leg.</summary>
    /// <param name="queue">Its queue; null if it has none.</param>
    /// <param name="channel">Its channel.</param>
    public Thresholds For(string? queue, Channel channel) => _special.Find(queue, channel) ?? General;

    /// <summary>The target in words, such as <c>wait &lt;= 20 s, short abandon &lt; 5 s</c>.</summary>
    public override string ToString() =>
        $"wait {(Inclusive ? "<=" : "<")} {General}" + string.Concat(Special.Select(special => $"; {string.Join(" ", new[] { special.Queue, special.Channel?.ToString() }.OfType<string>())}: {special.Thresholds}"));
}
