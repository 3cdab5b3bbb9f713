using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using static CallCenterMetrics.Tests.Kpis.ExpectedValue;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>
/// The formulas of the specification, chapters 3.2 and 3.3, in plain LINQ over records. Rows that lack an input leave numerator and denominator; the threshold
/// is 20 s, a short abandon is below 5 s.
/// </summary>
internal sealed class KpiFormulas
{
    private readonly Interaction[] _rows;
    private readonly Interaction[] _offered, _a, _b, _f, _k, _bots, _handled, _withValue, _aKnown, _bKnown;
    private readonly HandleParts _parts;

    public KpiFormulas(IEnumerable<Interaction> rows, HandleParts parts)
    {
        _rows = [.. rows];
        _parts = parts;
        _offered = [.. _rows.Where(IsOffered)];
        (_a, _b, _f, _k) = (Of(Outcome.Answered), Of(Outcome.Abandoned), Of(Outcome.FlowedOut), Of(Outcome.CallbackQueued));
        (_aKnown, _bKnown) = ([.. _a.Where(row => row.Wait is not null)], [.. _b.Where(row => row.Wait is not null)]);
        _bots = [.. _rows.Where(row => row.Channel == Channel.Bot)];
        _handled = [.. _rows.Where(row => row.Outcome == Outcome.Answered && row.Channel != Channel.Bot)];
        _withValue = [.. _rows.Where(row => row.Outcome == Outcome.Answered && (IsOffered(row) || IsOutbound(row)) && row.Value is not null)];
    }

    public ExpectedValue this[string id] => id switch
    {
        "offered" => Count(_offered.Length),
        "answered" => Count(_a.Length),
        "abandoned" => Count(_b.Length),
        "flowed_out" => Count(_f.Length),
        "callback_queued" => Count(_k.Length),
        "open" => Count(Of(Outcome.Open).Length),
        "bot_sessions" => Count(_bots.Length),
        "outbound" => Count(_rows.Count(IsOutbound)),
        _ when id.StartsWith("service_level", StringComparison.Ordinal) => ServiceLevel(id),
        _ when id.StartsWith("abandonment_rate", StringComparison.Ordinal) => Abandonment(id),
        "answer_rate" => Ratio(_a.Length, _offered.Length),
        "short_abandonment_share" => Ratio(Short, _bKnown.Length),
        "flow_out_rate" => Ratio(_f.Length, _offered.Length),
        "callback_rate" => Ratio(_k.Length, _offered.Length),
        "average_speed_of_answer" => Mean(_aKnown, row => row.Wait),
        "average_speed_of_answer.immediate" => Mean(_aKnown.Where(row => row.Channel is not (Channel.Message or Channel.Email or Channel.Task)), row => row.Wait),
        "average_wait" => Mean(Waited, row => row.Wait),
        "average_time_to_abandon" => Mean(_bKnown, row => row.Wait),
        "longest_wait" => new(Waited.Max(row => row.Wait?.TotalSeconds), null, null, Waited.Length),
        "first_response_time" => Mean(_aKnown.Where(row => row.Channel is Channel.Message or Channel.Email or Channel.Task), row => row.Wait),
        "average_handle_time" => Mean(HandleTimeKnown, Handle),
        "average_talk_time" => Mean(_handled.Where(row => row.Talk is not null), row => row.Talk),
        "average_hold_time" => Mean(_handled.Where(row => row.Talk is not null && row.Hold is not null), row => row.Hold),
        "average_wrap_time" => Mean(_handled.Where(row => row.Talk is not null && row.Wrap is not null), row => row.Wrap),
        "hold_time_per_held" => Mean(_handled.Where(row => row.Hold > TimeSpan.Zero), row => row.Hold),
        "hold_rate" => Share(_a.Where(row => row.Hold is not null), row => row.Hold > TimeSpan.Zero),
        "wrap_share" => Ratio(Seconds(WrapKnown, row => row.Wrap), Seconds(WrapKnown, Handle), 1, WrapKnown.Length),
        "transfer_rate" => Share(_a.Where(row => row.Transfer is not null), row => row.Transfer != Transfer.None),
        "transfer_rate.blind" => Share(_a.Where(row => row.Transfer is not null), row => row.Transfer == Transfer.Blind),
        "transfer_rate.consult" => Share(_a.Where(row => row.Transfer is not null), row => row.Transfer == Transfer.Consult),
        "first_contact_resolution" or "first_contact_resolution.by_flag" => Share(_a.Where(row => row.Resolved is not null), row => row.Resolved == true),
        "quality_score" => Mean(_offered.Where(row => row.Quality is not null), row => row.Quality),
        "critical_error_free_rate" => Share(_offered.Where(row => row.CriticalError is not null), row => row.CriticalError == false),
        "containment" => Share(_bots, row => row.Outcome == Outcome.Contained),
        "csat_mean" => Mean(_offered.Where(row => row.Satisfaction is not null), row => row.Satisfaction),
        "csat_top2" => Share(_offered.Where(row => row.Satisfaction is not null), row => row.Satisfaction >= 4),
        "csat_top_box" => Share(_offered.Where(row => row.Satisfaction is not null), row => row.Satisfaction == 5),
        "nps" => Ratio(
            _offered.Count(row => row.Recommendation >= 9) - _offered.Count(row => row.Recommendation <= 6), _offered.Count(row => row.Recommendation is not null), 100),
        "ces_mean" => Mean(_offered.Where(row => row.Effort is not null), row => row.Effort),
        "ces_easy" => Share(_offered.Where(row => row.Effort is not null), row => row.Effort >= 5),
        "survey_response_rate" => Share(_offered.Where(row => row.Invited == true), row => (row.Satisfaction ?? row.Recommendation ?? row.Effort) is not null),
        "value_per_contact" => Mean(_withValue, row => row.Value),
        "conversion_rate" => Share(_rows.Where(row => (IsOffered(row) || IsOutbound(row)) && row.Converted is not null), row => row.Converted == true),
        _ => throw new ArgumentException($"No formula for '{id}'.", nameof(id)),
    };

    private int Short => _b.Count(row => row.Wait < TimeSpan.FromSeconds(5));

    private Interaction[] Waited => [.. _a.Concat(_b).Concat(_f).Concat(_k).Where(row => row.Wait is not null)];

    private IEnumerable<Interaction> HandleTimeKnown => _handled.Where(row => row.Talk is not null
        && (row.Hold is not null || !_parts.HasFlag(HandleParts.Hold)) && (row.Wrap is not null || !_parts.HasFlag(HandleParts.Wrap)));

    private Interaction[] WrapKnown => [.. HandleTimeKnown.Where(row => row.Wrap is not null)];

    private static TimeSpan? Handle(Interaction row) => row.Talk + (row.Hold ?? TimeSpan.Zero) + (row.Wrap ?? TimeSpan.Zero);

    private static bool IsOffered(Interaction row) => (row.Channel != Channel.Bot && row.Direction == Direction.Inbound) || row.Channel == Channel.Callback;

    private static bool IsOutbound(Interaction row) => row.Direction == Direction.Outbound && row.Channel is not (Channel.Bot or Channel.Callback);

    private static bool Within(Interaction row) => row.Wait <= TimeSpan.FromSeconds(20);

    private ExpectedValue ServiceLevel(string id)
    {
        var (a, b, k) = (_a.Count(Within), _b.Count(Within), _k.Count(Within));
        return id switch
        {
            "service_level" or "service_level.of_answered_and_abandoned" => Ratio(a, _aKnown.Length + _b.Length),
            "service_level.of_answered" => Ratio(a, _aKnown.Length),
            "service_level.answered_or_abandoned_within" => Ratio(a + b, _aKnown.Length + _bKnown.Length),
            "service_level.ignoring_early_abandons" => Ratio(a, _aKnown.Length + _bKnown.Length - b),
            "service_level.short_abandons_as_met" => Ratio(a + Short, _aKnown.Length + _bKnown.Length),
            "service_level.excluding_short_abandons" => Ratio(a, _aKnown.Length + _bKnown.Length - Short),
            "service_level.of_offered" => Ratio(a, _aKnown.Length + _b.Length + _f.Length + _k.Length),
            "service_level.left_queue_within" => Ratio(a + b + k, _aKnown.Length + _bKnown.Length + _f.Length + _k.Count(row => row.Wait is not null)),
            _ => throw new ArgumentException($"No formula for '{id}'.", nameof(id)),
        };
    }

    private ExpectedValue Abandonment(string id) => id switch
    {
        "abandonment_rate" or "abandonment_rate.of_offered" => Ratio(_b.Length, _offered.Length),
        "abandonment_rate.of_answered_and_abandoned" => Ratio(_b.Length, _a.Length + _b.Length),
        "abandonment_rate.excluding_short_of_offered" => Ratio(_bKnown.Length - Short, _offered.Length - (_b.Length - _bKnown.Length) - Short),
        "abandonment_rate.excluding_short_of_answered_and_abandoned" => Ratio(_bKnown.Length - Short, _a.Length + _bKnown.Length - Short),
        _ => throw new ArgumentException($"No formula for '{id}'.", nameof(id)),
    };

    private Interaction[] Of(Outcome outcome) => [.. _offered.Where(row => row.Outcome == outcome)];

    private static ExpectedValue Share(IEnumerable<Interaction> known, Func<Interaction, bool> counts) => Ratio(known.Count(counts), known.Count());

    private static ExpectedValue Mean(IEnumerable<Interaction> rows, Func<Interaction, TimeSpan?> value) => Ratio(Seconds(rows, value), rows.Count());

    private static ExpectedValue Mean(IEnumerable<Interaction> rows, Func<Interaction, decimal?> value) =>
        Ratio((double)rows.Sum(row => value(row) ?? 0), rows.Count());

    private static double Seconds(IEnumerable<Interaction> rows, Func<Interaction, TimeSpan?> value) =>
        (double)(rows.Sum(row => (decimal)(value(row)?.Ticks ?? 0)) / TimeSpan.TicksPerSecond);
}
