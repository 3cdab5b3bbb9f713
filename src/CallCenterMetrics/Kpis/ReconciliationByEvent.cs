namespace CallCenterMetrics.Kpis;

/// <summary>
/// What happened to legs offered to people in one group and interval [s, e): Opening + Offered = Answered + Abandoned + FlowedOut + CallbackQueued + Closing +
/// Remainder. A leg leaves at OfferedAt + Wait, and counts in the interval in which that lies, whenever it was offered. Numbers of legs.
/// </summary>
/// <param name="Opening">
/// Waiting at s: offered before s and not left before s; the Closing of the interval before. In the first interval of a stated <see cref="Facts.ContactCenter.Observed"/>,
/// the legs offered before it that left in it or later, or are open: carried over from before.
/// </param>
/// <param name="Offered">Offered to people in the interval.</param>
/// <param name="Answered">Answered in the interval.</param>
/// <param name="Abandoned">Abandoned in the interval.</param>
/// <param name="FlowedOut">Passed on elsewhere in the interval.</param>
/// <param name="CallbackQueued">Queued for a callback in the interval.</param>
/// <param name="Closing">Waiting at e, or at the end of the time observed where that is earlier: offered before and not left before. Open legs never leave.</param>
/// <param name="Remainder">
/// Offered in the interval, but nobody knows when they left: no Wait is stated, or the outcome is one that a leg offered to people cannot have. They count as waiting
/// at no instant.
/// </param>
public sealed record ReconciliationByEvent(
    long Opening, long Offered, long Answered, long Abandoned, long FlowedOut, long CallbackQueued, long Closing, UnreconciledLegs Remainder);
