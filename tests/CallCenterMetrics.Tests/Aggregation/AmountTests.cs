using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Aggregation;

public sealed class AmountTests
{
    [Test]
    public void Amounts_add_as_their_measures_do()
    {
        var totals = InteractionTable.From(new RandomInteractions().Rows(71, 3_000)).GroupBy(Dimension.Queue).Totals(ServiceTarget.Default);
        var amount = Measures.Answered + 2 * Measures.Abandoned - (Measures.AbandonedShort - Measures.Open);
        for (var group = 0; group < totals.Count; group++)
        {
            long Of(AdditiveMeasure measure) => totals.Of(measure, group).Value;
            Assert.That(
                amount.Of(totals, group),
                Is.EqualTo(Of(Measures.Answered) + 2 * Of(Measures.Abandoned) - Of(Measures.AbandonedShort) + Of(Measures.Open)));
        }
    }

    [Test]
    public void Amounts_print_their_formula() => Assert.Multiple(() =>
    {
        Assert.That((Measures.Answered + Measures.Abandoned - Measures.AbandonedShort).ToString(), Is.EqualTo("answered + abandoned - abandoned_short"));
        Assert.That((-3 * Measures.Open + 2 * Measures.Offered).ToString(), Is.EqualTo("-3 open + 2 offered"));
    });

    [Test]
    public void Measures_of_different_units_do_not_add() => Assert.That(
        () => Measures.Answered + Measures.Talk, Throws.ArgumentException.With.Message.Contains("answered (Count)").And.Message.Contains("talk (Seconds)"));
}
