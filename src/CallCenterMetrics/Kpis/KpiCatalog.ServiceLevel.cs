using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Service level, by name.</content>
public static partial class KpiCatalog
{
    /// <summary>Service level under the default definition, <see cref="ServiceLevelDefinition.OfAnsweredAndAbandoned"/>; id <c>service_level</c>.</summary>
    public static Kpi DefaultServiceLevel =>
        Defined("service_level", ServiceLevelDefinition.OfAnsweredAndAbandoned) with { Name = new("Service level", "服务水平") };

    /// <summary>Service level under a definition, at the threshold of the totals' service target.</summary>
    /// <param name="definition">The definition.</param>
    /// <exception cref="ArgumentOutOfRangeException">An undefined value.</exception>
    public static Kpi ServiceLevel(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOrAbandonedWithin => Defined("service_level.answered_or_abandoned_within", definition),
        ServiceLevelDefinition.OfAnswered => Defined("service_level.of_answered", definition),
        ServiceLevelDefinition.OfAnsweredAndAbandoned => Defined("service_level.of_answered_and_abandoned", definition),
        ServiceLevelDefinition.IgnoringEarlyAbandons => Defined("service_level.ignoring_early_abandons", definition),
        ServiceLevelDefinition.ShortAbandonsAsMet => Defined("service_level.short_abandons_as_met", definition),
        ServiceLevelDefinition.ExcludingShortAbandons => Defined("service_level.excluding_short_abandons", definition),
        ServiceLevelDefinition.OfOffered => ServiceLevelOfOffered(OfferedPart.None),
        ServiceLevelDefinition.LeftQueueWithin => Defined("service_level.left_queue_within", definition),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "Not a definition of service level."),
    };

    /// <summary>A&lt;=T / (A + B + F + K), with parts of the denominator left out, as the switches of Genesys Cloud do.</summary>
    /// <param name="without">The parts to leave out; they become part of the id.</param>
    public static Kpi ServiceLevelOfOffered(OfferedPart without)
    {
        var (denominator, id, words) = (Amount.Of(AnsweredWaitKnown), "service_level.of_offered", "answered");
        var unknown = AnsweredWaitUnknown;
        if (!without.HasFlag(OfferedPart.Abandoned))
        {
            var dropsShort = without.HasFlag(OfferedPart.ShortAbandons);
            denominator += dropsShort ? AbandonedWaitKnown - AbandonedShort : Measures.Abandoned;
            unknown = dropsShort ? EitherWaitUnknown : unknown;
            words += dropsShort ? " + abandoned - short abandons" : " + abandoned";
        }

        denominator = without.HasFlag(OfferedPart.FlowedOut) ? denominator : denominator + Measures.FlowedOut;
        denominator = without.HasFlag(OfferedPart.CallbackQueued) ? denominator : denominator + Measures.CallbackQueued;
        words += (without.HasFlag(OfferedPart.FlowedOut) ? "" : " + flowed out") + (without.HasFlag(OfferedPart.CallbackQueued) ? "" : " + callback queued");
        var (english, chinese) = ("", "");
        if (without.HasFlag(OfferedPart.FlowedOut))
        {
            LeaveOut("flowed out", "溢出");
        }

        if (without.HasFlag(OfferedPart.CallbackQueued))
        {
            LeaveOut("callback queued", "预约回呼");
        }

        if (without.HasFlag(OfferedPart.Abandoned))
        {
            LeaveOut("abandoned", "放弃");
        }
        else if (without.HasFlag(OfferedPart.ShortAbandons))
        {
            LeaveOut("short abandons", "短时放弃");
        }

        return Level(id, AnsweredWithin, denominator, unknown, $"answered within T / ({words})", "Genesys Cloud", $"of offered{english}", $"按呼入量{chinese}");

        void LeaveOut(string part, string partInChinese)
        {
            id += $".without_{part.Replace(' ', '_')}";
            english += english.Length == 0 ? $" without {part}" : $", {part}";
            chinese += chinese.Length == 0 ? $"，剔除{partInChinese}" : $"、{partInChinese}";
        }
    }

    private static Kpi Defined(string id, ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.AnsweredOrAbandonedWithin => Level(
            id, AnsweredWithin + AbandonedWithin, AnsweredWaitKnown + AbandonedWaitKnown, EitherWaitUnknown,
            "(answered within T + abandoned within T) / (answered + abandoned)", "ICMI 1; Cisco positive; Asterisk ServicelevelPerf2", "answered or abandoned in time", "按时接通或放弃"),
        ServiceLevelDefinition.OfAnswered => Level(
            id, AnsweredWithin, AnsweredWaitKnown, AnsweredWaitUnknown, "answered within T / answered", "ICMI 2; Asterisk ServicelevelPerf; Wazo", "of answered", "按接通量"),
        ServiceLevelDefinition.OfAnsweredAndAbandoned => Level(
            id, AnsweredWithin, AnsweredWaitKnown + Measures.Abandoned, AnsweredWaitUnknown, "answered within T / (answered + abandoned)", "ICMI 3; Cisco negative", "of answered and abandoned", "按接通与放弃量"),
        ServiceLevelDefinition.IgnoringEarlyAbandons => Level(
            id, AnsweredWithin, AnsweredWaitKnown + AbandonedWaitKnown - AbandonedWithin, EitherWaitUnknown,
            "answered within T / (answered + abandoned after T)", "ICMI 4; Cisco ignored", "ignoring early abandons", "忽略早期放弃"),
        ServiceLevelDefinition.ShortAbandonsAsMet => Level(
            id, AnsweredWithin + AbandonedShort, AnsweredWaitKnown + AbandonedWaitKnown, EitherWaitUnknown,
            "(answered within T + short abandons) / (answered + abandoned)", "ICMI 5", "short abandons as met", "短时放弃视为达标"),
        ServiceLevelDefinition.ExcludingShortAbandons => Level(
            id, AnsweredWithin, AnsweredWaitKnown + AbandonedWaitKnown - AbandonedShort, EitherWaitUnknown,
            "answered within T / (answered + abandoned - short abandons)", "common contract form", "excluding short abandons", "剔除短时放弃"),
        ServiceLevelDefinition.LeftQueueWithin => Level(
            id, AnsweredWithin + AbandonedWithin + CallbackQueuedWithin,
            AnsweredWaitKnown + AbandonedWaitKnown + Measures.FlowedOut + CallbackQueuedWaitKnown,
            EitherWaitUnknown + (Measures.CallbackQueued - CallbackQueuedWaitKnown),
            "(answered + abandoned + callback queued, each within T) / (answered + abandoned + flowed out + callback queued)", "Amazon Connect", "left the queue in time", "按时离队"),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "Not a definition of service level."),
    };

    private static Kpi Level(string id, Amount within, Amount denominator, Amount unknown, string formula, string source, string english, string chinese) => Accessible(
        Share(id, within, denominator, Lack.Of("Wait", unknown)), $"Service level ({english})", $"服务水平（{chinese}）", formula, KpiDirection.Higher, source);
}
