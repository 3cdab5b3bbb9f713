using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>What is true of one queue of <see cref="SyntheticLegs"/>: what its legs are drawn from, to compare estimates with.</summary>
public sealed record QueueTruth
{
    /// <summary>Name, as in the legs.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What its inbound customers come by. Among the legs of a voice queue are callbacks and outbound calls too, among those of voice and chat queues
    /// bot sessions.
    /// </summary>
    public required Channel Channel { get; init; }

    /// <summary>Share of all legs that are expected here.</summary>
    public required double ShareOfLegs { get; init; }

    /// <summary>Number of agents on the roster; each belongs to one queue.</summary>
    public required int Agents { get; init; }

    /// <summary>Mean interaction time without hold of an answered leg.</summary>
    public required TimeSpan MeanTalk { get; init; }

    /// <summary>Mean hold of an answered leg, those without any counted as 0.</summary>
    public required TimeSpan MeanHold { get; init; }

    /// <summary>Mean after-contact work of an answered leg.</summary>
    public required TimeSpan MeanWrap { get; init; }

    /// <summary>Mean handle time: talk, hold and wrap.</summary>
    public TimeSpan MeanHandle => MeanTalk + MeanHold + MeanWrap;

    /// <summary>Mean of the exponential time after which an inbound customer hangs up; absent where customers do not notice the wait (e-mail).</summary>
    public required TimeSpan? MeanPatience { get; init; }
}
