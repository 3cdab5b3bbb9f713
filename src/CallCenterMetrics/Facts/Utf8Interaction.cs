namespace CallCenterMetrics.Facts;

/// <summary>
/// One leg as a reader finds it: texts as UTF-8 (empty = absent), numbers in the units in which tables keep them, so that reading a file makes no strings.
/// The members mean what those of <see cref="Interaction"/> mean.
/// </summary>
internal ref struct Utf8Interaction
{
    /// <summary>No members are known; the required ones must be set.</summary>
    public Utf8Interaction()
    {
    }

    /// <inheritdoc cref="Interaction.Id"/>
    public ReadOnlySpan<byte> Id { get; set; }

    /// <inheritdoc cref="Interaction.ContactId"/>
    public ReadOnlySpan<byte> ContactId { get; set; }

    /// <inheritdoc cref="Interaction.Customer"/>
    public ReadOnlySpan<byte> Customer { get; set; }

    /// <inheritdoc cref="Interaction.Queue"/>
    public ReadOnlySpan<byte> Queue { get; set; }

    /// <inheritdoc cref="Interaction.Topic"/>
    public ReadOnlySpan<byte> Topic { get; set; }

    /// <inheritdoc cref="Interaction.Segment"/>
    public ReadOnlySpan<byte> Segment { get; set; }

    /// <inheritdoc cref="Interaction.Agent"/>
    public ReadOnlySpan<byte> Agent { get; set; }

    /// <summary><see cref="Interaction.OfferedAt"/> in milliseconds since 1970-01-01T00:00:00Z.</summary>
    public long OfferedAt { get; set; }

    /// <summary><see cref="Interaction.EndedAt"/> in milliseconds since 1970-01-01T00:00:00Z.</summary>
    public long? EndedAt { get; set; }

    /// <inheritdoc cref="Interaction.Channel"/>
    public Channel Channel { get; set; }

    /// <inheritdoc cref="Interaction.Direction"/>
    public Direction Direction { get; set; }

    /// <inheritdoc cref="Interaction.Outcome"/>
    public Outcome Outcome { get; set; }

    /// <summary><see cref="Interaction.Wait"/> in milliseconds.</summary>
    public long? Wait { get; set; }

    /// <summary><see cref="Interaction.Talk"/> in milliseconds.</summary>
    public long? Talk { get; set; }

    /// <summary><see cref="Interaction.Hold"/> in milliseconds.</summary>
    public long? Hold { get; set; }

    /// <summary><see cref="Interaction.Wrap"/> in milliseconds.</summary>
    public long? Wrap { get; set; }

    /// <inheritdoc cref="Interaction.Transfer"/>
    public Transfer? Transfer { get; set; }

    /// <inheritdoc cref="Interaction.Resolved"/>
    public bool? Resolved { get; set; }

    /// <inheritdoc cref="Interaction.Satisfaction"/>
    public int? Satisfaction { get; set; }

    /// <inheritdoc cref="Interaction.Recommendation"/>
    public int? Recommendation { get; set; }

    /// <inheritdoc cref="Interaction.Effort"/>
    public int? Effort { get; set; }

    /// <inheritdoc cref="Interaction.Invited"/>
    public bool? Invited { get; set; }

    /// <summary><see cref="Interaction.Quality"/> in millionths.</summary>
    public long? Quality { get; set; }

    /// <inheritdoc cref="Interaction.CriticalError"/>
    public bool? CriticalError { get; set; }

    /// <summary><see cref="Interaction.Cost"/> in millionths of a currency unit.</summary>
    public long? Cost { get; set; }

    /// <summary><see cref="Interaction.Value"/> in millionths of a currency unit.</summary>
    public long? Value { get; set; }

    /// <inheritdoc cref="Interaction.Converted"/>
    public bool? Converted { get; set; }

    /// <inheritdoc cref="Interaction.Steps"/>
    public int? Steps { get; set; }
}
