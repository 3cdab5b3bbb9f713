namespace CallCenterMetrics.Facts;

/// <summary>The kind of every combination of outcome, channel and direction, and what follows from a kind alone.</summary>
internal static class LegKinds
{
    public static LegKind Of(LegFlags leg) => (leg.Channel, leg.Direction) switch
    {
        (Channel.Bot, _) => leg.Outcome switch
        {
            Outcome.Contained => LegKind.BotContained,
            Outcome.Abandoned => LegKind.BotAbandoned,
            Outcome.FlowedOut => LegKind.BotFlowedOut,
            Outcome.Open => LegKind.BotOpen,
            _ => LegKind.BotOther,
        },
        (Channel.Callback, _) or (_, Direction.Inbound) => leg.Outcome switch
        {
            Outcome.Answered => LegKind.PeopleAnswered,
            Outcome.Abandoned => LegKind.PeopleAbandoned,
            Outcome.FlowedOut => LegKind.PeopleFlowedOut,
            Outcome.CallbackQueued => LegKind.PeopleCallbackQueued,
            Outcome.Open => LegKind.PeopleOpen,
            _ => LegKind.PeopleOther,
        },
        (_, Direction.Outbound) => leg.Outcome switch
        {
            Outcome.Answered => LegKind.OutboundAnswered,
            Outcome.NotConnected => LegKind.OutboundNotConnected,
            _ => LegKind.OutboundOther,
        },
        _ => leg.Outcome == Outcome.Answered ? LegKind.InternalAnswered : LegKind.InternalOther,
    };

    /// <summary>The customer does not wait on the line.</summary>
    public static bool IsDeferred(this Channel channel) => channel is Channel.Message or Channel.Email or Channel.Task;

    public static bool IsOffered(this LegKind kind) => kind <= LegKind.PeopleOther;

    public static bool IsBot(this LegKind kind) => kind is >= LegKind.BotContained and <= LegKind.BotOther;

    public static bool IsOutbound(this LegKind kind) => kind is >= LegKind.OutboundAnswered and <= LegKind.OutboundOther;

    /// <summary>Answered by or through a person of the center, in any direction.</summary>
    public static bool IsHandled(this LegKind kind) => kind is LegKind.PeopleAnswered or LegKind.OutboundAnswered or LegKind.InternalAnswered;

    /// <summary>The outcome is none that such a leg can have, so that it counts as offered, or as a bot session, but in none of their outcomes.</summary>
    public static bool HasUnsuitableOutcome(this LegKind kind) => kind is LegKind.PeopleOther or LegKind.BotOther;

    /// <summary>A person of the center and a customer: offered to people, or outbound.</summary>
    public static bool IsWithCustomer(this LegKind kind) => kind.IsOffered() || kind.IsOutbound();
}
