using System.Text;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Scoring;

namespace CallCenterMetrics.Reports;

/// <summary>Balances as plain text for a terminal, about 120 columns wide, aligned also with Chinese characters.</summary>
public static class BalanceText
{
    private const int Width = 110;
    private const int WidestName = 36;
    private const int WidestSide = 10;

    /// <summary>
    /// One line per balance: score = level - lost (the imbalance), the coverage, and both sides against each other, a cell for ten points. Those not available
    /// have dashes and say in short why.
    /// </summary>
    /// <param name="balances">The balances.</param>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public static string Overview(IReadOnlyList<BalanceScore> balances, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(balances);
        var words = new BalanceWords(chinese);
        if (balances.Count == 0)
        {
            return words.None + "\n";
        }

        var sides = balances.Where(balance => balance.IsAvailable).Select(balance => balance.Sides[0]).ToArray();
        var left = sides.Select(side => TextWidth.Of(Side(words, side))).DefaultIfEmpty(0).Max();
        var points = balances.SelectMany(balance => balance.Sides).Select(side => BalanceFigures.Points(side.Score).Length).Max();
        var table = new TextTable(words.OverviewHeaders);
        foreach (var balance in balances)
        {
            table.Add(
                TextWidth.Cut(words.Of(balance.Definition.Name), WidestName), BalanceFigures.Points(balance.Score), BalanceFigures.Points(balance.Level),
                BalanceFigures.Points(balance.Imbalance), BalanceFigures.Covered(balance.Coverage),
                balance.IsAvailable ? Picture(words, balance.Sides[0], balance.Sides[1], left, points) : words.NotAvailable(balance));
        }

        return table.ToString();
    }

    /// <summary>
    /// A balance with both sides and every indicator: value in its unit, n, goalposts and their origin, score, weight in its side and contribution to the level; what is
    /// missing and why; and the explanation in words.
    /// </summary>
    /// <param name="balance">The balance.</param>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public static string Details(BalanceScore balance, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(balance);
        var words = new BalanceWords(chinese);
        var (table, missing) = (new TextTable(words.DetailHeaders), new TextTable(words.MissingHeaders));
        foreach (var side in balance.Sides)
        {
            table.Add(
                TextWidth.Cut(words.Of(side.Name), WidestName), "", "", "", "", BalanceFigures.Points(side.Score), BalanceFigures.Percent(side.Weight),
                BalanceFigures.Points(side.Score * side.Weight));
            foreach (var indicator in side.Indicators)
            {
                table.Add(Row(words, indicator));
                Explain(indicator, missing);
            }
        }

        var text = new StringBuilder().AppendJoin('\n', TextWrap.Lines(words.Headline(balance), Width)).Append("\n\n").Append(table).Append('\n');
        if (!missing.IsEmpty)
        {
            text.Append(missing).Append('\n');
        }

        return text.Append(Explanation(balance, chinese)).ToString();
    }

    /// <summary>The explanation of a balance in words, in lines of at most 110 columns.</summary>
    /// <param name="balance">The balance.</param>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public static string Explanation(BalanceScore balance, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return string.Join('\n', TextWrap.Lines(balance.Explain(chinese), Width)) + "\n";
    }

    private static string Picture(BalanceWords words, SideScore first, SideScore second, int left, int points) => string.Join(
        ' ', TextWidth.PadLeft(Side(words, first), left), BalanceFigures.Points(first.Score).PadLeft(points),
        $"{BalanceFigures.BarToLeft(first.Score!.Value)}|{BalanceFigures.Bar(second.Score!.Value)}",
        BalanceFigures.Points(second.Score).PadLeft(points), Side(words, second));

    private static string Side(BalanceWords words, SideScore side) => TextWidth.Cut(words.Of(side.Name), WidestSide);

    private static string[] Row(BalanceWords words, IndicatorScore indicator) =>
    [
        "  " + TextWidth.Cut(TextTable.Clean(indicator.Value is { } named ? words.Of(named.Kpi.Name) : indicator.KpiId), WidestName - 2),
        indicator.Value is { IsAvailable: true } value ? KpiFormat.Format(value, chinese: words.IsChinese) : "-",
        indicator.Value is { IsAvailable: true } counted ? FormattableString.Invariant($"{counted.N:N0}") : "-",
        indicator is { Goalposts: { } posts, Value: { } united } ? posts.Format(united.Kpi.Unit, chinese: words.IsChinese) : "-",
        indicator.Goalposts is { } from ? words.Of(from.Origin) : "-",
        BalanceFigures.Points(indicator.Score),
        indicator.Score is null ? "-" : BalanceFigures.Percent(indicator.Weight),
        indicator.Score is null ? "-" : BalanceFigures.Points(indicator.Contribution),
    ];

    private static void Explain(IndicatorScore indicator, TextTable missing)
    {
        if (indicator.Missing is not { } reason)
        {
            return;
        }

        var id = TextWidth.Cut(TextTable.Clean(indicator.KpiId), WidestName);
        var lines = TextWrap.Lines(reason, Width - WidestName);
        for (var i = 0; i < lines.Count; i++)
        {
            missing.Add(i == 0 ? id : "", lines[i]);
        }
    }
}
