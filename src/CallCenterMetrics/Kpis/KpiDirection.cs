namespace CallCenterMetrics.Kpis;

/// <summary>Which way a KPI is better.</summary>
public enum KpiDirection
{
    /// <summary>Neither: it describes.</summary>
    None,

    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,

    /// <summary>A band is best.</summary>
    Band,
}
