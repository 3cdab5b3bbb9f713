using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Every KPI of interactions against a plain formula over random records.</summary>
public sealed class KpiFormulaTests
{
    private static readonly KpiOptions AcceptAll = new() { AcceptedLack = 1 };
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20, 5);

    private static readonly RandomInteractions[] Kinds =
        [new(), new() { Absent = 0.02 }, new() { Absent = 0.9 }, new() { HasHold = false }, new() { HasWrap = false }, new() { HasHold = false, HasWrap = false, VeryLong = 0 }];

    private static IEnumerable<Kpi> OfInteractions => KpiCatalog.All.Where(kpi => kpi.Measures.All(measure => measure.Source is null));

    [Test]
    public void Every_kpi_of_the_whole_is_its_formula([Range(0, 5)] int kind) => Compare([.. Kinds[kind].Rows(kind, 3_000)]);

    [Test]
    public void Every_kpi_by_queue_is_its_formula([Range(0, 5)] int kind) => Compare([.. Kinds[kind].Rows(100 + kind, 2_000)], Dimension.Queue);

    [Test]
    public void Every_kpi_of_a_few_rows_is_its_formula([Range(0, 12)] int count) => Compare([.. new RandomInteractions().Rows(count, count)]);

    private static void Compare(Interaction[] rows, params Dimension[] dimensions)
    {
        var table = InteractionTable.From(rows).GroupBy(dimensions).Totals(Target).Compute(AcceptAll, OfInteractions);
        var parts = LinqTotals.PartsOf(rows);
        Assert.Multiple(() =>
        {
            for (var group = 0; group < table.Count; group++)
            {
                var formulas = new KpiFormulas(dimensions.Length == 0 ? rows : rows.Where(row => row.Queue == table.Key(group)[0]), parts);
                foreach (var value in table.Group(group))
                {
                    Same(value, formulas[value.Kpi.Id]);
                }
            }
        });
    }

    private static void Same(KpiValue found, ExpectedValue expected)
    {
        Assert.That(found.N, Is.EqualTo(expected.N), $"n of {found.Kpi.Id}");
        Near(found.Value, expected.Value, $"value of {found.Kpi.Id}");
        Near(found.Numerator, expected.Numerator, $"numerator of {found.Kpi.Id}");
        Near(found.Denominator, expected.Denominator, $"denominator of {found.Kpi.Id}");
        Assert.That(found.Reason is null, Is.EqualTo(found.Value is not null), $"reason of {found.Kpi.Id}");
    }

    private static void Near(double? found, double? expected, string what) => Assert.That(
        found, expected is { } known ? Is.EqualTo(known).Within(1e-12 * Math.Max(1, Math.Abs(known))) : Is.Null, what);
}
