using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>A check: what it looks for, in words, how, and which KPIs read what it looks at.</summary>
internal sealed record CheckDefinition(
    DataCheckKind Kind, DataSeverity Severity, BilingualText Name, BilingualText Noun,
    BilingualText Meaning, BilingualText Cure, Func<CheckedFacts, Sightings> Look, Func<Kpi, bool> Touches)
{
    private static readonly BilingualText Legs = new("legs", "联络段"), Spans = new("spans", "状态时段");

    /// <summary>Every kind once, in their order.</summary>
    public static IReadOnlyList<CheckDefinition> All { get; } =
    [
        new(DataCheckKind.RepeatedId, DataSeverity.Contradictory, new("Repeated leg ids", "联络段编号重复"), Legs,
            new("The same leg came more than once, and each row counts.", "同一联络段出现多次，每一行都会计入。"),
            new("Leave out repeated ids when reading, or take the newest row of each.", "读取时去除重复编号，或每个编号只取最新一行。"),
            RepeatedLegs.ById, kpi => kpi.Reads("Interaction")),
        new(DataCheckKind.RepeatedLeg, DataSeverity.Doubtful, new("The same leg under two ids", "同一联络段有两个编号"), Legs,
            new("All fields but the ids are alike: two exports overlap, or an import ran twice.", "除编号外所有字段相同：两次导出有重叠，或同一数据导入了两次。"),
            new("Load each export once; keep one of the two rows.", "每份导出只载入一次，两行保留一行。"),
            RepeatedLegs.ByContent, kpi => kpi.Reads("Interaction")),
        new(DataCheckKind.RepeatedSpan, DataSeverity.Contradictory, new("Repeated spans of activity", "状态时段重复"), Spans,
            new("The same span came more than once. Time by the clock counts once; counts of spans count both.", "同一时段出现多次。按时钟计算的时间只计一次，时段个数会重复计入。"),
            new("Load each export of agent states once.", "每份坐席状态导出只载入一次。"),
            SpanChecks.Repeated, kpi => kpi.Reads("AgentActivity")),
        new(DataCheckKind.BackwardSpan, DataSeverity.Contradictory, new("Spans that end before they begin", "结束早于开始的时段"), Spans,
            new("Begin and end are swapped, or in two zones; the span counts nowhere.", "开始与结束颠倒，或使用了两个时区；该时段不会计入。"),
            new("Swap the two columns, or state the zone of each.", "交换两列，或分别说明时区。"),
            SpanChecks.Backward, kpi => kpi.Reads("AgentActivity")),
        new(DataCheckKind.OverlappingSpans, DataSeverity.Doubtful, new("Overlapping spans of one agent", "同一坐席的状态时段重叠"), Spans,
            new(
                "An agent is in two states at once, where only one contact at a time is possible. The busier state counts.",
                "坐席同时处于两种状态，而该渠道一次只能处理一个联络。以更忙的状态计。"),
            new(
                "State the channel of spans, or Capacity where agents take several at once; else mend how the source closes states.",
                "写明时段的渠道，或用 Capacity 说明可并行的数量；否则修正来源中状态的结束方式。"),
            SpanChecks.Overlapping, kpi => kpi.Reads("AgentActivity")),
        new(DataCheckKind.OverlappingCalls, DataSeverity.Doubtful, new("Overlapping calls of one agent", "同一坐席的通话重叠"), Legs,
            new("An agent talks in two calls at once: the agent, the wait or the talk of one of them is wrong.", "坐席同时在两个通话中：其中一个的坐席、等待或通话时长有误。"),
            new("Check who is named after a transfer, shared logins, and whether talk holds wait or wrap.", "检查转接后记在谁名下、是否共用账号，以及通话时长是否含等待或话后时间。"),
            SpanChecks.OverlappingCalls, kpi => kpi.Reads("Interaction.Wait", "Interaction.Talk", "Interaction.Hold")),
        new(DataCheckKind.TalkWithoutAnswer, DataSeverity.Contradictory, new("Talk without answer", "未接通却有通话"), Legs,
            new(
                "The leg was answered after all, or the time is not talk. As it is, it counts as not answered and its time nowhere.",
                "该联络其实已接通，或该时间并非通话。目前按未接通计，时间不计入。"),
            new("Map the outcome by the answer, or leave the duration empty where nobody answered.", "按是否应答映射结果，或在无人应答时留空时长。"),
            LegChecks.TalkWithoutAnswer, kpi => kpi.Reads("Interaction.Outcome", "Interaction.Talk", "Interaction.Hold", "Interaction.Wrap")),
        new(DataCheckKind.EndedTooEarly, DataSeverity.Contradictory, new("Ended before the talk did", "结束早于通话结束"), Legs,
            new("EndedAt is before OfferedAt + Wait + Talk + Hold.", "EndedAt 早于 OfferedAt + Wait + Talk + Hold。"),
            new("Check zones and units, and whether talk already holds wait or hold.", "检查时区与单位，以及通话时长是否已包含等待或保持。"),
            LegChecks.EndedTooEarly, kpi => kpi.Reads("Interaction.EndedAt", "Interaction.Wait", "Interaction.Talk", "Interaction.Hold")),
        new(DataCheckKind.LegBeforeFirst, DataSeverity.Contradictory, new("Legs before the first of their contact", "早于首段的后续联络段"), Legs,
            new("A later leg of a contact was offered before the leg that began it.", "同一联络的后续段早于其首段进入队列。"),
            new("Check the clocks and zones of the systems that legs come from, and how contact ids are given.", "检查各来源系统的时钟与时区，以及联络编号的生成方式。"),
            LegChecks.BeforeFirst, kpi => kpi.Reads("Interaction.OfferedAt", "Interaction.ContactId")),
        new(DataCheckKind.ClockSkew, DataSeverity.Doubtful, new("Clocks that disagree", "时钟不一致"), new("agents", "坐席"),
            new(
                "Talking begins a steady time apart from the answers of calls: clocks, or zones, of the two sources differ.",
                "通话状态与来电应答之间有固定时差：两个来源的时钟或时区不同。"),
            new("Shift one source by the offset, or state its zone.", "按时差平移其中一个来源，或写明其时区。"),
            ClockOffsets.Skewed, kpi => kpi.Reads("Interaction") && kpi.Reads("AgentActivity")),
        new(DataCheckKind.MissingLogout, DataSeverity.Doubtful, new("Missing logouts", "缺少登出"), Spans,
            new("The agent went home; the state ran on.", "坐席已下班，状态仍在继续。"),
            new("End the span at the end of the shift, or leave it out.", "在班次结束时截止该时段，或将其去除。"),
            LongSpans.MissingLogouts, kpi => kpi.Reads("AgentActivity")),
        new(DataCheckKind.LongState, DataSeverity.Unusual, new("States longer than a shift", "超过班次长度的状态"), Spans,
            new("Nobody is in one state for that long; the change of state was not recorded.", "没有人会在一个状态停留这么久，状态变化没有记录下来。"),
            new("Look the agent's day up in the source; leave the span out where it is wrong.", "在来源系统中核对该坐席当天的记录，有误则去除该时段。"),
            LongSpans.LongStates, kpi => kpi.Reads("AgentActivity")),
        new(DataCheckKind.OutlyingDuration, DataSeverity.Unusual, new("Outlying durations", "离群时长"), Legs,
            new("A part of the leg is far longer than is usual in its channel; few of them move a mean.", "该段某一时长远超同渠道的常见水平；少数几个就会改变均值。"),
            new("Check units (ms for s) and legs that were never closed; use medians where they are true.", "检查单位（毫秒误作秒）与未关闭的联络；如属实，可用中位数。"),
            Fences.Outlying, kpi => kpi.Reads("Interaction.Wait", "Interaction.Talk", "Interaction.Hold", "Interaction.Wrap")),
        new(DataCheckKind.SurveyWithoutLeg, DataSeverity.Doubtful, new("Surveys without a leg", "找不到联络段的问卷"), new("answers", "答卷"),
            new("The leg asked about is not in the data, so the answer belongs to no queue, agent or channel.", "问卷所指的联络段不在数据中，答卷无法归入队列、坐席或渠道。"),
            new("Load the legs of the same time, and give the id of the leg, not of the contact.", "载入同一时段的联络段，并使用联络段编号而非联络编号。"),
            MissingLegs.OfSurveys,
            kpi => kpi.Reads("Interaction.Satisfaction", "Interaction.Recommendation", "Interaction.Effort") || (kpi.Family != KpiFamily.People && kpi.Reads("SurveyResponse"))),
        new(DataCheckKind.EvaluationWithoutLeg, DataSeverity.Doubtful, new("Evaluations without a leg", "找不到联络段的质检"), new("evaluations", "质检"),
            new("The leg evaluated is not in the data, so the evaluation belongs to no queue or channel.", "被质检的联络段不在数据中，质检无法归入队列或渠道。"),
            new("Load the legs of the same time, and give the id of the leg, not of the contact.", "载入同一时段的联络段，并使用联络段编号而非联络编号。"),
            MissingLegs.OfEvaluations, kpi => kpi.Reads("Interaction.Quality", "Interaction.CriticalError", "Evaluation")),
    ];

    /// <summary>What it finds in the facts of a center.</summary>
    public DataCheck Of(CheckedFacts facts)
    {
        var seen = Look(facts);
        return new()
        {
            Kind = Kind, Severity = Severity, Name = Name, Noun = Noun, Meaning = Meaning, Cure = Cure, Count = seen.Count, Of = seen.Of, Examples = seen.Examples,
            KpiIds = [.. facts.Options.Kpis.Where(Touches).Select(kpi => kpi.Id)], Reason = seen.Reason,
        };
    }
}
