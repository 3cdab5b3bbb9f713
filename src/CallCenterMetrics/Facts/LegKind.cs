namespace CallCenterMetrics.Facts;

/// <summary>
/// What a leg is to the KPIs, from outcome, channel and direction. People: Channel not Bot and Direction Inbound, or Channel Callback ("offered to people").
/// </summary>
internal enum LegKind
{
    PeopleAnswered,
    PeopleAbandoned,
    PeopleFlowedOut,
    PeopleCallbackQueued,
    PeopleOpen,
    PeopleOther,
    BotContained,
    BotAbandoned,
    BotFlowedOut,
    BotOpen,
    BotOther,
    OutboundAnswered,
    OutboundNotConnected,
    OutboundOther,
    InternalAnswered,
    InternalOther,
}
