namespace CallCenterMetrics.Facts;

/// <summary>Who is asked.</summary>
public enum SurveyKind
{
    /// <summary>Customers.</summary>
    Customer,

    /// <summary>Employees.</summary>
    Employee,
}
