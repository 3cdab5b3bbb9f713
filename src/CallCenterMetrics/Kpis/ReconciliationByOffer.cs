namespace CallCenterMetrics.Kpis;

/// <summary>
/// The legs offered to people in one group and interval, by what became of them at any time: Offered = Answered + Abandoned + FlowedOut + CallbackQueued + Open +
/// Remainder. Numbers of legs; they are those of the KPIs of the same names.
/// </summary>
/// <param name="Offered">Offered to people.</param>
/// <param name="Answered">Of these, answered.</param>
/// <param name="Abandoned">Of these, abandoned.</param>
/// <param name="FlowedOut">Of these, passed on elsewhere.</param>
/// <param name="CallbackQueued">Of these, queued for a callback.</param>
/// <param name="Open">Of these, still waiting.</param>
/// <param name="Remainder">Of these, those with an outcome that a leg offered to people cannot have: Contained, NotConnected.</param>
public sealed record ReconciliationByOffer(long Offered, long Answered, long Abandoned, long FlowedOut, long CallbackQueued, long Open, UnreconciledLegs Remainder);
