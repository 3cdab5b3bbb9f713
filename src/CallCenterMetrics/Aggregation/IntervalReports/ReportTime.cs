namespace CallCenterMetrics.Aggregation.IntervalReports;

/// <summary>The stretch of time of a report, in milliseconds since 1970; its end is not part of it.</summary>
internal readonly record struct ReportTime(long From, long To);
