using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The standard measures, defined. Each line says what a leg adds to a measure, given one facet of it; the kernel's effect tables are these lines
/// evaluated once for every code a facet can have. At most 16 counts a facet, each of 0 or 1; 4 sums of waits and 4 of handling.
/// </summary>
internal static class Definitions
{
    public static readonly CountLane<Reach>[] ReachCounts =
    [
        new(Offered, leg => One(leg.Kind.IsOffered())),
        new(Answered, leg => One(leg.Is(LegKind.PeopleAnswered))),
        new(Abandoned, leg => One(leg.Is(LegKind.PeopleAbandoned))),
        new(FlowedOut, leg => One(leg.Is(LegKind.PeopleFlowedOut))),
        new(CallbackQueued, leg => One(leg.Is(LegKind.PeopleCallbackQueued))),
        new(Open, leg => One(leg.Is(LegKind.PeopleOpen))),
        new(AnsweredWaitKnown, leg => One(leg.Waited(LegKind.PeopleAnswered))),
        new(AnsweredWithin, leg => One(leg.Waited(LegKind.PeopleAnswered) && leg.Within)),
        new(AbandonedWaitKnown, leg => One(leg.Waited(LegKind.PeopleAbandoned))),
        new(AbandonedWithin, leg => One(leg.Waited(LegKind.PeopleAbandoned) && leg.Within)),
        new(AbandonedShort, leg => One(leg.Waited(LegKind.PeopleAbandoned) && leg.Short)),
        new(FlowedOutWaitKnown, leg => One(leg.Waited(LegKind.PeopleFlowedOut))),
        new(CallbackQueuedWaitKnown, leg => One(leg.Waited(LegKind.PeopleCallbackQueued))),
        new(CallbackQueuedWithin, leg => One(leg.Waited(LegKind.PeopleCallbackQueued) && leg.Within)),
        new(DeferredAnswered, leg => One(leg.Is(LegKind.PeopleAnswered) && leg.IsDeferred)),
        new(DeferredAnsweredWaitKnown, leg => One(leg.Waited(LegKind.PeopleAnswered) && leg.IsDeferred)),
    ];

    /// <summary>The lanes above that count legs with known wait.</summary>
    public static readonly int[] WaitKnownLanes =
        [.. new[] { AnsweredWaitKnown, AbandonedWaitKnown, FlowedOutWaitKnown, CallbackQueuedWaitKnown }
            .Select(measure => Array.FindIndex(ReachCounts, lane => lane.Measure == measure))];

    public static readonly SumLane<Reach>[] WaitSums =
    [
        new(AnsweredWait, AnsweredWaitSquares, leg => leg.Waited(LegKind.PeopleAnswered)),
        new(AbandonedWait, AbandonedWaitSquares, leg => leg.Waited(LegKind.PeopleAbandoned)),
        new(LeftWait, LeftWaitSquares, leg => leg.Waited(LegKind.PeopleFlowedOut) || leg.Waited(LegKind.PeopleCallbackQueued)),
        new(DeferredWait, DeferredWaitSquares, leg => leg.Waited(LegKind.PeopleAnswered) && leg.IsDeferred),
    ];

    public static readonly CountLane<Handling>[] HandlingCounts =
    [
        new(Handled, leg => One(leg.IsHandled)),
        new(HandledTalkKnown, leg => One(leg.IsHandled && leg.TalkKnown)),
        new(HandledHoldKnown, leg => One(leg.IsHandled && leg.TalkKnown && leg.HoldKnown)),
        new(HandledWrapKnown, leg => One(leg.IsHandled && leg.TalkKnown && leg.WrapKnown)),
        new(HandleTimeKnown, leg => One(leg.HandleTimeKnown)),
        new(HandleTimeWrapKnown, leg => One(leg.HandleTimeKnown && leg.WrapKnown)),
        new(Held, leg => One(leg.IsHandled && leg.HoldKnown && leg.Held)),
        new(AnsweredHoldKnown, leg => One(leg.IsAnswered && leg.HoldKnown)),
        new(AnsweredHeld, leg => One(leg.IsAnswered && leg.HoldKnown && leg.Held)),
        new(AnsweredTransferKnown, leg => One(leg.IsAnswered && leg.Transfer is not null)),
        new(TransferredBlind, leg => One(leg.IsAnswered && leg.Transfer == Transfer.Blind)),
        new(TransferredConsult, leg => One(leg.IsAnswered && leg.Transfer == Transfer.Consult)),
        new(BotSessions, leg => One(leg.Kind.IsBot())),
        new(Contained, leg => One(leg.Kind == LegKind.BotContained)),
        new(BotAbandoned, leg => One(leg.Kind == LegKind.BotAbandoned)),
        new(BotFlowedOut, leg => One(leg.Kind == LegKind.BotFlowedOut)),
    ];

    /// <summary>The lanes of <see cref="GroupCells"/> behind those of the waits.</summary>
    public static readonly SumLane<Handling>[] HandlingSums =
    [
        new(Talk, TalkSquares, leg => leg.IsHandled && leg.TalkKnown),
        new(Hold, HoldSquares, leg => leg.IsHandled && leg.TalkKnown && leg.HoldKnown),
        new(Wrap, WrapSquares, leg => leg.IsHandled && leg.TalkKnown && leg.WrapKnown),
        new(HandleTime, HandleTimeSquares, leg => leg.HandleTimeKnown),
    ];

    /// <summary>
    /// Held hold is hold and the first of these; the wrap within handle time is wrap without the second. Few legs have some parts known and others not, so the kernel
    /// adds these sums only where there is something to add.
    /// </summary>
    public static readonly SumLane<Handling>[] RareSums =
    [
        new(HeldHold, HeldHoldSquares, leg => leg.IsHandled && leg.HoldKnown && leg.Held && !leg.TalkKnown),
        new(HandleTimeWrap, null, leg => leg.IsHandled && leg.TalkKnown && leg.WrapKnown && !leg.HandleTimeKnown),
    ];

    public static readonly CountLane<Verdict>[] VerdictCounts =
    [
        new(BotOpen, leg => One(leg.Kind == LegKind.BotOpen)),
        new(Outbound, leg => One(leg.Kind.IsOutbound())),
        new(OutboundAnswered, leg => One(leg.Kind == LegKind.OutboundAnswered)),
        new(OutboundNotConnected, leg => One(leg.Kind == LegKind.OutboundNotConnected)),
        new(ResolutionKnown, leg => One(leg.Kind == LegKind.PeopleAnswered && leg.Resolved is not null)),
        new(Resolved, leg => One(leg.Kind == LegKind.PeopleAnswered && leg.Resolved == true)),
        new(CriticalErrorKnown, leg => One(leg.Kind.IsOffered() && leg.CriticalError is not null)),
        new(CriticalErrorFree, leg => One(leg.Kind.IsOffered() && leg.CriticalError == false)),
        new(ConversionKnown, leg => One(leg.Kind.IsWithCustomer() && leg.Converted is not null)),
        new(Converted, leg => One(leg.Kind.IsWithCustomer() && leg.Converted == true)),
        new(Invited, leg => One(leg.Kind.IsOffered() && leg.Invited == true)),
    ];

    private const int MostEffort = 7;

    public static readonly CountLane<Feedback>[] FeedbackCounts =
    [
        new(Satisfaction1, leg => One(leg.IsOffered && leg.Satisfaction == 1)),
        new(Satisfaction2, leg => One(leg.IsOffered && leg.Satisfaction == 2)),
        new(Satisfaction3, leg => One(leg.IsOffered && leg.Satisfaction == 3)),
        new(Satisfaction4, leg => One(leg.IsOffered && leg.Satisfaction == 4)),
        new(Satisfaction5, leg => One(leg.IsOffered && leg.Satisfaction == 5)),
        .. Enumerable.Range(1, MostEffort).Select(answer => new CountLane<Feedback>(null, leg => One(leg.IsOffered && leg.Effort == answer))),
        new(Promoters, leg => One(leg.IsOffered && leg.Recommendation >= 9)),
        new(Passives, leg => One(leg.IsOffered && leg.Recommendation is 7 or 8)),
        new(Detractors, leg => One(leg.IsOffered && leg.Recommendation <= 6)),
        new(Responded, leg => One(leg.IsOffered && leg.Invited == true && leg.HasAnswer)),
    ];

    /// <summary>What an effort answer adds to a measure. The lanes count the answers themselves, so that no lane adds more than 1 a row.</summary>
    public static readonly (AdditiveMeasure Measure, Func<int, int> Adds)[] OfEffort =
    [
        (EffortKnown, _ => 1),
        (EffortEasy, answer => One(answer >= 5)),
        (EffortSum, answer => answer),
        (EffortSquares, answer => answer * answer),
    ];

    /// <summary>Every standard measure, in a fixed order: the lanes above, then those that a slower pass fills.</summary>
    public static readonly IReadOnlyList<Measure> All =
    [
        .. ReachCounts.Select(lane => lane.Measure).OfType<Measure>(), .. HandlingCounts.Select(lane => lane.Measure).OfType<Measure>(),
        .. VerdictCounts.Select(lane => lane.Measure).OfType<Measure>(), .. FeedbackCounts.Select(lane => lane.Measure).OfType<Measure>(),
        .. OfEffort.Select(pair => pair.Measure),
        .. WaitSums.SelectMany(lane => Both(lane.Sum, lane.Squares)), LongestWait,
        .. HandlingSums.Concat(RareSums).SelectMany(lane => Both(lane.Sum, lane.Squares)),
        QualityKnown, Quality, QualitySquares, ValueKnown, Value, ValueSquares,
    ];

    /// <summary>The measures that depend on which parts handle time has in the data.</summary>
    public static readonly IReadOnlySet<Measure> OfHandleParts =
        new HashSet<Measure> { HandleTimeKnown, HandleTime, HandleTimeSquares, HandleTimeWrap, HandleTimeWrapKnown };

    private static IEnumerable<Measure> Both(Measure sum, Measure? squares) => squares is null ? [sum] : [sum, squares];

    private static int One(bool counts) => counts ? 1 : 0;
}
