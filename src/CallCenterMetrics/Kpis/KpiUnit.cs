namespace CallCenterMetrics.Kpis;

/// <summary>The unit of a KPI's value.</summary>
public enum KpiUnit
{
    /// <summary>A count.</summary>
    Count,

    /// <summary>A fraction from 0 to 1.</summary>
    Share,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Points from -100 to 100.</summary>
    NetPoints,

    /// <summary>Points on the scale of the question or form (CSAT 1-5, CES 1-7, quality 0-100).</summary>
    Points,

    /// <summary>Money in the caller's currency.</summary>
    Money,

    /// <summary>A share a year: 0.2 is 20 % a year; it may exceed 1.</summary>
    SharePerYear,

    /// <summary>Contacts an hour.</summary>
    PerHour,

    /// <summary>Agents, as a mean over time: 1.5 is one and a half.</summary>
    Agents,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Events a month, of an agent or an FTE.</summary>
    PerMonth,

    /// <summary>Hours a month, of an FTE.</summary>
    HoursPerMonth,

    /// <summary>A ratio of two amounts.</summary>
    Ratio,
}
