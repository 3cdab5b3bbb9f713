using System.Globalization;
using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>Totals that others read, and totals that others write, by independent code and plain LINQ.</summary>
public sealed class TotalsFromElsewhereTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20, 5).ForQueue("sales", 30, 2);
    private static readonly Interaction[] Rows = [.. new RandomInteractions().Rows(21, 3_000)];

    private const string Head = "#totals,1\n#target,<=,20000,5000\n#special,sales,,30000,2000\n#handle,hold,wrap\n";

    [Test]
    public void The_columns_hold_the_figures_of_linq()
    {
        var rows = PlainCsv.Read(TotalsForm.Csv.WriteText(Of(Rows)));
        var header = rows.Find(row => !row[0].StartsWith('#'))!;
        var body = rows.SkipWhile(row => row != header).Skip(1).ToArray();
        var expected = LinqTotals.ByGroup(Rows, Key, Target);
        Assert.That(header[..2], Is.EqualTo(["queue", "channel"]));
        Assert.That(header[2..], Is.EquivalentTo(expected.First().Value.Keys));
        Assert.That(body.Select(row => (row[0], row[1])), Is.EquivalentTo(expected.Keys));
        foreach (var row in body)
        {
            var totals = expected[(row[0], row[1])];
            Assert.That(row[2..], Is.EqualTo(header[2..].Select(measure => Text(totals[measure]))), $"{row[0]}, {row[1]}");
        }
    }

    [Test]
    public void A_part_that_a_warehouse_wrote_merges_with_our_own_to_the_whole([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form)
    {
        var (ours, theirs) = (Rows[..1_300], Rows[1_300..]);
        var groups = LinqTotals.ByGroup(theirs, Key, Target).OrderBy(group => group.Value["offered"]).ToArray();
        var measures = groups[0].Value.Keys.OrderDescending(StringComparer.Ordinal).ToArray();
        var part = form.Read(form == TotalsForm.Csv ? WarehouseCsv(groups, measures) : WarehouseJson(groups, measures));
        var whole = Of(Rows);
        Assert.That(Of(ours).Merge(part.Only(whole.Measures)).SameAs(whole));
        Assert.That(part.Merge(Of(ours).Only(part.Measures)).Only(whole.Measures).SameAs(whole));
    }

    [Test]
    public void A_few_measures_are_enough()
    {
        var totals = TotalsForm.Csv.Read("#totals,1\r\n#target,<,20000,5000,,\r\n#handle,,,\r\nanswered,day,longest_wait,offered\r\n3,2026-03-02,\"\",4\r\n1,,12000,1\r\n7,2026-03-01,5,9");
        var offered = (Measure<Tally>)Measures.Offered;
        Assert.That(totals.Dimensions.Select(dimension => dimension.Id), Is.EqualTo(["day"]));
        Assert.That(Enumerable.Range(0, totals.Count).Select(group => (totals.Key(group)[0], totals.Of(offered, group).Value, totals.Of(Measures.LongestWait, group).Value)),
            Is.EqualTo(new (string?, long, long?)[] { ("2026-03-01", 9, 5), ("2026-03-02", 4, null), (null, 1, 12_000) }));
        Assert.That((totals.Target, totals.HandleParts), Is.EqualTo((ServiceTarget.Seconds(20, 5) with { Inclusive = false }, HandleParts.None)));
        Assert.That(() => totals.Of(Measures.Talk, 0), Throws.TypeOf<KeyNotFoundException>());
    }

    [Test]
    public void Totals_cut_down_to_some_measures_lack_the_others()
    {
        var totals = Of(Rows[..50]);
        var some = totals.Only(Measures.Talk, Measures.Offered);
        Assert.That(some.Measures, Is.EqualTo(new Measure[] { Measures.Talk, Measures.Offered }));
        Assert.That(Enumerable.Range(0, some.Count).Select(group => some.Of(Measures.Talk, group)), Is.EqualTo(Enumerable.Range(0, some.Count).Select(group => totals.Of(Measures.Talk, group))));
        Assert.That(() => some.Only(Measures.Hold), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("'hold'"));
        Assert.That(() => some.Only(Measures.Talk, Measures.Talk), Throws.TypeOf<ArgumentException>());
        Assert.That(() => some.Merge(totals), Throws.TypeOf<ArgumentException>().With.Message.Contains("different measures"));
    }

    [TestCase("2026-03-29T00:30:00Z", "2026-03-29T01:30:00+01:00")]
    [TestCase("2026-03-29T03:00:00+02:00", "2026-03-29T03:00:00+02:00")]
    [TestCase("2026-10-24T19:00:00-05:00", "2026-10-25T02:00:00+02:00")]
    [TestCase("2026-10-25T02:00:00+01:00", "2026-10-25T02:00:00+01:00")]
    public void An_interval_may_be_written_with_any_offset(string written, string key) =>
        Assert.That(TotalsForm.Csv.Read(Head + $"interval of 30 minutes in Europe/Berlin,offered\n{written},1\n").Key(0), Is.EqualTo([key]));

    [Test]
    public void Byte_order_marks_and_numbers_as_texts_are_taken()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var json = """{"format": "CallCenterMetrics.Totals", "version": "1", "target": {"thresholdMs": "20000", "inclusive": true, "shortAbandonMs": 5000}, "handleParts": [], "dimensions": ["hour"], "measures": [{"id": "value"}], "groups": [{"totals": {"value": "-5"}, "key": {"hour": 7}}]}""";
        var totals = TotalsForm.Json.Read([.. mark, .. Encoding.UTF8.GetBytes(json)]);
        Assert.That((totals.Key(0)[0], totals.Of(Measures.Value, 0).Value), Is.EqualTo(("7", -5L)));
        Assert.That(TotalsForm.Csv.Read([.. mark, .. Encoding.UTF8.GetBytes("#totals,1\n#target,<=,20000,5000\n#handle\nhour,value\n7,-5\n")]).SameAs(totals));
    }

    private static Totals Of(IEnumerable<Interaction> rows) => InteractionTable.From(rows).GroupBy(Dimension.Queue, Dimension.Channel).Totals(Target);

    private static (string, string) Key(Interaction row) => (row.Queue ?? "", row.Channel.ToString());

    private static string WarehouseCsv(IEnumerable<KeyValuePair<(string Queue, string Channel), IReadOnlyDictionary<string, Int128?>>> groups, string[] measures) => Head
        + $"queue,channel,{string.Join(',', measures)}\n"
        + string.Concat(groups.Select(group => $"{group.Key.Queue},{group.Key.Channel},{string.Join(',', measures.Select(measure => Text(group.Value[measure])))}\n"));

    private static string WarehouseJson(IEnumerable<KeyValuePair<(string Queue, string Channel), IReadOnlyDictionary<string, Int128?>>> groups, string[] measures)
    {
        var names = string.Join(",", measures.Select(measure => $"{{\"id\": \"{measure}\"}}"));
        return $$"""
            {"version": 1, "format": "CallCenterMetrics.Totals", "dimensions": ["queue", "channel"], "measures": [{{names}}], "handleParts": ["wrap", "hold"],
             "target": {"inclusive": true, "thresholdMs": 20000, "shortAbandonMs": 5000, "special": [{"queue": "sales", "thresholdMs": 30000, "shortAbandonMs": 2000}]},
             "groups": [{{string.Join(",\n", groups.Select(Group))}}]}
            """;

        string Group(KeyValuePair<(string Queue, string Channel), IReadOnlyDictionary<string, Int128?>> group) =>
            $"{{\"key\": {{\"channel\": \"{group.Key.Channel}\", \"queue\": {(group.Key.Queue.Length == 0 ? "null" : $"\"{group.Key.Queue}\"")}}}, "
            + $"\"totals\": {{{string.Join(", ", measures.Select(measure => $"\"{measure}\": {(group.Value[measure] is { } number ? Text(number) : "null")}"))}}}}}";
    }

    private static string Text(Int128? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
