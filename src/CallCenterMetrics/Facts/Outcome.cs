namespace CallCenterMetrics.Facts;

/// <summary>How a leg ended.</summary>
public enum Outcome
{
    /// <summary>A person (or, for <see cref="Channel.Callback"/>, the customer) was connected.</summary>
    Answered,

    /// <summary>The customer gave up before an answer.</summary>
    Abandoned,

    /// <summary>The leg left the queue without an answer and without being given up: overflow, time-out, exit key, queue closed, handed from bot to people.</summary>
    FlowedOut,

    /// <summary>The customer asked to be called back and left the queue.</summary>
    CallbackQueued,

    /// <summary>Finished in self-service.</summary>
    Contained,

    /// <summary>Outbound: nobody was reached.</summary>
    NotConnected,

    /// <summary>Not finished when the data end.</summary>
    Open,
}
