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
        abandons; a KPI whose id ends with a capital takes a parameter ([below](#with-a-parameter)).

        Units: shares are fractions, durations seconds, money the caller's. Better: which way, or within a band; - where a KPI only describes. Intervals are two-sided:
        Wilson and Student's t take legs as independent, delta over days needs totals by day (`ComputeOverDays`).
        """;

    private const string Parameters = """
        ## With a parameter

        These are made by a method and bring measures of their own, which must be named when totals are made (`Totals(target, kpi.Measures)`).
        """;

    private const string MeasuresIntro = """
        ## Measures

        What a row or record adds to the totals of its group. Squares are there for intervals. Beside time, a measure over a fact adds over the dimensions that the fact
        has a key in; by any other its KPIs are not available. Percentiles read sketches, which are named like the measures of a KPI with a parameter.
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
        "### Over interactions",
        Table(Measures.All.Append(FactMeasures.DirectCost)).TrimEnd(),
        "### Over other facts",
        Table(FactMeasures.All)).ReplaceLineEndings("\n");

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
        var table = new MarkdownTable("id", "fact", "unit", "adds", "over");
        foreach (var measure in measures)
        {
            table.Add(MarkdownTable.Code(measure.Id), MarkdownTable.Plain(measure.Fact), Unit(measure), MarkdownTable.Plain(MeasureDocs.Of(measure)), Over(measure));
        }

        return table.ToString();
    }

    private static string Unit(Measure measure) =>
        (measure.Unit switch { MeasureUnit.Count => "count", MeasureUnit.Seconds => "s", _ => "amount" }) + (measure is Measure<SumOfSquares> ? "²" : "");

    private static string Over(Measure measure)
    {
        string[] over = [.. _dimensions.Where(measure.AddsOver).Select(dimension => dimension.Id)];
        return over.Length == _dimensions.Length ? "all" : string.Join(", ", over.Prepend("time"));
    }
}
