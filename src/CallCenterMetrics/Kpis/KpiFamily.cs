namespace CallCenterMetrics.Kpis;

/// <summary>What a KPI speaks of.</summary>
public enum KpiFamily
{
    /// <summary>How much there was.</summary>
    Volume,

    /// <summary>Accessibility and speed.</summary>
    Accessibility,

    /// <summary>Handling and efficiency.</summary>
    Handling,

    /// <summary>Quality and resolution.</summary>
    Quality,

    /// <summary>What customers answered.</summary>
    Customer,

    /// <summary>The people who work in the center.</summary>
    People,

    /// <summary>Cost and benefit.</summary>
    Benefit,

    /// <summary>Forecasts, staffing and the service through the day.</summary>
    Planning,

    /// <summary>A KPI of the user's own.</summary>
    Own,
}
