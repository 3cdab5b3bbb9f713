using System.Globalization;
using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Sources.Tests.ReportCsv;

/// <summary>Interval reports as tools export them, made up: daily with averages and percentages, five-minute volumes, staff lists.</summary>
public sealed class IntervalReportCsvTests
{
    private static readonly AdditiveMeasure Level = Measure.Given("service_level_of_offered", MeasureUnit.Amount);

    private static readonly IntervalReportMapping Daily = new IntervalReportMapping()
        .With("Incoming Calls", Measures.Offered).With("Answered Calls", Measures.Answered).With("Abandoned Calls", Measures.Abandoned)
        .WithAverage("Answer Speed (AVG)", Measures.AnsweredWait, over: Measures.Answered)
        .WithAverage("Talk Duration (AVG)", Measures.Talk, over: Measures.Answered)
        .WithShare("Service Level (20 Seconds)", Level, of: Measures.Offered);

    [Test]
    public void Daily_averages_and_percentages_are_weighted_by_what_they_are_of()
    {
        var random = new Random(4);
        var days = Enumerable.Range(1, 90).Select(day =>
        {
            var offered = random.Next(1, 900);
            var answered = random.Next(0, offered + 1);
            return (Day: day, Offered: offered, Answered: answered, Speed: TimeSpan.FromSeconds(random.Next(120)), Talk: TimeSpan.FromSeconds(random.Next(400)), Level: random.Next(10_001) / 100m);
        }).ToArray();
        var text = "Index;Incoming Calls;Answered Calls;Answer Rate;Abandoned Calls;Answer Speed (AVG);Talk Duration (AVG);Service Level (20 Seconds)\n" + string.Concat(days.Select(day => string.Create(
            CultureInfo.InvariantCulture, $"{day.Day};{day.Offered};{day.Answered};{100m * day.Answered / day.Offered:0.00}%;{day.Offered - day.Answered};{day.Speed:h\\:mm\\:ss};{day.Talk:h\\:mm\\:ss};{day.Level:0.00}%\n")));
        var reading = Read(text, Daily);
        var totals = reading.OrThrow().GroupBy().Totals(ServiceTarget.Seconds(20));
        double offered = days.Sum(day => day.Offered), answered = days.Sum(day => day.Answered);
        Assert.Multiple(() =>
        {
            Assert.That((reading.Findings.Count, reading.RowsRead, totals.Of(Measures.Offered, 0).Value), Is.EqualTo((0, 90L, (long)offered)));
            Assert.That(Of(KpiCatalog.AnswerRate), Is.EqualTo(answered / offered).Within(1e-12));
            Assert.That(Of(KpiCatalog.AnswerRate), Is.Not.EqualTo(days.Average(day => (double)day.Answered / day.Offered)).Within(1e-3), "the mean of daily rates is another number");
            Assert.That(Of(KpiCatalog.AverageSpeedOfAnswer), Is.EqualTo(days.Sum(day => day.Speed.TotalSeconds * day.Answered) / answered).Within(1e-9));
            Assert.That(Of(KpiCatalog.AverageHandleTime), Is.EqualTo(days.Sum(day => day.Talk.TotalSeconds * day.Answered) / answered).Within(1e-9));
            Assert.That(Of(Kpi.Ratio("level", Level, Measures.Offered)), Is.EqualTo((double)days.Sum(day => day.Level / 100 * day.Offered) / offered).Within(1e-9));
        });
        Assert.That(reading.Layout, Is.EqualTo(new[]
        {
            "offered = \"Incoming Calls\"", "answered = \"Answered Calls\"", "abandoned = \"Abandoned Calls\"", "answered_wait = \"Answer Speed (AVG)\" x (answered)",
            "talk = \"Talk Duration (AVG)\" x (answered)", "service_level_of_offered = \"Service Level (20 Seconds)\" x (offered)", "not used: \"Index\", \"Answer Rate\"",
        }));

        double? Of(Kpi kpi) => kpi.Evaluate(totals, 0).Value;
    }

    [Test]
    public void Any_split_of_the_rows_merges_into_the_whole([Range(0, 3)] int seed)
    {
        var random = new Random(seed);
        var mapping = new IntervalReportMapping().WithDay("Day").WithKey("Skill", Dimension.Queue).WithKey("Site", Dimension.Given("site"))
            .With("In", Measures.Offered).With("Out", Measures.Answered).WithAverage("ASA", Measures.AnsweredWait, Measures.Answered).WithShare("SL", Measures.AnsweredWithin, Measures.Answered).With("Talk", Measures.Talk);
        string[] rows = [.. Enumerable.Range(0, 200).Select(i => FormattableString.Invariant($"2026-03-{1 + i % 31:00},q{random.Next(4)},{(i % 7 == 0 ? "" : "s" + random.Next(3))},{random.Next(50, 99)},{random.Next(50)},{(i % 11 == 0 ? "" : random.Next(90) / 4.0)},{random.Next(101) / 100.0},{(i % 5 == 0 ? "" : random.Next(9_000))}\n"))];
        var whole = Of(rows);
        var merged = rows.GroupBy(_ => random.Next(5)).Select(part => Of([.. part])).Append(Of([])).OrderBy(_ => random.Next()).Aggregate((left, right) => left.Merge(right));
        Assert.That(merged.SameAs(whole) && whole.Count > 100);

        Totals Of(string[] part) => Read("Day,Skill,Site,In,Out,ASA,SL,Talk\n" + string.Concat(part), mapping).OrThrow()
            .GroupBy(Dimension.Queue, Dimension.Given("site"), Interval.Day(TimeZoneInfo.Utc)).Totals(ServiceTarget.Seconds(20));
    }

    [Test]
    public void A_share_of_a_count_is_the_count_it_was_made_from()
    {
        var rows = from of in Enumerable.Range(1, 120) from part in Enumerable.Range(0, of + 1) select (of, part);
        var text = "Calls,SL\n" + string.Concat(rows.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.of},{100.0 * row.part / row.of:0.00} %\n")));
        var table = Read(text, new IntervalReportMapping().With("Calls", Measures.Answered).WithShare("SL", Measures.AnsweredWithin, Measures.Answered)).OrThrow();
        Assert.That(table.GroupBy().Totals(ServiceTarget.Default).Of(Measures.AnsweredWithin, 0).Value, Is.EqualTo(rows.Sum(row => row.part)));
    }

    [Test]
    public void Local_times_are_those_of_the_zone_on_both_sides_of_a_change()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var text = "DateTime,Calls\n2003-04-04T20:55:00,3\n2003-04-06T01:55:00,1\n2003-04-06T03:00:00,2\n2003-04-07T07:00:00,4\n2003-04-07T07:25:00,5\n";
        var table = Read(text, new IntervalReportMapping().WithInterval("DateTime", 5).With("Calls", Measures.Offered), CsvOptions.Default with { TimeZone = zone }).OrThrow();
        Assert.That(Groups(Interval.HalfHour(zone)), Is.EqualTo(new[]
        {
            ("2003-04-04T20:30:00-05:00", 3L), ("2003-04-06T01:30:00-05:00", 1), ("2003-04-06T03:00:00-04:00", 2), ("2003-04-07T07:00:00-04:00", 9),
        }));
        Assert.That(Groups(Interval.Day(zone)), Is.EqualTo(new[] { ("2003-04-04", 3L), ("2003-04-06", 3), ("2003-04-07", 9) }));
        Assert.That(Groups(Interval.Week(zone)), Is.EqualTo(new[] { ("2003-W14", 6L), ("2003-W15", 9) }));

        (string?, long)[] Groups(Interval interval) =>
            table.GroupBy(interval).Totals(ServiceTarget.Default) is var totals ? [.. Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0], totals.Of(Measures.Offered, group).Value))] : [];
    }

    [TestCase("2026-03-29", "2026-03-28T23:00Z", "2026-03-29T22:00Z")]
    [TestCase("2026-10-25", "2026-10-24T22:00Z", "2026-10-25T23:00Z")]
    [TestCase("2026-10-26 13:00", "2026-10-25T23:00Z", "2026-10-26T23:00Z")]
    public void A_day_has_its_hours(string day, string from, string to)
    {
        var (berlin, utc) = (TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), TimeZoneInfo.Utc);
        var table = Read($"Date,Calls\n{day},7\n", new IntervalReportMapping().WithDay("Date").With("Calls", Measures.Offered), CsvOptions.Default with { TimeZone = berlin }).OrThrow();
        Assert.That(table.GroupBy(Interval.Day(berlin)).Totals(ServiceTarget.Default).Key(0)[0], Is.EqualTo(day[..10]));
        var crossing = Assert.Throws<ArgumentException>(() => table.GroupBy(Interval.Minutes(5, utc)))!;
        Assert.That(crossing.Message, Does.Contain($"from {At(from)} to {At(to)}:"));

        static string At(string instant) => $"{DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture):yyyy-MM-ddTHH:mm:sszzz}";
    }

    [TestCase("Date+Time,dd/MM/yyyy HH:mm", "Date,Time,Calls\n31/01/2026,09:30,7\n")]
    [TestCase("Date+Time", "Date,Time,Calls\n2026-01-31,09:30,7\n")]
    [TestCase("Start", "start,calls\n2026-01-31T09:30:00Z,7\n")]
    [TestCase("Start,M/d/yyyy h:mm tt", "Start,Calls\n1/31/2026 9:30 AM,7\n")]
    public void Times_are_read_as_stated(string from, string text)
    {
        var mapping = new IntervalReportMapping().WithInterval(from.Split(',')[0], 30, from.Split(',') is [_, var format] ? format : null).With("Calls", Measures.Offered);
        Assert.That(Read(text, mapping).OrThrow().GroupBy(Interval.HalfHour(TimeZoneInfo.Utc)).Totals(ServiceTarget.Default).Key(0)[0], Is.EqualTo("2026-01-31T09:30:00+00:00"));
    }

    [Test]
    public void Begin_and_end_may_both_be_stated()
    {
        var mapping = new IntervalReportMapping().WithInterval("From", "To").With("Calls", Measures.Offered);
        var reading = Read("From,To,Calls\n2026-01-05 09:00,2026-01-05 09:15,7\n2026-01-05 09:15,2026-01-05 09:00,8\n2026-01-05 09:30,2026-01-05 09:30,9\nsoon,2026-01-05 09:30,9\n", mapping);
        Assert.That((reading.Table.Count, reading.RowsRead), Is.EqualTo((1, 4L)));
        Assert.That(reading.Findings.Select(finding => (finding.Code, finding.Field, finding.Effect, finding.Count)), Is.EquivalentTo(new[]
        {
            ("wrong_order", "To", FindingEffect.RowLeftOut, 1L), ("wrong_order", "From", FindingEffect.RowLeftOut, 1L), ("bad_value", "From", FindingEffect.RowLeftOut, 1L),
        }));
    }

    [Test]
    public void Staff_lists_are_counted_row_by_row_and_word_by_word()
    {
        var (department, staff, left, satisfaction) = (Dimension.Given("department"), Measure.Given("staff", MeasureUnit.Count), Measure.Given("staff_left", MeasureUnit.Count), Measure.Given("satisfaction", MeasureUnit.Amount));
        var mapping = new IntervalReportMapping().WithKey("Department", department).WithCount(staff).WithCount("Attrition", "Yes", left).With("JobSatisfaction", satisfaction);
        var reading = Read("Age,Attrition,Department,JobSatisfaction\n41,Yes,Sales,4\n49,No,Research,2\n37,yes,Research,3\n33,NO,Research,3\n27,No,Sales,1\n", mapping);
        var totals = reading.OrThrow().GroupBy(department).Totals(ServiceTarget.Default);
        var table = totals.Compute(Kpi.Share("attrition", left, staff), Kpi.Ratio("satisfaction_mean", satisfaction, staff));
        Assert.That(Enumerable.Range(0, 2).Select(group => (table.Key(group)[0], table[group, "attrition"].Value, table[group, "satisfaction_mean"].Value, table[group, "attrition"].N)), Is.EqualTo(new (string?, double?, double?, long)[]
        {
            ("Research", 1.0 / 3, 8.0 / 3, 3), ("Sales", 0.5, 2.5, 2),
        }));
        Assert.That(Kpi.Share("attrition", left, staff).Evaluate(totals.RollUp(), 0).Interval, Is.Not.Null);
    }

    [Test]
    public void Totals_of_reports_come_back_from_csv_with_what_they_lack()
    {
        var site = Dimension.Given("site");
        var totals = Read("Site,Calls\nnorth,7\nsouth,8\n", new IntervalReportMapping().WithKey("Site", site).With("Calls", Measures.Offered)).OrThrow().GroupBy(site).Totals(ServiceTarget.Default);
        using var csv = new MemoryStream();
        TotalsCsv.Write(totals, csv);
        csv.Position = 0;
        using var json = new MemoryStream();
        TotalsJson.Write(totals, json);
        json.Position = 0;
        Assert.Multiple(() =>
        {
            foreach (var read in new[] { TotalsCsv.Read(csv, [site]), TotalsJson.Read(json, [site]) })
            {
                Assert.That(read.SameAs(totals) && read.WhyWithout(Measures.Answered) == "needs answered, which the interval reports lack");
            }
        });
    }

    private static Reading<IntervalReportTable> Read(string text, IntervalReportMapping mapping, CsvOptions? options = null) => IntervalReportCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), mapping, "report.csv", options);
}
