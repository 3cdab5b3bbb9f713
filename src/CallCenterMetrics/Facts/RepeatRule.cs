namespace CallCenterMetrics.Facts;

/// <summary>
/// When two contacts of one customer are of one issue: the later begins within <see cref="Days"/> x 24 h of the end of the earlier (or before that end). Contacts whose
/// days to come are not all observed are "not yet known". Immutable, equal by value.
/// </summary>
public sealed record RepeatRule
{
    private readonly int _days = 7;

    /// <summary>Seven days, whatever the topic.</summary>
    public static RepeatRule Default { get; } = new();

    /// <summary>N: days of 24 hours, from 1 to 366; 7 unless stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 or more than 366.</exception>
    public int Days
    {
        get => _days;
        init => _days = value is >= 1 and <= 366 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "RepeatRule.Days is from 1 to 366.");
    }

    /// <summary>Whether contacts must have the same topic (that of the first leg which has one; contacts without are of one topic of their own).</summary>
    public bool SameTopic { get; init; }

    /// <summary>The window in milliseconds.</summary>
    internal long Window => Days * 86_400_000L;
}
