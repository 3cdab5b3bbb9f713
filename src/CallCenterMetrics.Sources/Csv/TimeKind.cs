namespace CallCenterMetrics.Sources.Csv;

/// <summary>What a text says about time.</summary>
internal enum TimeKind
{
    /// <summary>Nothing that could be read.</summary>
    Unreadable,

    /// <summary>An instant: milliseconds since 1970 UTC.</summary>
    Instant,

    /// <summary>A date and a clock time somewhere: milliseconds since 1970 there.</summary>
    Local,

    /// <summary>A date: milliseconds of its midnight since 1970 there.</summary>
    Date,

    /// <summary>A clock time: milliseconds since midnight.</summary>
    Clock,
}
