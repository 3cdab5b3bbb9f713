namespace CallCenterMetrics.Kpis;

/// <summary>How the 95 % interval of a KPI is found.</summary>
public enum IntervalMethod
{
    /// <summary>No interval: counts and maxima are what they are; percentiles state how exactly they are read (<see cref="Statistics.DurationSketch.QuantileError"/>).</summary>
    None,

    /// <summary>Wilson score interval of a share; legs are taken as independent.</summary>
    Wilson,

    /// <summary>Student's t from sum and sum of squares; legs are taken as independent.</summary>
    StudentT,

    /// <summary>Normal interval from the multinomial variance of a net score.</summary>
    Multinomial,

    /// <summary>Exact Poisson interval of a rate over time.</summary>
    ExactPoisson,

    /// <summary>Delta method over days; needs totals by day (<c>ComputeOverDays</c>).</summary>
    DeltaOverDays,
}
