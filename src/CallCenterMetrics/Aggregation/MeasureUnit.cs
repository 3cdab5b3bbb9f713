namespace CallCenterMetrics.Aggregation;

/// <summary>The integer unit in which a measure adds up, and what one unit of its result is.</summary>
public enum MeasureUnit
{
    /// <summary>Rows or events; the result is the count.</summary>
    Count,

    /// <summary>Adds milliseconds; the result is in seconds.</summary>
    Seconds,

    /// <summary>Adds millionths; the result is in the caller's unit (money, scores).</summary>
    Amount,
}
