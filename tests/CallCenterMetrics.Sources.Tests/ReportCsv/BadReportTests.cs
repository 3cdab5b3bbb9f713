using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Sources.Tests.ReportCsv;

/// <summary>What is wrong with reports and mappings is told; no row is shown, mended or dropped in silence.</summary>
public sealed class BadReportTests
{
    private static readonly IntervalReportMapping Mapping = new IntervalReportMapping().WithKey("Skill", Dimension.Queue)
        .With("In", Measures.Offered).With("Out", Measures.Answered).WithAverage("ASA", Measures.AnsweredWait, Measures.Answered).WithShare("SL", Measures.AnsweredWithin, Measures.Answered);

    [TestCase("q,1.5,1,3,100%", "out_of_range", "In", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,-1,1,3,100%", "out_of_range", "In", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,many,1,3,100%", "bad_value", "In", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,,1,3,100%", "missing_value", "In", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,2,1,soon,100%", "bad_value", "ASA", FindingEffect.FieldAbsent, 1)]
    [TestCase("q,2,1,-3,100%", "out_of_range", "ASA", FindingEffect.FieldAbsent, 1)]
    [TestCase("q,2,1,3,110%", "bad_value", "SL", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,2,1,3,94", "bad_value", "SL", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,2,1,3,", "missing_value", "SL", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,2,999999999999999,9999999999999,1", "out_of_range", "Out", FindingEffect.RowLeftOut, 0)]
    [TestCase("q,2,1000000000000,9999999999999,1", "out_of_range", "ASA", FindingEffect.FieldAbsent, 1)]
    [TestCase("q,2,1,3,1,extra", "long_row", null, FindingEffect.RowLeftOut, 0)]
    public void Bad_rows_are_left_out_and_bad_sums_absent(string row, string code, string? field, FindingEffect effect, int kept)
    {
        var reading = Read($"Skill,In,Out,ASA,SL\nsecret,5,4,3,0.5\n{row}\n", Mapping);
        Assert.That(reading.Findings.Select(finding => (finding.Code, finding.Field, finding.Effect, finding.Count, finding.Examples[0].Place)), Is.EqualTo(new[] { (code, field, effect, 1L, "report.csv:3") }));
        Assert.That((reading.Table.Count, reading.RowsRead), Is.EqualTo((1 + kept, 2L)));
        Assert.That(string.Join('\n', reading.Findings), Does.Not.Contain("secret"));
    }

    [TestCase("")]
    [TestCase("#DIV/0!")]
    [TestCase("-")]
    public void An_average_of_nothing_does_not_matter(string average)
    {
        var reading = Read($"Skill,In,Out,ASA,SL\nq,5,0,{average},{average}\nq,5,4,3,0.5\n", Mapping);
        var asa = KpiCatalog.AverageSpeedOfAnswer.Evaluate(reading.OrThrow().GroupBy().Totals(ServiceTarget.Default), 0);
        Assert.That((reading.Findings.Count, asa.Value, asa.N, asa.Lacking), Is.EqualTo((0, (double?)3.0, 4L, 0L)));
    }

    [Test]
    public void An_empty_average_of_something_lacks()
    {
        var reading = Read("Skill,In,Out,ASA,SL\nq,5,4,,0.5\nq,196,96,3,0.5\n", Mapping);
        var totals = reading.OrThrow().GroupBy().Totals(ServiceTarget.Default);
        var (asa, level) = (KpiCatalog.AverageSpeedOfAnswer.Evaluate(totals, 0), KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnswered).Evaluate(totals, 0));
        Assert.That((asa.Value, asa.N, asa.Lacking, level.Value, level.N, level.Lacking), Is.EqualTo(((double?)3.0, 96L, 4L, (double?)0.5, 96L, 4L)));
    }

    [Test]
    public void An_empty_field_means_what_is_stated()
    {
        var mapping = new IntervalReportMapping().With("In", Measures.Offered, empty: 0).With("Out", Measures.Answered);
        var reading = Read("In,Out\n,0\n5,4\n", mapping);
        Assert.That((reading.Findings.Count, reading.Table.Count, reading.Table.GroupBy().Totals(ServiceTarget.Default).Of(Measures.Offered, 0).Value), Is.EqualTo((0, 2, 5L)));
    }

    [Test]
    public void What_is_left_of_offered_is_told()
    {
        var mapping = new IntervalReportMapping().With("In", Measures.Offered).With("Out", Measures.Answered).With("Lost", Measures.Abandoned);
        var reading = Read("In,Out,Lost\n10,8,2\n10,8,1\n10,8,3\n", mapping);
        var finding = reading.Findings.Single();
        Assert.That((finding.Code, finding.Effect, finding.Count, finding.Expected, reading.Table.Count), Is.EqualTo(("remainder", FindingEffect.Kept, 2L, "offered = answered + abandoned", 3)));
        Assert.That(finding.Examples.Select(example => example.ToString()), Is.EqualTo(new[] { "report.csv:3 '10 - 9 = 1'", "report.csv:4 '10 - 11 = -1'" }));
    }

    [TestCase("s", "90")]
    [TestCase("ms", "90000")]
    [TestCase("min", "1.5")]
    [TestCase("h", "0.025")]
    [TestCase("mm:ss", "1:30")]
    [TestCase("hh:mm", "0:01")]
    [TestCase("hh:mm:ss", "0:01:30")]
    [TestCase(null, "0:01:30")]
    [TestCase(null, "90.0")]
    public void Durations_have_units(string? unit, string text)
    {
        var totals = Read($"Out,Talk\n2,{text}\n", new IntervalReportMapping().With("Out", Measures.Answered).WithAverage("Talk", Measures.Talk, Measures.Answered, unit)).OrThrow().GroupBy().Totals(ServiceTarget.Default);
        Assert.That(KpiCatalog.AverageTalkTime.Evaluate(totals, 0).Value, Is.EqualTo(unit == "hh:mm" ? 60 : 90));
    }

    [Test]
    public void Percentages_may_have_no_sign_and_decimals_a_comma()
    {
        var mapping = new IntervalReportMapping().With("Out", Measures.Answered).WithShare("SL", Measures.AnsweredWithin, Measures.Answered, "%");
        Assert.That(Read("Out;SL\n200;94,5\n", mapping).Table.GroupBy().Totals(ServiceTarget.Default).Of(Measures.AnsweredWithin, 0).Value, Is.EqualTo(189));
    }

    [Test]
    public void An_average_is_of_the_rows_that_are_named()
    {
        var evaluated = Measure.Given("evaluated", MeasureUnit.Count);
        var mapping = new IntervalReportMapping().With("Out", Measures.Answered).With("Evaluated", evaluated).WithAverage("QA", Measures.Quality, evaluated).WithShare("Resolved", Measures.Resolved, evaluated);
        var totals = Read("Out,Evaluated,QA,Resolved\n100,4,80,0.5\n100,1,90,1\n100,0,,\n", mapping).OrThrow().GroupBy().Totals(ServiceTarget.Default);
        var (quality, resolution) = (KpiCatalog.QualityScore.Evaluate(totals, 0), KpiCatalog.FirstContactResolution.Evaluate(totals, 0));
        Assert.That((quality.Value, quality.N, resolution.Value, resolution.N), Is.EqualTo(((double?)82.0, 5L, (double?)0.6, 5L)));
    }

    [Test]
    public void A_column_that_is_missing_refuses_with_what_there_is()
    {
        var reading = Read("Skill,In,Out,SL\nq,5,4,0.5\n", Mapping);
        Assert.That((reading.Refusal!.Code, reading.Refusal.Field, reading.Refusal.Found), Is.EqualTo(("missing_column", "ASA", "there is no column ASA; the file has Skill, In, Out, SL")));
        Assert.That(() => reading.OrThrow(), Throws.TypeOf<DataRefusedException>());
        Assert.That(Read("secret,17\nsecret,18\n", Mapping).Refusal!.ToString(), Does.Contain("do not read like headers").And.Not.Contain("secret"));
    }

    [Test]
    public void The_policy_and_the_limits_hold()
    {
        const string Text = "Skill,In,Out,ASA,SL\nq,5,4,3,0.5\nq,x,4,3,0.5\nq,5,4,3,0.5\n";
        Assert.Multiple(() =>
        {
            Assert.That(Read(Text, Mapping, new() { BadRows = BadRowPolicy.StopAbove(0.34) }).Refusal, Is.Null);
            Assert.That(Read(Text, Mapping, new() { BadRows = BadRowPolicy.StopAbove(0.33) }).Refusal!.Found, Does.StartWith("1 of 3 rows of report.csv have to be left out"));
            Assert.That(Read(Text, Mapping, new() { BadRows = BadRowPolicy.StopAtFirst }).Refusal, Is.Not.Null);
            Assert.That(Read("", Mapping).Refusal!.Code, Is.EqualTo("empty_file"));
            Assert.That(Read("Skill,In,Out,ASA,SL\n", Mapping).Table.Measures.Select(measure => measure.Id), Is.EquivalentTo(new[] { "offered", "answered", "answered_wait", "answered_within", "answered_wait_known" }));
            Assert.That(() => Read(Text, Mapping, new() { Cancellation = new(canceled: true) }), Throws.InstanceOf<OperationCanceledException>());
        });
    }

    [Test]
    public void Unknown_words_of_a_channel_are_no_key()
    {
        var reading = Read("Channel,In\nvoice,5\nTelephone,4\n,3\n", new IntervalReportMapping().WithKey("Channel", Dimension.Channel).With("In", Measures.Offered));
        var totals = reading.Table.GroupBy(Dimension.Channel).Totals(ServiceTarget.Default);
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0], totals.Of(Measures.Offered, group).Value)), Is.EqualTo(new (string?, long)[] { ("Voice", 5), (null, 7) }));
        Assert.That(reading.Findings.Single() is { Code: "unknown_word", Effect: FindingEffect.FieldAbsent, Count: 1 });
    }

    [Test]
    public void A_mapping_that_cannot_be_is_refused() => Assert.Multiple(() =>
    {
        var mapping = new IntervalReportMapping().With("In", Measures.Offered);
        Refuses(() => mapping.With("Calls", Measures.Offered), "'offered' is named already");
        Refuses(() => mapping.WithAverage("ASA", Measures.AnsweredWait, Measures.Answered), "'ASA' is stated to be of answered; expected counts that the mapping names before");
        Refuses(() => mapping.WithAverage("ASA", Measures.AnsweredWait, Measures.Talk), "expected counts");
        Refuses(() => mapping.With("Out", Measures.Answered, "s"), "'s' is no unit of 'answered' in 'Out'; expected none");
        Refuses(() => mapping.With("Talk", Measures.Talk, "days"), "expected ms, s, min");
        Refuses(() => mapping.WithShare("Talk", Measures.Talk, Measures.Offered), "expected a count");
        Refuses(() => mapping.WithCount(Measures.Talk), "expected a count");
        Refuses(() => mapping.With("Out", Measures.Answered, empty: -1), "cannot mean -1");
        Refuses(() => mapping.WithKey("Week", Interval.Week(TimeZoneInfo.Utc)), "WithDay or WithInterval");
        Refuses(() => mapping.WithKey("Skill", Dimension.Queue).WithKey("Queue", Dimension.Queue), "has a column already");
        Refuses(() => Read("In\n1\n", new()), "names no measure");
        Refuses(() => Read("In\n1\n", new IntervalReportMapping().With("In", FactMeasures.BusyTime)), "'busy_time' is counted from AgentActivity");
        Assert.That(() => mapping.With(" ", Measures.Answered), Throws.ArgumentException);
        Assert.That(() => mapping.WithInterval("In", 0), Throws.InstanceOf<ArgumentOutOfRangeException>());

        static void Refuses(Func<object> make, string message) => Assert.That(() => make(), Throws.ArgumentException.With.Message.Contains(message));
    });

    private static Reading<IntervalReportTable> Read(string text, IntervalReportMapping mapping, CsvOptions? options = null) => IntervalReportCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, "report.csv", options);
}
