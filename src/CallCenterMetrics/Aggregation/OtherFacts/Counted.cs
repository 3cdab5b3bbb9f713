namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>How what a record adds falls on the groups that its time runs through.</summary>
internal enum Counted
{
    /// <summary>Once, where the record begins or, if it began before the time observed, at the begin of that.</summary>
    AtBegin,

    /// <summary>By elapsed time; the pieces sum to the whole exactly.</summary>
    Spread,

    /// <summary>At each begin of an interval that it runs through: a level before anything happened. Without intervals, at the begin of the time observed.</summary>
    AtBegins,

    /// <summary>At each end of an interval up to which it lasts: a level, such as what is waiting. Without intervals, at the end of the time observed.</summary>
    AtEnds,

    /// <summary>In every group that it touches: for a maximum.</summary>
    Throughout,
}
