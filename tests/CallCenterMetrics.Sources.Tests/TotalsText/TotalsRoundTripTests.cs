using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>What is read is what was written, to the last bit, in every form.</summary>
public sealed class TotalsRoundTripTests
{
    [Test]
    public void Totals_by_any_dimensions_come_back([ValueSource(typeof(TotalsForm), nameof(TotalsForm.All))] TotalsForm form, [Values(0, 1, 400)] int rows)
    {
        foreach (var dimensions in MadeTotals.Groupings)
        {
            AssertComesBack(form, MadeTotals.Of(rows + 1, rows, dimensions));
        }
    }

    [Test]
    public void Totals_of_all_facts_come_back_with_what_is_absent([ValueSource(typeof(TotalsForm), nameof(TotalsForm.All))] TotalsForm form, [Range(1, 6)] int seed)
    {
        Dimension[][] groupings = [[], [Dimension.Agent], [Dimension.Queue, Dimension.Channel], [MadeTotals.Known[8]]];
        foreach (var dimensions in groupings)
        {
            AssertComesBack(form, MadeTotals.OfCenter(seed, dimensions));
        }
    }

    [Test]
    public void A_center_without_interactions_comes_back_as_such([ValueSource(typeof(TotalsForm), nameof(TotalsForm.All))] TotalsForm form) =>
        AssertComesBack(form, new ContactCenter { Employments = [] }.GroupBy(Dimension.Agent).Totals(MadeTotals.Target));

    [Test]
    public void The_made_up_totals_hold_what_is_awkward()
    {
        var totals = MadeTotals.Of(1, 400, MadeTotals.Known[^1]);
        var squares = (Measure<Statistics.SumOfSquares>)MadeTotals.Own[3];
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => totals.Key(group)[0]), Has.Member(null).And.Member("nul\0nul").And.Member("\r").And.Member("#vip").And.Member("\uFEFF"));
        Assert.That(Enumerable.Range(0, totals.Count).Max(group => totals.Of(squares, group).Value), Is.GreaterThan((Int128)ulong.MaxValue));
        Assert.That(Enumerable.Range(0, totals.Count).Min(group => totals.Of((Measure<Statistics.Tally>)MadeTotals.Own[1], group).Value), Is.LessThan(0));
        var few = MadeTotals.Of(1, 20, MadeTotals.Known[^1]);
        Assert.That(Enumerable.Range(0, few.Count).Select(group => few.Of((Measure<Statistics.Maximum>)MadeTotals.Own[5], group).Value), Has.Member(null));
    }

    [Test]
    public void Parts_saved_in_any_form_merge_to_the_whole()
    {
        Interaction[] rows = [.. new RandomInteractions().Rows(5, 3_000)];
        var forms = TotalsForm.All.ToArray();
        var parts = rows.Chunk(700).Select((part, i) => forms[i % forms.Length].Read(forms[i % forms.Length].Write(Of(part))));
        Assert.That(parts.Aggregate((left, right) => left.Merge(right)).SameAs(Of(rows)));

        static Totals Of(IEnumerable<Interaction> rows) => InteractionTable.From(rows).GroupBy(Dimension.Queue, MadeTotals.Known[4]).Totals(MadeTotals.Target, MadeTotals.Own);
    }

    [Test]
    public void The_same_totals_give_the_same_text([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form)
    {
        Interaction[] rows = [.. new RandomInteractions().Rows(9, 500)];
        Assert.That(Of(rows.Reverse(), 3), Is.EqualTo(Of(rows, 1)).And.Not.Contain("\uFFFD"));

        string Of(IEnumerable<Interaction> some, int threads) =>
            form.WriteText(InteractionTable.From(some).GroupBy(Dimension.Queue, MadeTotals.Known[4]).Totals(MadeTotals.Target, new AggregationOptions { MaxThreads = threads }, MadeTotals.Own));
    }

    [Test]
    public void A_statistic_of_ones_own_cannot_be_written_and_is_named([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form)
    {
        var totals = InteractionTable.Empty.GroupBy().Totals(MadeTotals.Target, Measure.Of("own", _ => default(Own)));
        Assert.That(() => form.Write(totals), Throws.TypeOf<NotSupportedException>().With.Message.Contains("'own'"));
    }

    [Test]
    public void A_name_of_a_dimension_and_a_measure_cannot_be_written_as_columns([Values("offered", "queue")] string name)
    {
        var totals = name == "offered" ? InteractionTable.Empty.GroupBy(Dimension.Of(name, _ => "x")).Totals(MadeTotals.Target)
            : InteractionTable.Empty.GroupBy().Totals(MadeTotals.Target, Measure.Count(name, _ => true));
        Assert.That(() => TotalsForm.Csv.Write(totals), Throws.TypeOf<NotSupportedException>().With.Message.Contains($"'{name}'"));
    }

    private static void AssertComesBack(TotalsForm form, Totals totals)
    {
        var written = form.Write(totals);
        var read = form.Read(written);
        Assert.That(read.SameAs(totals), string.Join(", ", totals.Dimensions));
        Assert.That(FactMeasures.All.Select(read.WhyWithout), Is.EqualTo(FactMeasures.All.Select(totals.WhyWithout)));
        Assert.That(form.Write(read), Is.EqualTo(written).AsCollection);
    }

    private readonly record struct Own(int Value) : Statistics.IStatistic<Own>
    {
        public Own Combine(Own other) => new(Value + other.Value);
    }
}
