using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Aggregation.IntervalReports;

/// <summary>
/// What follows from the measures that interval reports state. Nothing is made up: abandoned is not offered less answered, for there may be other outcomes; squares,
/// sketches and the longest wait are not known.
/// </summary>
internal static class ReportMeasures
{
    private static readonly AdditiveMeasure[] OtherOutcomes = [FlowedOut, CallbackQueued, Open];

    /// <summary>The amounts whose rows are counted apart, because legs may lack them, and of which rows they are if nothing else is said; null where that cannot be told.</summary>
    private static readonly (AdditiveMeasure Known, AdditiveMeasure? Of, AdditiveMeasure[] Parts)[] Counted =
    [
        (AnsweredWaitKnown, Answered, [AnsweredWait, AnsweredWithin]),
        (AbandonedWaitKnown, Abandoned, [AbandonedWait, AbandonedWithin, AbandonedShort]),
        (FlowedOutWaitKnown, FlowedOut, [LeftWait]),
        (CallbackQueuedWaitKnown, CallbackQueued, [CallbackQueuedWithin, LeftWait]),
        (DeferredAnsweredWaitKnown, DeferredAnswered, [DeferredWait]),
        (HandledTalkKnown, Handled, [Talk]),
        (HandledHoldKnown, Handled, [Hold]),
        (HandledWrapKnown, Handled, [Wrap]),
        (HandleTimeKnown, Handled, [HandleTime]),
        (Held, null, [HeldHold]),
        (AnsweredHoldKnown, Answered, [AnsweredHeld]),
        (AnsweredTransferKnown, Answered, [TransferredBlind, TransferredConsult]),
        (ResolutionKnown, null, [Resolved]),
        (CriticalErrorKnown, null, [CriticalErrorFree]),
        (ConversionKnown, null, [Converted]),
        (EffortKnown, null, [EffortEasy, EffortSum]),
        (QualityKnown, null, [Quality]),
        (ValueKnown, null, [Value]),
    ];

    /// <summary>The counts that follow from others unless they are stated.</summary>
    private static readonly HashSet<Measure> FollowingCounts = [HandleTimeWrapKnown, .. Counted.Where(counted => counted.Of is not null).Select(counted => counted.Known)];

    /// <summary>The count of the rows that a sum or a part is of; null where it has none of its own, or several.</summary>
    public static AdditiveMeasure? KnownOf(AdditiveMeasure measure) =>
        Array.FindAll(Counted, counted => counted.Parts.Contains(measure)) is [var only] ? only.Known : null;

    /// <summary>Whether the count of the rows of a sum or a part follows from others unless it is stated.</summary>
    public static bool Follows(AdditiveMeasure known) => FollowingCounts.Contains(known);

    /// <summary>Whether a report may leave a measure out that others state: a sum, the rows of which are counted apart.</summary>
    public static bool MayLack(AdditiveMeasure measure) => measure.Unit != MeasureUnit.Count && Counted.Any(counted => counted.Parts.Contains(measure));

    /// <summary>Why something cannot be told from reports: the measures they lack, but for counts that would follow from others among them.</summary>
    public static string Lack(IEnumerable<Measure> lacking)
    {
        Measure[] all = [.. lacking], roots = [.. all.Where(measure => !FollowingCounts.Contains(measure))];
        return $"needs {string.Join(", ", (roots.Length > 0 ? roots : all).Select(Name))}, which the interval reports lack";
    }

    /// <summary>The sum of the outcomes stated, and which they are, where answered and abandoned are; with it, offered can be compared.</summary>
    public static (string Outcomes, decimal Sum)? Outcomes(IReadOnlyDictionary<AdditiveMeasure, decimal> amounts)
    {
        AdditiveMeasure[] stated = [.. OtherOutcomes.Prepend(Abandoned).Prepend(Answered).Where(amounts.ContainsKey)];
        return stated.Contains(Answered) && stated.Contains(Abandoned) ? (string.Join(" + ", stated.Select(outcome => outcome.Id)), stated.Sum(outcome => amounts[outcome])) : null;
    }

    /// <summary>Adds to the measures of reports those that follow; returns the parts that handle time has in them. One stated as a whole has all parts.</summary>
    public static HandleParts Complete(ReportAmounts amounts)
    {
        amounts.Sum(Offered, [Answered, Abandoned], OtherOutcomes);
        amounts.Sum(Handled, [Answered], [OutboundAnswered]);
        var hasWholeHandleTime = amounts.Has(HandleTime);
        if (amounts.Has(HeldHold) && amounts.Has(Held))
        {
            amounts.Sum(Hold, [HeldHold], []);      // legs that were not held have a hold of 0
        }

        foreach (var (known, of, parts) in Counted)
        {
            amounts.Count(known, of, parts);
        }

        var handleParts = hasWholeHandleTime ? HandleParts.Hold | HandleParts.Wrap : (amounts.Has(Hold) ? HandleParts.Hold : 0) | (amounts.Has(Wrap) ? HandleParts.Wrap : 0);
        if (!hasWholeHandleTime && amounts.Has(Talk))
        {
            amounts.SumOfSameRows(
                (HandleTime, HandleTimeKnown),
                [(Talk, HandledTalkKnown), .. handleParts.HasFlag(HandleParts.Hold) ? [(Hold, HandledHoldKnown)] : Array.Empty<(AdditiveMeasure, AdditiveMeasure)>(),
                    .. handleParts.HasFlag(HandleParts.Wrap) ? [(Wrap, HandledWrapKnown)] : Array.Empty<(AdditiveMeasure, AdditiveMeasure)>()]);
        }

        if (amounts.Has(HandleTime) && amounts.Has(Wrap))
        {
            amounts.SumOfSameRows((HandleTimeWrap, HandleTimeWrapKnown), [(Wrap, HandledWrapKnown)], sameAs: HandleTimeKnown);
        }

        return handleParts;
    }

    /// <summary>The measure to state, or from which it would follow.</summary>
    private static string Name(Measure measure) => measure == HandleTimeWrap ? Wrap.Id : measure == HandleTime ? $"{HandleTime.Id} or {Talk.Id}" : measure.Id;
}
