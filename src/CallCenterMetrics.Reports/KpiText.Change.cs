using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <content>A change explained.</content>
public static partial class KpiText
{
    /// <summary>
    /// Why a KPI changed: the change and its effects with their intervals, of shares in percentage points; then each group with its values, its shares of the denominator,
    /// its effects - the mix effect relative to the whole - and its contribution, the largest first; and the fewest groups that explain 80 % of the change.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public static string Change(ChangeExplanation change, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(change);
        var kpi = change.Kpi;
        string Words(string english, string chineseText) => chinese ? chineseText : english;
        string Value(KpiValue? value) => value is null ? "-" : KpiFormat.Format(value, chinese: chinese);
        var head = TextTable.Clean(Words($"{kpi.Name.English}: ", $"{kpi.Name.Chinese}：") + $"{Value(change.Before)} -> {Value(change.After)}");
        if (!change.IsAvailable)
        {
            return TextTable.Clean($"{head}{Words("; change not available: ", "；变化不可得：")}{change.Reason}") + "\n";
        }

        var points = IsShare(kpi) ? Words("points", "百分点") : Words("value", "数值");
        var effects = new TextTable(Words("effect", "效应"), points, Words("95 % interval", "95 % 区间"));
        Effect(Words("change", "变化"), change.Change);
        Effect(Words("rate effect", "比率效应"), change.RateEffect);
        Effect(Words("mix effect", "结构效应"), change.MixEffect);
        Effect(Words("interaction", "交互效应"), change.Interaction);

        var dimensions = string.Join(" / ", change.Dimensions.Select(dimension => dimension.Id).DefaultIfEmpty(Words("all", "全部")));
        string[] interaction = change.Interaction is null ? [] : [Words("interaction", "交互效应")];
        var groups = new TextTable(
        [
            dimensions, Words("before", "前"), Words("after", "后"), Words("share before", "前占比"), Words("share after", "后占比"), Words("n before", "前 n"), Words("n after", "后 n"),
            Words("rate effect", "比率效应"), Words("mix effect", "结构效应"), .. interaction, Words("contribution", "贡献"),
        ]);
        foreach (var group in change.Groups)
        {
            groups.Add(
            [
                Name(group), Value(group.Before), Value(group.After), Share(group.ShareBefore), Share(group.ShareAfter), Rows(group.Before), Rows(group.After),
                Number(group.RateEffect), Number(group.RelativeMixEffect), .. interaction.Select(_ => Number(group.Interaction)), Number(group.Contribution),
            ]);
        }

        var most = string.Join(Words(", ", "、"), change.Explaining().Select(Name));
        return $"{head}\n\n{effects}\n{groups}{(most.Length == 0 ? "" : $"\n{TextTable.Clean(Words("80 % of the change are explained by ", "解释变化的 80 %：") + most)}\n")}";

        string Name(ChangeGroup group) => string.Join(" / ", group.Key.Select(part => part ?? Words("(none)", "（无）")).DefaultIfEmpty(Words("all rows", "全部行")));

        string Number(double effect) => Signed(effect, kpi, chinese);

        void Effect(string name, ChangeEffect? effect)
        {
            if (effect is { } known)
            {
                effects.Add(name, Number(known.Value), known.Interval is { } interval ? $"{Number(interval.Low)} .. {Number(interval.High)}" : "");
            }
        }
    }

    private static string Share(double share) => KpiFormat.Format(share, KpiUnit.Share);

    private static string Rows(KpiValue? value) => FormattableString.Invariant($"{value?.N ?? 0:N0}");
}
