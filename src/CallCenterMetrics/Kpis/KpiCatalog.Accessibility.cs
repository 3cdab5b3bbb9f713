using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Accessibility and speed.</content>
public static partial class KpiCatalog
{
    private static readonly Amount AnsweredWaitUnknown = Measures.Answered - AnsweredWaitKnown;
    private static readonly Amount AbandonedWaitUnknown = Measures.Abandoned - AbandonedWaitKnown;
    private static readonly Amount EitherWaitUnknown = AnsweredWaitUnknown + AbandonedWaitUnknown;

    /// <summary>A / O.</summary>
    public static Kpi AnswerRate { get; } = Accessible(
        Share("answer_rate", Measures.Answered, Measures.Offered), "Answer rate", "接通率", "answered / offered", KpiDirection.Higher, "ICMI", wait: false);

    /// <summary>Bs / B.</summary>
    public static Kpi ShortAbandonmentShare { get; } = Accessible(
        Share("short_abandonment_share", AbandonedShort, AbandonedWaitKnown, Lack.Of("Wait", AbandonedWaitUnknown)),
        "Short abandonment share", "短时放弃占比", "short abandons (wait < S) / abandoned", KpiDirection.None, "ICMI");

    /// <summary>F / O.</summary>
    public static Kpi FlowOutRate { get; } = Accessible(
        Share("flow_out_rate", Measures.FlowedOut, Measures.Offered), "Flow-out rate", "溢出率", "flowed out / offered", KpiDirection.Lower, "Genesys Cloud", wait: false);

    /// <summary>K / O.</summary>
    public static Kpi CallbackRate { get; } = Accessible(
        Share("callback_rate", Measures.CallbackQueued, Measures.Offered), "Callback rate", "预约回呼率", "callback queued / offered", KpiDirection.None, "Amazon Connect", wait: false);

    /// <summary>ASA: mean wait of answered legs with known wait.</summary>
    public static Kpi AverageSpeedOfAnswer { get; } = Accessible(
        MeanSeconds("average_speed_of_answer", AnsweredWait, AnsweredWaitKnown, Lack.Of("Wait", AnsweredWaitUnknown), AnsweredWaitSquares),
        "Average speed of answer", "平均应答速度", "sum of wait of answered / answered with known wait", KpiDirection.Lower, "ICMI");

    /// <summary>
    /// ASA of the channels in which the customer waits for the answer: without Message, Email and Task, whose hours would drown the seconds (they have
    /// <see cref="FirstResponseTime"/>).
    /// </summary>
    public static Kpi AverageSpeedOfAnswerImmediate { get; } = OfChannels(
        new Kpi("average_speed_of_answer.immediate", new MeanCalculation(
            AnsweredWait - DeferredWait, AnsweredWaitKnown - DeferredAnsweredWaitKnown, AnsweredWaitSquares, DeferredWaitSquares,
            Lack.Of("Wait", AnsweredWaitUnknown - DeferredAnswered + DeferredAnsweredWaitKnown))) { Unit = KpiUnit.Seconds },
        "Average speed of answer (immediate channels)", "平均应答速度（即时渠道）",
        "sum of wait of answered / answered with known wait, without Message, Email and Task", KpiDirection.Lower, "ICMI");

    /// <summary>Mean of known waits of legs answered, abandoned, flowed out or queued for callback.</summary>
    public static Kpi AverageWait { get; } = Accessible(
        MeanSeconds(
            "average_wait", AnsweredWait + AbandonedWait + LeftWait, WaitKnown,
            Lack.Of("Wait", WaitUnknown),
            AnsweredWaitSquares, AbandonedWaitSquares, LeftWaitSquares),
        "Average wait", "平均等待时长", "sum of known waits / legs with known wait", KpiDirection.Lower, "Amazon Connect");

    /// <summary>Mean wait of abandoned legs with known wait.</summary>
    public static Kpi AverageTimeToAbandon { get; } = Accessible(
        MeanSeconds("average_time_to_abandon", AbandonedWait, AbandonedWaitKnown, Lack.Of("Wait", AbandonedWaitUnknown), AbandonedWaitSquares),
        "Average time to abandon", "平均放弃时长", "sum of wait of abandoned / abandoned with known wait", KpiDirection.None, "ICMI");

    /// <summary>Longest known wait.</summary>
    public static Kpi LongestWait { get; } = Accessible(
        new Kpi("longest_wait", new MaximumCalculation(Measures.LongestWait, WaitKnown, Lack.Of("Wait", WaitUnknown))) { Unit = KpiUnit.Seconds },
        "Longest wait", "最长等待时长", "maximum of known waits", KpiDirection.Lower, "ICMI");

    /// <summary>Mean wait of answered e-mails, messages and tasks, in calendar time.</summary>
    public static Kpi FirstResponseTime { get; } = OfChannels(
        MeanSeconds(
            "first_response_time", DeferredWait, DeferredAnsweredWaitKnown, Lack.Of("Wait", DeferredAnswered - DeferredAnsweredWaitKnown), DeferredWaitSquares),
        "First response time", "首次响应时长", "sum of wait in calendar time / answered legs of Message, Email and Task with known wait", KpiDirection.Lower, "Zendesk");

    private static Amount WaitUnknown => Measures.Answered + Measures.Abandoned + Measures.FlowedOut + Measures.CallbackQueued - WaitKnown;

    private static Amount WaitKnown => AnsweredWaitKnown + AbandonedWaitKnown + FlowedOutWaitKnown + CallbackQueuedWaitKnown;

    /// <summary>Share of answered e-mails, messages and tasks with a wait up to a stated one, in calendar time; needs its own measure in the totals (<see cref="Kpi.Measures"/>).</summary>
    /// <param name="time">The time T; its seconds are part of the id, <c>replied_within.14400</c>.</param>
    public static Kpi RepliedWithin(TimeSpan time)
    {
        var id = FormattableString.Invariant($"replied_within.{time.TotalSeconds}");
        var within = Measure.Count(id, row => row.Kind == LegKind.PeopleAnswered && row.Channel.IsDeferred() && row.Wait <= time);
        return OfChannels(
            Share(id, within, DeferredAnsweredWaitKnown, Lack.Of("Wait", DeferredAnswered - DeferredAnsweredWaitKnown)),
            FormattableString.Invariant($"Replied within {time.TotalSeconds} s"), FormattableString.Invariant($"{time.TotalSeconds} 秒内回复率"),
            FormattableString.Invariant($"those with wait <= {time.TotalSeconds} s / answered legs of Message, Email and Task with known wait"), KpiDirection.Higher, "Zendesk");
    }

    /// <summary>Abandonment rate under the default definition, <see cref="AbandonmentDefinition.OfOffered"/>; id <c>abandonment_rate</c>.</summary>
    public static Kpi DefaultAbandonmentRate => AbandonmentRate(AbandonmentDefinition.OfOffered) with { Id = "abandonment_rate", Name = new("Abandonment rate", "放弃率") };

    /// <summary>The abandonment rate under a definition.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="ArgumentOutOfRangeException">An undefined value.</exception>
    public static Kpi AbandonmentRate(AbandonmentDefinition definition)
    {
        var lack = Lack.Of("Wait", AbandonedWaitUnknown);
        var longAbandons = AbandonedWaitKnown - AbandonedShort;
        var (kpi, formula, english, chinese) = definition switch
        {
            AbandonmentDefinition.OfOffered =>
                (Share("abandonment_rate.of_offered", Measures.Abandoned, Measures.Offered), "abandoned / offered", "of offered", "按呼入量"),
            AbandonmentDefinition.OfAnsweredAndAbandoned =>
                (Share("abandonment_rate.of_answered_and_abandoned", Measures.Abandoned, Measures.Answered + Measures.Abandoned), "abandoned / (answered + abandoned)",
                    "of answered and abandoned", "按接通与放弃量"),
            AbandonmentDefinition.ExcludingShortOfOffered =>
                (Share("abandonment_rate.excluding_short_of_offered", longAbandons, Measures.Offered - AbandonedWaitUnknown - AbandonedShort, lack),
                    "(abandoned - short abandons) / (offered - short abandons)", "without short abandons, of offered", "剔除短时，按呼入量"),
            AbandonmentDefinition.ExcludingShortOfAnsweredAndAbandoned =>
                (Share("abandonment_rate.excluding_short_of_answered_and_abandoned", longAbandons, Measures.Answered + longAbandons, lack),
                    "(abandoned - short abandons) / (answered + abandoned - short abandons)", "without short abandons, of answered and abandoned", "剔除短时，按接通与放弃量"),
            _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "Not a definition of the abandonment rate."),
        };
        return Accessible(kpi, $"Abandonment rate ({english})", $"放弃率（{chinese}）", formula, KpiDirection.Lower, "ICMI", wait: kpi.Measures.Contains(AbandonedShort));
    }

    private static IEnumerable<Kpi> AccessibilityKpis() =>
    [
        DefaultServiceLevel, .. Enum.GetValues<ServiceLevelDefinition>().Select(ServiceLevel), AnswerRate,
        DefaultAbandonmentRate, .. Enum.GetValues<AbandonmentDefinition>().Select(AbandonmentRate), ShortAbandonmentShare, FlowOutRate, CallbackRate,
        AverageSpeedOfAnswer, AverageSpeedOfAnswerImmediate, AverageWait, AverageTimeToAbandon, LongestWait, FirstResponseTime,
    ];

    private static Kpi OfChannels(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source) =>
        Accessible(kpi, english, chinese, formula, direction, source) with { Needs = ["Interaction.Channel", "Interaction.Outcome", "Interaction.Wait"] };

    private static Kpi Accessible(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source, bool wait = true) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Accessibility, Formula = formula, Direction = direction, Source = source,
        Needs = wait ? ["Interaction.Outcome", "Interaction.Wait"] : ["Interaction.Outcome"],
    };
}
