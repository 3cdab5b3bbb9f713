namespace CallCenterMetrics.Kpis;

/// <summary>What counts as an available value.</summary>
public sealed record KpiOptions
{
    /// <summary>The defaults.</summary>
    public static KpiOptions Default { get; } = new();

    /// <summary>
    /// Largest share of rows that may lack an input of a KPI: they leave both its numerator and its denominator; above this share the value is not available.
    /// 5 % by default.
    /// </summary>
    public double AcceptedLack
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "An accepted share lies between 0 and 1, such as 0.05 for 5 %.");
    }
    = 0.05;

    /// <summary>Answers of fewer employees than this are not shown, as they could be told to a person. 5 by default.</summary>
    public int LeastRespondents
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "At least 1 respondent is needed for a value.");
    }
    = 5;
}
