using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <summary>What KPIs mean, as Markdown: the page of a catalogue, or the legend of a report that shows some of them.</summary>
public static class KpiMarkdown
{
    /// <summary>
    /// A heading (##) and an aligned table for every family that occurs: id, name in English and Chinese, unit, which way is better, formula, interval method, facts
    /// needed, source. Families in the order of <see cref="KpiFamily"/>, KPIs in the order given; the same to the byte for the same KPIs. Empty for none.
    /// </summary>
    /// <param name="kpis">The KPIs, such as <see cref="KpiCatalog.All"/>.</param>
    public static string Catalogue(params IEnumerable<Kpi> kpis)
    {
        ArgumentNullException.ThrowIfNull(kpis);
        return string.Join('\n', kpis.GroupBy(kpi => kpi.Family).OrderBy(family => family.Key).Select(family => $"## {Heading(family.Key)}\n\n{Table(family)}"));
    }

    private static MarkdownTable Table(IEnumerable<Kpi> kpis)
    {
        var table = new MarkdownTable("id", "English", "中文", "unit", "better", "formula", "95 % interval", "needs", "source");
        foreach (var kpi in kpis)
        {
            table.Add(
                MarkdownTable.Code(kpi.Id), MarkdownTable.Plain(kpi.Name.English), MarkdownTable.Plain(kpi.Name.Chinese), Unit(kpi.Unit), Better(kpi.Direction),
                MarkdownTable.Plain(kpi.Formula), Method(kpi.Method), MarkdownTable.Plain(string.Join(", ", kpi.Needs)), MarkdownTable.Plain(kpi.Source));
        }

        return table;
    }

    private static string Heading(KpiFamily family) => family switch
    {
        KpiFamily.Volume => "Volume",
        KpiFamily.Accessibility => "Accessibility and speed",
        KpiFamily.Handling => "Handling and efficiency",
        KpiFamily.Quality => "Quality and resolution",
        KpiFamily.Customer => "Customer",
        KpiFamily.People => "People",
        KpiFamily.Benefit => "Cost and benefit",
        KpiFamily.Planning => "Planning",
        KpiFamily.Own => "Of one's own",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "Not a family of KPIs."),
    };

    private static string Unit(KpiUnit unit) => unit switch
    {
        KpiUnit.Count => "count",
        KpiUnit.Share => "share",
        KpiUnit.Seconds => "s",
        KpiUnit.NetPoints => "points, -100 to 100",
        KpiUnit.Points => "points",
        KpiUnit.Money => "money",
        KpiUnit.SharePerYear => "share a year",
        KpiUnit.PerHour => "an hour",
        KpiUnit.Agents => "agents",
        KpiUnit.Days => "days",
        KpiUnit.PerMonth => "a month",
        KpiUnit.HoursPerMonth => "h a month",
        KpiUnit.Ratio => "ratio",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit of KPIs."),
    };

    private static string Better(KpiDirection direction) => direction switch
    {
        KpiDirection.None => "-",
        KpiDirection.Higher => "higher",
        KpiDirection.Lower => "lower",
        KpiDirection.Band => "a band",
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Not a direction of KPIs."),
    };

    private static string Method(IntervalMethod method) => method switch
    {
        IntervalMethod.None => "-",
        IntervalMethod.Wilson => "Wilson",
        IntervalMethod.StudentT => "Student's t",
        IntervalMethod.Multinomial => "multinomial",
        IntervalMethod.ExactPoisson => "exact Poisson",
        IntervalMethod.DeltaOverDays => "delta over days",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not an interval method."),
    };
}
