using System.Globalization;
using System.Text;

namespace CallCenterMetrics.Scoring;

/// <summary>A balance score in words. Every number it names is a figure of the result.</summary>
internal static class BalanceExplanation
{
    public static string Of(BalanceScore balance, bool chinese) => balance.Score is { } score
        ? chinese ? Chinese(balance, score) : English(balance, score)
        : chinese ? $"{balance.Definition.Name.Chinese}：暂无得分。{balance.Reason}" : $"{balance.Definition.Name.English}: not available. {balance.Reason}";

    private static string English(BalanceScore balance, double score)
    {
        var (first, second) = (balance.Sides[0], balance.Sides[1]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{balance.Definition.Name.English}: {score:F1} of 100. ");
        text.Append(CultureInfo.InvariantCulture, $"{first.Name.English} stands at {first.Score:F1} and {second.Name.English.ToLowerInvariant()} at {second.Score:F1}; ");
        text.Append(balance.Behind is { } behind
            ? string.Create(CultureInfo.InvariantCulture, $"their mean is {balance.Level:F1}, and {balance.Imbalance:F1} points are lost because {behind.Name.English.ToLowerInvariant()} is behind. ")
            : "they are equal, so nothing is lost to imbalance. ");
        if (Weakest(balance) is { } weakest)
        {
            text.Append(CultureInfo.InvariantCulture, $"What holds it back most is {NameOf(weakest, false)}, at {weakest.Score:F1} (goalposts {weakest.Goalposts}, {OriginOf(weakest, false)}). ");
        }

        if (balance.NextBestImprovements() is [var step, ..])
        {
            text.Append(CultureInfo.InvariantCulture, $"The next best step: {NameOf(balance.Indicator(step.KpiId), false)} from {step.From:G4} to {step.To:G4} would add {step.Gain:F1} points. ");
        }

        return text.Append(balance.Missing.Count == 0 ? "All indicators are covered."
            : string.Create(CultureInfo.InvariantCulture, $"Coverage is {100 * balance.Coverage:F0} %; left out: {string.Join(", ", Left(balance))}.")).ToString();
    }

    private static string Chinese(BalanceScore balance, double score)
    {
        var (first, second) = (balance.Sides[0], balance.Sides[1]);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{balance.Definition.Name.Chinese}：{score:F1} 分（满分 100）。");
        text.Append(CultureInfo.InvariantCulture, $"{first.Name.Chinese} {first.Score:F1} 分，{second.Name.Chinese} {second.Score:F1} 分；");
        text.Append(balance.Behind is { } behind
            ? string.Create(CultureInfo.InvariantCulture, $"平均 {balance.Level:F1} 分，因{behind.Name.Chinese}落后而损失 {balance.Imbalance:F1} 分。")
            : "两侧相等，没有因失衡而失分。");
        if (Weakest(balance) is { } weakest)
        {
            text.Append(CultureInfo.InvariantCulture, $"最大的拖累是{NameOf(weakest, true)}，得 {weakest.Score:F1} 分（标杆 {weakest.Goalposts}，{OriginOf(weakest, true)}）。");
        }

        if (balance.NextBestImprovements() is [var step, ..])
        {
            text.Append(CultureInfo.InvariantCulture, $"下一步最值得做的：{NameOf(balance.Indicator(step.KpiId), true)}由 {step.From:G4} 到 {step.To:G4}，可增加 {step.Gain:F1} 分。");
        }

        return text.Append(balance.Missing.Count == 0 ? "指标齐全。"
            : string.Create(CultureInfo.InvariantCulture, $"覆盖率 {100 * balance.Coverage:F0} %；未计入：{string.Join("、", Left(balance))}。")).ToString();
    }

    /// <summary>The indicator whose distance from 100 costs the balance most.</summary>
    private static IndicatorScore? Weakest(BalanceScore balance) => balance.Sides
        .SelectMany(side => side.Indicators.Where(indicator => indicator.Score < 100)
            .Select(indicator => (Indicator: indicator, Lost: side.Weight * indicator.Weight * (100 - indicator.Score!.Value))))
        .OrderByDescending(pair => pair.Lost).Select(pair => pair.Indicator).FirstOrDefault();

    private static string NameOf(IndicatorScore indicator, bool chinese) =>
        chinese ? indicator.Value!.Kpi.Name.Chinese : indicator.Value!.Kpi.Name.English.ToLowerInvariant();

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
