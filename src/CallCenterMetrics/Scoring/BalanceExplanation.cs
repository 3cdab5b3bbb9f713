using System.Globalization;
using System.Text;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>A balance score in words. Every number it names is a figure of the result.</summary>
internal static class BalanceExplanation
{
    public static string Of(BalanceScore balance, bool chinese) => balance.Score is { } score
        ? chinese ? Chinese(balance, score) : English(balance, score)
        : chinese ? $"{balance.Definition.Name.Chinese}：暂无得分。{ChineseReason(balance)}" : $"{balance.Definition.Name.English}: not available. {balance.Reason}";

    private static string English(BalanceScore balance, double score)
    {
        var (first, second) = (balance.Sides[0], balance.Sides[1]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{balance.Definition.Name.English}: {score:F1} of 100 ({InSentence(first.Name.English)} {first.Score:F1}, {InSentence(second.Name.English)} {second.Score:F1}). ");
        text.Append(balance.Behind is { } behind && LosesPoints(balance)
            ? string.Create(CultureInfo.InvariantCulture, $"The mean of the two is {balance.Level:F1}; {balance.Imbalance:F1} points are lost to imbalance, with {InSentence(behind.Name.English)} behind. ")
            : "The two are in balance: nothing is lost. ");
        if (Weakest(balance) is { } weakest)
        {
            text.Append(CultureInfo.InvariantCulture, $"What holds it back most is {NameOf(weakest, false)}: {Figure(weakest, false)}, a score of {weakest.Score:F1} (goalposts {Posts(weakest, false)}, {OriginOf(weakest, false)}). ");
        }

        if (balance.NextBestImprovements() is [{ Gain: > 0 } step, ..])
        {
            text.Append(CultureInfo.InvariantCulture, $"The next best step: {NameOf(balance.Indicator(step.KpiId), false)} from {In(balance, step, step.From, false)} to {In(balance, step, step.To, false)} would add {step.Gain:F1} points. ");
        }

        text.Append(balance.Missing.Count == 0 ? "All indicators are covered."
            : string.Create(CultureInfo.InvariantCulture, $"Coverage is {100 * balance.Coverage:F0} %; left out: {string.Join(", ", Left(balance))}."));
        return (balance.Warnings.Count == 0 ? text : text.Append(" Note: ").AppendJoin("; ", balance.Warnings).Append('.')).ToString();
    }

    private static string Chinese(BalanceScore balance, double score)
    {
        var (first, second) = (balance.Sides[0], balance.Sides[1]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{balance.Definition.Name.Chinese}：{score:F1} 分（满分 100；{first.Name.Chinese} {first.Score:F1} 分，{second.Name.Chinese} {second.Score:F1} 分）。");
        text.Append(balance.Behind is { } behind && LosesPoints(balance)
            ? string.Create(CultureInfo.InvariantCulture, $"两侧平均 {balance.Level:F1} 分，因{behind.Name.Chinese}落后而损失 {balance.Imbalance:F1} 分。")
            : "两侧均衡，没有因失衡而失分。");
        if (Weakest(balance) is { } weakest)
        {
            text.Append(CultureInfo.InvariantCulture, $"最大的拖累是{NameOf(weakest, true)}：{Figure(weakest, true)}，得 {weakest.Score:F1} 分（评分区间 {Posts(weakest, true)}，{OriginOf(weakest, true)}）。");
        }

        if (balance.NextBestImprovements() is [{ Gain: > 0 } step, ..])
        {
            text.Append(CultureInfo.InvariantCulture, $"下一步最值得做的：{NameOf(balance.Indicator(step.KpiId), true)}由 {In(balance, step, step.From, true)} 到 {In(balance, step, step.To, true)}，可增加 {step.Gain:F1} 分。");
        }

        text.Append(balance.Missing.Count == 0 ? "指标齐全。"
            : string.Create(CultureInfo.InvariantCulture, $"覆盖率 {100 * balance.Coverage:F0} %；未计入：{string.Join("、", Left(balance))}。"));
        return (balance.Warnings.Count == 0 ? text : text.Append("注意：").AppendJoin("；", balance.Warnings).Append('。')).ToString();
    }

    /// <summary>The indicator whose distance from 100 costs the balance most.</summary>
    private static IndicatorScore? Weakest(BalanceScore balance) => balance.Sides
        .SelectMany(side => side.Indicators.Where(indicator => indicator.Score < 100)
            .Select(indicator => (Indicator: indicator, Lost: side.Weight * indicator.Weight * (100 - indicator.Score!.Value))))
        .OrderByDescending(pair => pair.Lost).Select(pair => pair.Indicator).FirstOrDefault();

    private static string NameOf(IndicatorScore indicator, bool chinese) =>
        chinese ? indicator.Value!.Kpi.Name.Chinese : InSentence(indicator.Value!.Kpi.Name.English);

    /// <summary>A name within a sentence: its first letter is small unless the name is a proper one, as Net Promoter Score.</summary>
    private static string InSentence(string name) =>
        name.Skip(1).Any(char.IsUpper) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string Posts(IndicatorScore indicator, bool chinese) => indicator.Goalposts!.Format(indicator.Value!.Kpi.Unit, chinese: chinese);

    private static string In(BalanceScore balance, Improvement step, double value, bool chinese) =>
        KpiFormat.Format(value, balance.Indicator(step.KpiId).Value!.Kpi.Unit, chinese: chinese);

    /// <summary>The value with its interval; where it could be too low or too high, which of them it is.</summary>
    private static string Figure(IndicatorScore indicator, bool chinese)
    {
        var (value, posts) = (indicator.Value!, indicator.Goalposts!);
        var side = !posts.IsBand ? "" : value.Value > posts.High ? chinese ? "，偏高" : ", too high" : chinese ? "，偏低" : ", too low";
        var interval = value.Interval is { } range && range.High > range.Low ? KpiFormat.FormatInterval(value, chinese: chinese) : "";
        return KpiFormat.Format(value, chinese: chinese) + side + (interval.Length == 0 ? "" : chinese ? $"（95 % 区间 {interval}）" : $" (95 % interval {interval})");
    }

    /// <summary>Whether the imbalance shows in the figures.</summary>
    private static bool LosesPoints(BalanceScore balance) => balance.Imbalance >= 0.05;

    /// <summary>Why there is no score, in Chinese.</summary>
    private static string ChineseReason(BalanceScore balance) => string.Concat(balance.Sides.Where(side => !side.IsAvailable).Select(side => string.Create(
        CultureInfo.InvariantCulture,
        $"{side.Name.Chinese}一侧的指标覆盖率为 {Math.Floor(100 * side.Coverage):F0} %，至少需要 50 %；缺少：{string.Join("、", side.Indicators.Where(indicator => indicator.Missing is not null).Select(indicator => indicator.KpiId))}。")));

    private static string OriginOf(IndicatorScore indicator, bool chinese) => indicator.Goalposts!.Origin switch
    {
        GoalpostOrigin.Target => chinese ? "来自目标" : "from a target",
        GoalpostOrigin.Reference => chinese ? "来自参照值" : "from a reference",
        GoalpostOrigin.Peers => chinese ? "来自同行" : "from peers",
        _ => chinese ? "默认值" : "the defaults",
    };

    private static IEnumerable<string> Left(BalanceScore balance) =>
        balance.Sides.SelectMany(side => side.Indicators).Where(indicator => indicator.Missing is not null).Select(indicator => indicator.KpiId);
}
