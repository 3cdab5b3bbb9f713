using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Handling and efficiency.</content>
public static partial class KpiCatalog
{
    private static readonly AdditiveMeasure AnsweredTalkKnown = Measure.Count("answered_talk_known", row => row.Kind == LegKind.PeopleAnswered && row.Talk is not null);
    private static readonly Lack TransferUnknown = Lack.Of("Transfer", Measures.Answered - AnsweredTransferKnown);

    /// <summary>AHT: mean of talk + hold + wrap. A part that no handled leg of the data has is left out (<see cref="Totals.HandleParts"/> names those that count).</summary>
    public static Kpi AverageHandleTime { get; } = Handles(
        MeanSeconds("average_handle_time", HandleTime, HandleTimeKnown, Lack.Of("Talk, Hold or Wrap", Handled - HandleTimeKnown), HandleTimeSquares),
        "Average handle time", "平均处理时长", "sum of (talk + hold + wrap) / handled legs with known talk and the other parts that the data have", KpiDirection.Lower, "ICMI",
        "Interaction.Talk", "Interaction.Hold", "Interaction.Wrap");

    /// <summary>Mean talk.</summary>
    public static Kpi AverageTalkTime { get; } = Handles(
        MeanSeconds("average_talk_time", Talk, HandledTalkKnown, Lack.Of("Talk", Handled - HandledTalkKnown), TalkSquares),
        "Average talk time", "平均通话时长", "sum of talk / handled legs with known talk", KpiDirection.None, "ICMI", "Interaction.Talk");

    /// <summary>Mean hold.</summary>
    public static Kpi AverageHoldTime { get; } = Handles(
        MeanSeconds("average_hold_time", Hold, HandledHoldKnown, Lack.Of("Talk or Hold", Handled - HandledHoldKnown), HoldSquares),
        "Average hold time", "平均保持时长", "sum of hold / handled legs with known talk and hold", KpiDirection.Lower, "ICMI", "Interaction.Talk", "Interaction.Hold");

    /// <summary>Mean wrap (after-contact work).</summary>
    public static Kpi AverageWrapTime { get; } = Handles(
        MeanSeconds("average_wrap_time", Wrap, HandledWrapKnown, Lack.Of("Talk or Wrap", Handled - HandledWrapKnown), WrapSquares),
        "Average wrap time", "平均话后处理时长", "sum of wrap / handled legs with known talk and wrap", KpiDirection.Lower, "ICMI", "Interaction.Talk", "Interaction.Wrap");

    /// <summary>Mean hold of legs that were held.</summary>
    public static Kpi HoldTimePerHeld { get; } = Handles(
        MeanSeconds("hold_time_per_held", HeldHold, Held, Lack.Nothing, HeldHoldSquares),
        "Hold time per held contact", "保持次均时长", "sum of hold / handled legs with hold > 0", KpiDirection.Lower, "Amazon Connect", "Interaction.Hold");

    /// <summary>Share of answered legs that were held.</summary>
    public static Kpi HoldRate { get; } = Handles(
        Share("hold_rate", AnsweredHeld, AnsweredHoldKnown, Lack.Of("Hold", Measures.Answered - AnsweredHoldKnown)),
        "Hold rate", "保持率", "answered legs with hold > 0 / answered", KpiDirection.Lower, "Amazon Connect", "Interaction.Hold");

    /// <summary>Share of handle time spent on wrap.</summary>
    public static Kpi WrapShare { get; } = Handles(
        new Kpi("wrap_share", new RatioCalculation(HandleTimeWrap, HandleTime, HandleTimeWrapKnown, Lack.Of("Talk, Hold or Wrap", Handled - HandleTimeWrapKnown)))
        {
            Unit = KpiUnit.Share,
        },
        "Wrap share", "话后处理占比", "sum of wrap / sum of (talk + hold + wrap)", KpiDirection.Lower, "ICMI", "Interaction.Talk", "Interaction.Wrap");

    /// <summary>Share of answered legs passed on, in any way.</summary>
    public static Kpi TransferRate { get; } = Transferred("transfer_rate", TransferredBlind + TransferredConsult, "Transfer rate", "转接率", "transferred / answered");

    /// <summary>Share of answered legs passed on blind.</summary>
    public static Kpi BlindTransferRate { get; } = Transferred("transfer_rate.blind", TransferredBlind, "Blind transfer rate", "盲转率", "transferred blind / answered");

    /// <summary>Share of answered legs passed on after consultation.</summary>
    public static Kpi ConsultTransferRate { get; } =
        Transferred("transfer_rate.consult", TransferredConsult, "Consult transfer rate", "咨询转接率", "transferred after consultation / answered");

    /// <summary>Share of answered legs with a talk below a stated one; needs its own measures in the totals (<see cref="Kpi.Measures"/>).</summary>
    /// <param name="talk">The talk below which a leg is short.</param>
    public static Kpi ShortContactShare(TimeSpan talk)
    {
        var below = Measure.Count(
            FormattableString.Invariant($"answered_talk_below.{talk.TotalSeconds}"), row => row.Kind == LegKind.PeopleAnswered && row.Talk < talk);
        return Handles(
            Share("short_contact_share", below, AnsweredTalkKnown, Lack.Of("Talk", Measures.Answered - AnsweredTalkKnown)),
            "Short contact share", "超短通话占比", FormattableString.Invariant($"answered legs with talk < {talk.TotalSeconds} s / answered"),
            KpiDirection.Lower, "ICMI", "Interaction.Talk");
    }

    private static IEnumerable<Kpi> HandlingKpis() =>
    [
        AverageHandleTime, AverageTalkTime, AverageHoldTime, AverageWrapTime, HoldTimePerHeld, HoldRate, WrapShare,
        TransferRate, BlindTransferRate, ConsultTransferRate,
    ];

    private static Kpi Transferred(string id, Amount transferred, string english, string chinese, string formula) => Handles(
        Share(id, transferred, AnsweredTransferKnown, TransferUnknown), english, chinese, formula, KpiDirection.Lower, "Genesys Cloud", "Interaction.Transfer");

    private static Kpi Handles(Kpi kpi, string english, string chinese, string formula, KpiDirection direction, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Handling, Formula = formula, Direction = direction, Source = source,
        Needs = ["Interaction.Outcome", .. needs],
    };
}
