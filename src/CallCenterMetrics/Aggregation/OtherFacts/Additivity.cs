namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Over which dimensions the totals of a measure add to the total of all.</summary>
internal enum Additivity
{
    /// <summary>Over all that tell its records apart.</summary>
    Everywhere,

    /// <summary>Over time only: a contact with legs in two queues counts in both.</summary>
    OverTime,

    /// <summary>Over time and agents: the parallel work of one agent is one.</summary>
    OverTimeAndAgents,

    /// <summary>Over all but time: a level at one instant and at another are not a level.</summary>
    OverKeys,

    /// <summary>Over nothing: the peak of the whole is that of no part.</summary>
    Nowhere,
}
