using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>A stretch of time, in milliseconds since 1970, in which one activity of an agent counts.</summary>
internal readonly record struct AgentSpan(long From, long To, AgentActivity Activity)
{
    public FactPlace Place => new(From, To, Activity.Agent, Activity.Queue, Activity.Channel);

    /// <summary>The activity over its whole time.</summary>
    public static AgentSpan Of(AgentActivity activity) => new(Scale.Milliseconds(activity.Start), Scale.Milliseconds(activity.End), activity);

    /// <summary>Whether two spans differ in nothing but their time.</summary>
    public bool IsLike(in AgentSpan other) => Activity.State == other.Activity.State && Activity.Channel == other.Activity.Channel && Activity.Paid == other.Activity.Paid
        && Activity.Productive == other.Activity.Productive && Activity.Queue == other.Activity.Queue;

    /// <summary>Which of two spans counts where both run: below 0 this one. The busiest, of equal ones that which began first, then by queue, channel and so on.</summary>
    public int CompareRank(in AgentSpan other)
    {
        var (mine, theirs) = (Activity, other.Activity);
        return Rank(mine.State) != Rank(theirs.State) ? Rank(mine.State).CompareTo(Rank(theirs.State))
            : From != other.From ? From.CompareTo(other.From)
            : string.CompareOrdinal(mine.Queue, theirs.Queue) is not 0 and var byQueue ? byQueue
            : Nullable.Compare(mine.Channel, theirs.Channel) is not 0 and var byChannel ? byChannel
            : Nullable.Compare(mine.Paid, theirs.Paid) is not 0 and var byPaid ? byPaid
            : Nullable.Compare(mine.Productive, theirs.Productive) is not 0 and var byProductive ? byProductive
            : mine.State.CompareTo(theirs.State);
    }

    private static int Rank(AgentState state) => state switch
    {
        AgentState.Talking => 0,
        AgentState.Holding => 1,
        AgentState.Wrapping => 2,
        AgentState.Available => 3,
        AgentState.NotResponding => 4,
        _ => 5,
    };
}
