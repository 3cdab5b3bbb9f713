using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports;

/// <summary>The words around the figures of a balance, in English or Chinese.</summary>
internal sealed class BalanceWords(bool chinese)
{
    public bool IsChinese => chinese;

    public string None => Of("No balance was scored.", "没有平衡得分。");

    public IReadOnlyList<string> OverviewHeaders => chinese ? ["平衡", "得分", "水平", "失衡", "覆盖率", "<"] : ["balance", "score", "level", "lost", "coverage", "<"];

    public IReadOnlyList<string> DetailHeaders => chinese
        ? ["指标", "数值", "n", "<评分区间", "<来源", "得分", "权重", "贡献"]
        : ["indicator", "value", "n", "<goalposts", "<origin", "score", "weight", "contribution"];

    public IReadOnlyList<string> MissingHeaders => chinese ? ["未计入", "<原因"] : ["not available", "<reason"];

    public string Of(string english, string chineseText) => chinese ? chineseText : english;

    public string Of(BilingualText text) => TextTable.Clean(Of(text.English, text.Chinese));

    public string Of(GoalpostOrigin origin) => origin switch
    {
        GoalpostOrigin.Target => Of("target", "目标"),
        GoalpostOrigin.Reference => Of("reference", "参照值"),
        GoalpostOrigin.Peers => Of("peers", "同行"),
        _ => Of("default", "默认"),
    };

    /// <summary>Why there is no score, in a few words.</summary>
    public string NotAvailable(BalanceScore balance)
    {
        var sides = balance.Sides.Where(side => !side.IsAvailable).Select(side => $"{Of(side.Name)} {BalanceFigures.Covered(side.Coverage)}");
        return Of(
            $"not available: {string.Join(", ", sides)} covered; half is needed",
            $"暂无得分：{string.Join("、", sides)} 有数据；至少需要一半");
    }

    /// <summary>level - imbalance = score, in words.</summary>
    public string Headline(BalanceScore balance) => Of(balance.Definition.Name) + Of(": ", "：") + (balance.IsAvailable
        ? Of(
            $"score {BalanceFigures.Points(balance.Score)} = level {BalanceFigures.Points(balance.Level)} - imbalance {BalanceFigures.Points(balance.Imbalance)}",
            $"得分 {BalanceFigures.Points(balance.Score)} = 水平 {BalanceFigures.Points(balance.Level)} - 失衡 {BalanceFigures.Points(balance.Imbalance)}")
            + Of(
                $" (compensation {balance.Definition.Compensation}); coverage {BalanceFigures.Covered(balance.Coverage)}",
                $"（补偿规则 {balance.Definition.Compensation}）；覆盖率 {BalanceFigures.Covered(balance.Coverage)}")
        : NotAvailable(balance));
}
