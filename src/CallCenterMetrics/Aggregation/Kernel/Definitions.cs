using CallCenterMetrics.Facts;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// The standard measures, defined. Each line says what a leg adds to a measure, given one facet of it; the kernel's effect tables are these lines
/// evaluated once for every code a facet can have. At most 28 counts of a course and 31 of a verdict, each of 0 or 1; 4 sums of waits and 4 of handling.
/// </summary>
internal static class Definitions
{
    /// <summary>Counts of legs by their course.</summary>
    public static readonly CountLane<Course>[] CourseCounts =
    [
        new(Offered, leg => leg.Kind.IsOffered()),
        new(Answered, leg => leg.Is(LegKind.PeopleAnswered)),
        new(Abandoned, leg => leg.Is(LegKind.PeopleAbandoned)),
        new(FlowedOut, leg => leg.Is(LegKind.PeopleFlowedOut)),
        new(CallbackQueued, leg => leg.Is(LegKind.PeopleCallbackQueued)),
        new(Open, leg => leg.Is(LegKind.PeopleOpen)),
        new(AnsweredWaitKnown, leg => leg.Waited(LegKind.PeopleAnswered)),
        new(AnsweredWithin, leg => leg.Waited(LegKind.PeopleAnswered) && leg.Within),
        new(AbandonedWaitKnown, leg => leg.Waited(LegKind.PeopleAbandoned)),
        new(AbandonedWithin, leg => leg.Waited(LegKind.PeopleAbandoned) && leg.Within),
        new(AbandonedShort, leg => leg.Waited(LegKind.PeopleAbandoned) && leg.Short),
        new(FlowedOutWaitKnown, leg => leg.Waited(LegKind.PeopleFlowedOut)),
        new(CallbackQueuedWaitKnown, leg => leg.Waited(LegKind.PeopleCallbackQueued)),
        new(CallbackQueuedWithin, leg => leg.Waited(LegKind.PeopleCallbackQueued) && leg.Within),
        new(DeferredAnswered, leg => leg.Is(LegKind.PeopleAnswered) && leg.IsDeferred),
        new(DeferredAnsweredWaitKnown, leg => leg.Waited(LegKind.PeopleAnswered) && leg.IsDeferred),
        new(Handled, leg => leg.IsHandled),
        new(HandledTalkKnown, leg => leg.IsHandled && leg.TalkKnown),
        new(HandledHoldKnown, leg => leg.IsHandled && leg.TalkKnown && leg.HoldKnown),
        new(HandledWrapKnown, leg => leg.IsHandled && leg.TalkKnown && leg.WrapKnown),
        new(HandleTimeKnown, leg => leg.HandleTimeKnown),
        new(HandleTimeWrapKnown, leg => leg.HandleTimeKnown && leg.WrapKnown),
        new(Held, leg => leg.IsHandled && leg.HoldKnown && leg.Held),
        new(AnsweredHoldKnown, leg => leg.IsAnswered && leg.HoldKnown),
        new(AnsweredHeld, leg => leg.IsAnswered && leg.HoldKnown && leg.Held),
        new(AnsweredTransferKnown, leg => leg.IsAnswered && leg.Transfer is not null),
        new(TransferredBlind, leg => leg.IsAnswered && leg.Transfer == Transfer.Blind),
        new(TransferredConsult, leg => leg.IsAnswered && leg.Transfer == Transfer.Consult),
    ];

    /// <summary>The lanes above that count legs with known wait: those among which the longest wait is sought.</summary>
    public static readonly int[] WaitKnownLanes =
        [.. new[] { AnsweredWaitKnown, AbandonedWaitKnown, FlowedOutWaitKnown, CallbackQueuedWaitKnown }
            .Select(measure => Array.FindIndex(CourseCounts, lane => lane.Measure == measure))];

    /// <summary>Sums of durations, in the order of the lanes of <see cref="GroupCells"/>: four waits, talk, hold, wrap, handle.</summary>
    public static readonly SumLane[] Sums =
    [
        new(AnsweredWait, AnsweredWaitSquares, leg => leg.Waited(LegKind.PeopleAnswered)),
        new(AbandonedWait, AbandonedWaitSquares, leg => leg.Waited(LegKind.PeopleAbandoned)),
        new(LeftWait, LeftWaitSquares, leg => leg.Waited(LegKind.PeopleFlowedOut) || leg.Waited(LegKind.PeopleCallbackQueued)),
        new(DeferredWait, DeferredWaitSquares, leg => leg.Waited(LegKind.PeopleAnswered) && leg.IsDeferred),
        new(Talk, TalkSquares, leg => leg.IsHandled && leg.TalkKnown),
        new(Hold, HoldSquares, leg => leg.IsHandled && leg.TalkKnown && leg.HoldKnown),
        new(Wrap, WrapSquares, leg => leg.IsHandled && leg.TalkKnown && leg.WrapKnown),
        new(HandleTime, HandleTimeSquares, leg => leg.HandleTimeKnown),
    ];

    /// <summary>
    /// Held hold is hold and the first of these; the wrap within handle time is wrap without the second. Legs of which some parts are known and others not add to them:
    /// in a pass of its own, over the blocks that have such legs.
    /// </summary>
    public static readonly SumLane HeldHoldOnly = new(HeldHold, HeldHoldSquares, leg => leg.IsHandled && leg.HoldKnown && leg.Held && !leg.TalkKnown),
        WrapOnly = new(HandleTimeWrap, null, leg => leg.IsHandled && leg.TalkKnown && leg.WrapKnown && !leg.HandleTimeKnown);

    private const int MostEffort = 7;

    /// <summary>Counts of legs by their verdict.</summary>
    public static readonly CountLane<Verdict>[] VerdictCounts =
    [
        new(BotSessions, leg => leg.Kind.IsBot()),
        new(Contained, leg => leg.Kind == LegKind.BotContained),
        new(BotAbandoned, leg => leg.Kind == LegKind.BotAbandoned),
        new(BotFlowedOut, leg => leg.Kind == LegKind.BotFlowedOut),
        new(BotOpen, leg => leg.Kind == LegKind.BotOpen),
        new(Outbound, leg => leg.Kind.IsOutbound()),
        new(OutboundAnswered, leg => leg.Kind == LegKind.OutboundAnswered),
        new(OutboundNotConnected, leg => leg.Kind == LegKind.OutboundNotConnected),
        new(ResolutionKnown, leg => leg.Kind == LegKind.PeopleAnswered && leg.Resolved is not null),
        new(Resolved, leg => leg.Kind == LegKind.PeopleAnswered && leg.Resolved == true),
        new(CriticalErrorKnown, leg => leg.IsOffered && leg.CriticalError is not null),
        new(CriticalErrorFree, leg => leg.IsOffered && leg.CriticalError == false),
        new(ConversionKnown, leg => leg.Kind.IsWithCustomer() && leg.Converted is not null),
        new(Converted, leg => leg.Kind.IsWithCustomer() && leg.Converted == true),
        new(Invited, leg => leg.IsOffered && leg.Invited == true),
        new(Satisfaction1, leg => leg.IsOffered && leg.Satisfaction == 1),
        new(Satisfaction2, leg => leg.IsOffered && leg.Satisfaction == 2),
        new(Satisfaction3, leg => leg.IsOffered && leg.Satisfaction == 3),
        new(Satisfaction4, leg => leg.IsOffered && leg.Satisfaction == 4),
        new(Satisfaction5, leg => leg.IsOffered && leg.Satisfaction == 5),
        .. Enumerable.Range(1, MostEffort).Select(answer => new CountLane<Verdict>(null, leg => leg.IsOffered && leg.Effort == answer)),
        new(Promoters, leg => leg.IsOffered && leg.Recommendation > 0),
        new(Passives, leg => leg.IsOffered && leg.Recommendation == 0),
        new(Detractors, leg => leg.IsOffered && leg.Recommendation < 0),
        new(Responded, leg => leg.IsOffered && leg.Invited == true && leg.HasAnswer),
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
        .. CourseCounts.Select(lane => lane.Measure).OfType<Measure>(), .. VerdictCounts.Select(lane => lane.Measure).OfType<Measure>(), .. OfEffort.Select(pair => pair.Measure),
        LongestWait, .. Sums.Append(HeldHoldOnly).Append(WrapOnly).SelectMany(lane => Both(lane.Sum, lane.Squares)),
        QualityKnown, Quality, QualitySquares, ValueKnown, Value, ValueSquares,
    ];

    /// <summary>The measures that depend on which parts handle time has in the data.</summary>
    public static readonly IReadOnlySet<Measure> OfHandleParts =
        new HashSet<Measure> { HandleTimeKnown, HandleTime, HandleTimeSquares, HandleTimeWrap, HandleTimeWrapKnown };

    private static IEnumerable<Measure> Both(Measure sum, Measure? squares) => squares is null ? [sum] : [sum, squares];

    private static int One(bool counts) => counts ? 1 : 0;
}
