using CallCenterMetrics.Facts;
using static CallCenterMetrics.Oracle.OracleMeasure;

namespace CallCenterMetrics.Oracle;

/// <summary>The standard measures, one line each, from their documentation and not from the kernel.</summary>
internal static class OracleMeasures
{
    public static IReadOnlyList<OracleMeasure> All { get; } =
    [
        .. Volume(), .. Waits(), .. Handling(), .. Bots(), .. Outbound(), .. Judged(), .. Answers(),
    ];

    private static IEnumerable<OracleMeasure> Volume() =>
    [
        Count("offered", leg => leg.IsOffered),
        Count("answered", leg => leg.IsAnswered),
        Count("abandoned", leg => leg.IsAbandoned),
        Count("flowed_out", leg => leg.IsFlowedOut),
        Count("callback_queued", leg => leg.IsCallbackQueued),
        Count("open", leg => leg.IsOffered && leg.Row.Outcome == Outcome.Open),
        Count("deferred_answered", leg => leg.IsAnswered && leg.IsDeferred),
    ];

    private static IEnumerable<OracleMeasure> Waits() =>
    [
        Count("answered_wait_known", leg => leg.IsAnswered && leg.Wait is not null),
        Count("answered_within", leg => leg.IsAnswered && leg.IsWithin),
        Count("abandoned_wait_known", leg => leg.IsAbandoned && leg.Wait is not null),
        Count("abandoned_within", leg => leg.IsAbandoned && leg.IsWithin),
        Count("abandoned_short", leg => leg.IsAbandoned && leg.IsShort),
        Count("flowed_out_wait_known", leg => leg.IsFlowedOut && leg.Wait is not null),
        Count("callback_queued_wait_known", leg => leg.IsCallbackQueued && leg.Wait is not null),
        Count("callback_queued_within", leg => leg.IsCallbackQueued && leg.IsWithin),
        Count("deferred_answered_wait_known", leg => leg.IsAnswered && leg.IsDeferred && leg.Wait is not null),
        .. SumAndSquares("answered_wait", leg => leg.IsAnswered ? leg.Wait : null),
        .. SumAndSquares("abandoned_wait", leg => leg.IsAbandoned ? leg.Wait : null),
        .. SumAndSquares("left_wait", leg => leg.IsFlowedOut || leg.IsCallbackQueued ? leg.Wait : null),
        .. SumAndSquares("deferred_wait", leg => leg.IsAnswered && leg.IsDeferred ? leg.Wait : null),
        Largest("longest_wait", leg => leg.IsAnswered || leg.IsAbandoned || leg.IsFlowedOut || leg.IsCallbackQueued ? leg.Wait : null),
    ];

    private static IEnumerable<OracleMeasure> Handling() =>
    [
        Count("handled", leg => leg.IsHandled),
        Count("handled_talk_known", leg => leg.IsHandled && leg.Talk is not null),
        Count("handled_hold_known", leg => leg.IsHandled && leg.Talk is not null && leg.Hold is not null),
        Count("handled_wrap_known", leg => leg.IsHandled && leg.Talk is not null && leg.Wrap is not null),
        Count("handle_time_known", leg => leg.HandleTime is not null),
        Count("handle_time_wrap_known", leg => leg.HandleTime is not null && leg.Wrap is not null),
        .. SumAndSquares("talk", leg => leg.IsHandled ? leg.Talk : null),
        .. SumAndSquares("hold", leg => leg.IsHandled && leg.Talk is not null ? leg.Hold : null),
        .. SumAndSquares("wrap", leg => leg.IsHandled && leg.Talk is not null ? leg.Wrap : null),
        .. SumAndSquares("handle_time", leg => leg.HandleTime),
        Sum("handle_time_wrap", leg => leg.HandleTime is null ? null : leg.Wrap),
        Count("held", leg => leg.IsHandled && leg.Hold > 0),
        .. SumAndSquares("held_hold", leg => leg.IsHandled && leg.Hold > 0 ? leg.Hold : null),
        Count("answered_hold_known", leg => leg.IsAnswered && leg.Hold is not null),
        Count("answered_held", leg => leg.IsAnswered && leg.Hold > 0),
        Count("answered_transfer_known", leg => leg.IsAnswered && leg.Row.Transfer is not null),
        Count("transferred_blind", leg => leg.IsAnswered && leg.Row.Transfer == Transfer.Blind),
        Count("transferred_consult", leg => leg.IsAnswered && leg.Row.Transfer == Transfer.Consult),
    ];

    private static IEnumerable<OracleMeasure> Bots() =>
    [
        Count("bot_sessions", leg => leg.IsBot),
        Count("contained", leg => leg.IsBot && leg.Row.Outcome == Outcome.Contained),
        Count("bot_abandoned", leg => leg.IsBot && leg.Row.Outcome == Outcome.Abandoned),
        Count("bot_flowed_out", leg => leg.IsBot && leg.Row.Outcome == Outcome.FlowedOut),
        Count("bot_open", leg => leg.IsBot && leg.Row.Outcome == Outcome.Open),
    ];

    private static IEnumerable<OracleMeasure> Outbound() =>
    [
        Count("outbound", leg => leg.IsOutbound),
        Count("outbound_answered", leg => leg.IsOutbound && leg.Row.Outcome == Outcome.Answered),
        Count("outbound_not_connected", leg => leg.IsOutbound && leg.Row.Outcome == Outcome.NotConnected),
    ];

    private static IEnumerable<OracleMeasure> Judged() =>
    [
        Count("resolution_known", leg => leg.IsAnswered && leg.Row.Resolved is not null),
        Count("resolved", leg => leg.IsAnswered && leg.Row.Resolved == true),
        Count("quality_known", leg => leg.Quality is not null),
        .. SumAndSquares("quality", leg => leg.Quality),
        Count("critical_error_known", leg => leg.IsOffered && leg.Row.CriticalError is not null),
        Count("critical_error_free", leg => leg.IsOffered && leg.Row.CriticalError == false),
        Count("conversion_known", leg => (leg.IsOffered || leg.IsOutbound) && leg.Row.Converted is not null),
        Count("converted", leg => (leg.IsOffered || leg.IsOutbound) && leg.Row.Converted == true),
        Count("value_known", leg => leg.Value is not null),
        .. SumAndSquares("value", leg => leg.Value),
    ];

    private static IEnumerable<OracleMeasure> Answers() =>
    [
        .. Enumerable.Range(1, 5).Select(answer => Count($"satisfaction_{answer}", leg => leg.IsOffered && leg.Row.Satisfaction == answer)),
        Count("effort_known", leg => leg.IsOffered && leg.Row.Effort is not null),
        Count("effort_easy", leg => leg.IsOffered && leg.Row.Effort is >= 5 and <= 7),
        .. SumAndSquares("effort", leg => leg.IsOffered ? leg.Row.Effort : null)
            .Select(measure => measure.Id == "effort" ? measure with { Id = "effort_sum" } : measure),
        Count("promoters", leg => leg.IsOffered && leg.Row.Recommendation is 9 or 10),
        Count("passives", leg => leg.IsOffered && leg.Row.Recommendation is 7 or 8),
        Count("detractors", leg => leg.IsOffered && leg.Row.Recommendation is >= 0 and <= 6),
        Count("invited", leg => leg.IsOffered && leg.Row.Invited == true),
        Count("responded", leg => leg.IsOffered && leg.Row.Invited == true && leg.HasAnswer),
    ];
}
