using System.Reflection;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Reports;
using CallCenterMetrics.Statistics;

namespace ArchitectureTests.Pages;

/// <summary>The page of all KPIs and measures, from the catalogue, the measures and their documentation.</summary>
internal static class KpiPage
{
    private const string Intro = """
        # KPIs and measures

        All KPIs of `KpiCatalog` and the measures they are made from. A test writes this page from the code: change the catalogue, not the page. How to use them is told
        by the [README](../../README.md).

        Answered, abandoned, flowed out, callback queued and open are legs offered to people: inbound and not of a bot, or callbacks. Handled are legs answered in any
        direction, bots aside. Legs that lack an input leave numerator and denominator; where nothing is left to count, a value is not available and says why. A part of
        handle time (hold, wrap) that the data do not have at all is left out and named. T is the threshold of the `ServiceTarget` of the totals, S its threshold of short
        abandons. In the rows of KPIs that take a parameter ([below](#with-a-parameter)) T, NN and TOPICS stand for it.

        Units: shares are fractions, durations seconds, money the caller's. Better: which way, or within a band; - where a KPI only describes. Intervals are two-sided:
        Wilson and Student's t take legs as independent, delta over days needs totals by day (`ComputeOverDays`).
        """;

    private const string Parameters = """
        ## With a parameter

        These are made by a method. All but the service levels bring measures of their own, which must be named when totals are made: `Totals(target, kpi.Measures)`.
        """;

    private const string MeasuresIntro = """
        ## Measures

        What each adds to the totals of a group, by the fact it is made from, and over which dimensions: all, or time and those that the fact has a key in; by any other
        its KPIs are not available. Squares are there for intervals. Percentiles read sketches (`SketchMeasures`), which are not listed here.
        """;

    private static readonly Dimension[] _dimensions =
        [.. typeof(Dimension).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Dimension>()];

    public static string Text() => string.Join(
        "\n\n",
        Intro,
        KpiMarkdown.Catalogue([.. KpiCatalog.All, .. ParameterKpis.ByMethod.Values.SelectMany(kpis => kpis)]).TrimEnd(),
        Parameters,
        ByMethod().TrimEnd(),
        MeasuresIntro,
        string.Join('\n', Measures.All.Append(FactMeasures.DirectCost).Concat(FactMeasures.All).GroupBy(measure => measure.Fact).Select(fact => $"### {fact.Key}\n\n{Table(fact)}")))
        .ReplaceLineEndings("\n");

    private static string ByMethod()
    {
        var table = new MarkdownTable("made by", "ids");
        foreach (var method in ParameterKpis.Methods)
        {
            var parameters = string.Join(", ", method.GetParameters().Select(parameter => parameter.Name));
            table.Add(MarkdownTable.Code($"KpiCatalog.{method.Name}({parameters})"), string.Join(", ", ParameterKpis.ByMethod[method.Name].Select(kpi => MarkdownTable.Code(kpi.Id))));
        }

        return table.ToString();
    }

    private static string Table(IEnumerable<Measure> measures)
    {
        var table = new MarkdownTable("id", "unit", "over", "adds");
        foreach (var measure in measures)
        {
            table.Add(MarkdownTable.Code(measure.Id), Unit(measure), Over(measure), MarkdownTable.Plain(MeasureDocs.Of(measure)));
        }

        return table.ToString();
    }

    private static string Unit(Measure measure) =>
        (measure.Unit switch { MeasureUnit.Count => "count", MeasureUnit.Seconds => "s", _ => "amount" }) + (measure is Measure<SumOfSquares> ? "²" : "");

    private static string Over(Measure measure)
    {
        string[] over = [.. _dimensions.Where(measure.AddsOver).Select(dimension => dimension.Id)];
        var isOverTime = measure.AddsOver(Interval.Month(TimeZoneInfo.Utc));
        return over.Length == _dimensions.Length ? isOverTime ? "all" : "all but time" : string.Join(", ", isOverTime ? over.Prepend("time") : over);
    }
}
