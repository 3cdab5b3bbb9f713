using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis;

/// <content>Volume.</content>
public static partial class KpiCatalog
{
    /// <summary>Legs offered to people.</summary>
    public static Kpi Offered { get; } = Volume("offered", Measures.Offered, "Offered", "呼入量", "legs with Channel not Bot and Direction Inbound, or Channel Callback");

    /// <summary>Offered legs that were answered.</summary>
    public static Kpi Answered { get; } = Volume("answered", Measures.Answered, "Answered", "接通量", "offered legs with Outcome Answered");

    /// <summary>Offered legs that were abandoned.</summary>
    public static Kpi Abandoned { get; } = Volume("abandoned", Measures.Abandoned, "Abandoned", "放弃量", "offered legs with Outcome Abandoned");

    /// <summary>Offered legs that flowed out.</summary>
    public static Kpi FlowedOut { get; } = Volume("flowed_out", Measures.FlowedOut, "Flowed out", "溢出量", "offered legs with Outcome FlowedOut");

    /// <summary>Offered legs whose customer asked for a callback.</summary>
    public static Kpi CallbackQueued { get; } = Volume("callback_queued", Measures.CallbackQueued, "Callback queued", "预约回呼量", "offered legs with Outcome CallbackQueued");

    /// <summary>Offered legs not finished when the data end.</summary>
    public static Kpi Open { get; } = Volume("open", Measures.Open, "Open", "未完结量", "offered legs with Outcome Open");

    /// <summary>Bot sessions.</summary>
    public static Kpi BotSessions { get; } = Volume("bot_sessions", Measures.BotSessions, "Bot sessions", "机器人会话量", "legs with Channel Bot");

    /// <summary>Outbound legs.</summary>
    public static Kpi Outbound { get; } = Volume("outbound", Measures.Outbound, "Outbound", "外呼量", "legs with Direction Outbound, bots and callbacks aside");

    private static IEnumerable<Kpi> VolumeKpis() => [Offered, Answered, Abandoned, FlowedOut, CallbackQueued, Open, BotSessions, Outbound];

    private static Kpi Volume(string id, AdditiveMeasure measure, string english, string chinese, string formula) => Kpi.Count(id, measure) with
    {
        Name = new(english, chinese), Family = KpiFamily.Volume, Formula = formula, Source = "ICMI glossary of contact center terms",
        Needs = ["Interaction.Outcome", "Interaction.Channel", "Interaction.Direction"],
    };
}
