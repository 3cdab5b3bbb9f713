namespace CallCenterMetrics.Facts;

/// <summary>What a finding did to the rows it was found in.</summary>
public enum FindingEffect
{
    /// <summary>The rows stand as they were found.</summary>
    Kept,

    /// <summary>The field is absent in these rows; the rows stay.</summary>
    FieldAbsent,

    /// <summary>The rows were left out.</summary>
    RowLeftOut,

    /// <summary>Nothing was read: the source was refused.</summary>
    Refused,
}
