namespace CallCenterMetrics.Facts;

/// <summary>A stretch of time, its begin included and its end not.</summary>
public readonly record struct TimeRange
{
    /// <summary>A stretch of time.</summary>
    /// <param name="from">First instant.</param>
    /// <param name="to">The instant at which it is over, not before <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public TimeRange(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, FormattableString.Invariant($"A time range that begins at {from:O} cannot end at {to:O}; swap the two."));
        }

        (From, To) = (from, to);
    }

    /// <summary>First instant.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The instant at which it is over.</summary>
    public DateTimeOffset To { get; }
}
