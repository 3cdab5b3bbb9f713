using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>What is damaged, foreign, too new or contradictory is refused, and the message names place, value and expectation.</summary>
public sealed class TotalsRefusalTests
{
    private const string Head = "#totals,1\n#target,<=,20000,5000\n#handle,hold\n";

    private const string JsonHead = """{"format": "CallCenterMetrics.Totals", "version": 1, "target": {"inclusive": true, "thresholdMs": 20000, "shortAbandonMs": 5000}, "handleParts": [], """;

    [TestCase("", "The totals: found what is no totals", "#totals,1")]
    [TestCase("queue,offered\nsales,1\n", "line 1", "what is no totals")]
    [TestCase("#totals,2\n", "line 1", "version '2'", "compute them anew")]
    [TestCase("#totals,1\n#target,<=,20000,5000\n#handle\n", "no header")]
    [TestCase("#totals,1\n#handle\noffered\n1\n", "The totals", "no service target", "waits were counted against", "TotalsCsv describes")]
    [TestCase("#totals,1\n#target,<=,20000,5000\noffered\n1\n", "parts of handle time")]
    [TestCase("#totals,1\n#target,=<,20000,5000\n", "line 2", "'=<'", "<= or <")]
    [TestCase("#totals,1\n#target,<=,20.5,5000\n", "line 2", "'20.5'", "a whole number", "without fraction")]
    [TestCase("#totals,1\n#target,<=,-1,5000\n", "line 2", "-1", "24 days")]
    [TestCase("#totals,1\n#target,<=,2073600000,5000\n", "line 2", "2073600000")]
    [TestCase("#totals,1\n#target,<=,20,000,5,000\n", "line 2", "'5'", "nothing more in this line", "no separators")]
    [TestCase(Head + "#rows,1,2\n", "line 4", "'2'", "nothing more")]
    [TestCase(Head + "queue,offered\na,1\n#rows,1\n", "line 6", "'#rows'", "before the header")]
    [TestCase(Head + "#target,<=,20000,5000\n", "line 4", "a second target")]
    [TestCase(Head + "#handle\n", "line 4", "a second time")]
    [TestCase(Head + "#special,,,1,1\n", "line 4", "no queue or channel")]
    [TestCase(Head + "#special,a,,1,1\n#special,a,,2,2\n", "line 5", "some already")]
    [TestCase(Head + "#special,,Fax,1,1\n", "line 4", "'Fax'", "Voice, Chat")]
    [TestCase(Head + "#special,,3,1,1\n", "line 4", "'3'")]
    [TestCase("#totals,1\n#handle,hold,talk\n", "line 2", "'talk'", "hold, wrap")]
    [TestCase(Head + "#absent,offeredd,why\n", "line 4", "'offeredd'")]
    [TestCase(Head + "#absent,busy_time,why\nbusy_time\n1\n", "line 5, column 'busy_time'", "told to be absent")]
    [TestCase(Head + "#measure,offered,milliseconds,sum\noffered\n1\n", "line 5", "'offered'", "sum of count", "another one")]
    [TestCase(Head + "#measure,refunds,count,sum\noffered\n1\n", "'refunds'")]
    [TestCase(Head + "#sum,1\n", "line 4", "'#sum'", "#target")]
    [TestCase(Head + "#rows,2\nqueue,offered\na,1\n", "1 rows", "2, as #rows says", "cut off")]
    [TestCase(Head + "#checksum,2:00\nqueue,offered\na,1\n", "checksum", "damaged")]
    [TestCase(Head + "queue\na\n", "no measure")]
    [TestCase(Head + "queue,offerd\na,1\n", "line 4, column 'offerd'", "not known here", "such as offered, or one of queue, agent", "TotalsCsv.Read(stream, [dimension], [measure])")]
    [TestCase(Head + "queue,offered,queue\na,1,a\n", "line 4, column 'queue'", "a second time")]
    [TestCase(Head + "queue,offered,offered\na,1,1\n", "line 4, column 'offered'", "a second time")]
    [TestCase(Head + "interval,offered\n,1\n", "line 4, column 'interval'", "one of", "interval of 30 minutes in Europe/Berlin")]
    [TestCase(Head + "queue,offered\na,1\nb,2\na,3\n", "line 7", "the key of line 5 again", "one group a key")]
    [TestCase(Head + "queue,offered\n,1\n\"\",2\n", "line 6", "the key of line 5 again")]
    [TestCase(Head + "interval of 30 minutes in Europe/Berlin,offered\n2026-01-05T09:00:00+01:00,1\n2026-01-05T08:00:00Z,2\n", "line 6", "the key of line 5 again")]
    [TestCase(Head + "offered\n1\n2\n", "line 6", "the key of line 5 again")]
    [TestCase(Head + "queue,offered\na,1,2\n", "line 5", "3 fields", "2, as in the header")]
    [TestCase(Head + "queue,offered\na,1\nb\n", "line 6", "1 fields", "cut off")]
    [TestCase(Head + "queue,offered\na,-1\n", "line 5, column 'offered'", "found -1", "from 0 to 2^63 - 1")]
    [TestCase(Head + "queue,answered_wait\na,-1\n", "line 5, column 'answered_wait'", "found -1", "milliseconds")]
    [TestCase(Head + "queue,talk_squares\na,-1\n", "column 'talk_squares'", "found -1", "2^127 - 1")]
    [TestCase(Head + "queue,longest_wait\na,-1\n", "column 'longest_wait'", "found -1")]
    [TestCase(Head + "queue,offered\na,9223372036854775808\n", "found 9223372036854775808", "2^63")]
    [TestCase(Head + "queue,talk_squares\na,170141183460469231731687303715884105728\n", "'170141183460469231731687303715884105728'", "a whole number")]
    [TestCase(Head + "queue,offered\na,1.0\n", "'1.0'", "a whole number", "without fraction")]
    [TestCase(Head + "queue,offered\na,1e3\n", "'1e3'")]
    [TestCase(Head + "queue,offered\na,1\0\n", "'1\uFFFD'")]
    [TestCase(Head + "queue,offered\na,NaN\n", "'NaN'")]
    [TestCase(Head + "queue,offered\na,\"1,000\"\n", "'1,000'", "separators")]
    [TestCase(Head + "queue,offered\na, 1\n", "' 1'")]
    [TestCase(Head + "queue,offered\na,1 2\n", "'1 2'", "a whole number")]
    [TestCase(Head + "queue,offered\na,\n", "found nothing", "0 where nothing was counted", "leave the measure 'offered' out")]
    [TestCase(Head + "channel,offered\nvoice,1\n", "line 5, column 'channel'", "'voice'", "Voice, Chat")]
    [TestCase(Head + "channel,offered\n0,1\n", "'0'", "Voice, Chat")]
    [TestCase(Head + "day,offered\n2026-02-29,1\n", "'2026-02-29'", "a day such as 2026-01-31")]
    [TestCase(Head + "week,offered\n2026-W54,1\n", "'2026-W54'", "2026-W01")]
    [TestCase(Head + "week,offered\n2025-W53,1\n", "'2025-W53'")]
    [TestCase(Head + "month,offered\n2026-1,1\n", "'2026-1'", "2026-01")]
    [TestCase(Head + "hour,offered\n24,1\n", "'24'", "from 0 to 23")]
    [TestCase(Head + "weekday,offered\n0,1\n", "'0'", "from 1 to 7")]
    [TestCase(Head + "interval of 30 minutes in Europe/Berlin,offered\n2026-01-05T09:10:00+01:00,1\n", "'2026-01-05T09:10:00+01:00'", "begin of an interval of 30 minutes")]
    [TestCase(Head + "interval of 30 minutes in Europe/Berlin,offered\n2026-01-05T09:00:00,1\n", "with its offset")]
    [TestCase(Head + "queue,wait_sketch\na,1000 2000 1 1\n", "4 numbers", "the shortest is in the first bin")]
    [TestCase(Head + "queue,wait_sketch\na,1000 2000 1 1 2\n", "5 numbers")]
    [TestCase(Head + "queue,wait_sketch\na,1000 2000 1 0 2 1\n", "6 numbers")]
    [TestCase(Head + "queue,wait_sketch\na,1000 1001 1 1\n", "4 numbers")]
    [TestCase(Head + "queue,employee_effort_respondents\na,5 5\n", "2 numbers", "ascending")]
    [TestCase(Head + "queue,talk_moments\na,2 6 20 1 2 0 0 0 0\n", "9 numbers", "that agree")]
    [TestCase(Head + "queue,offered\n\"a,1\n", "quote")]
    [TestCase(Head + "queue,offered\n\"a\"b,1\n", "line 5", "quote")]
    [TestCase(Head + "queue,offered\n\u0000,1\n\u0000,1\n", "line 6", "again")]
    public void Csv_that_cannot_be_is_refused(string text, params string[] says) => AssertRefused(TotalsForm.Csv, text, says);

    [TestCase("", "no JSON")]
    [TestCase("[]", "$:", "StartArray", "an object")]
    [TestCase("{}", "no groups")]
    [TestCase("{\"groups\": []}", "$.groups", "\"format\" and \"version\" before")]
    [TestCase("{\"format\": \"x\"}", "$.format", "'x'", "CallCenterMetrics.Totals")]
    [TestCase("{\"format\": \"CallCenterMetrics.Totals\", \"version\": 2}", "$.version", "version 2", "compute them anew")]
    [TestCase(JsonHead, "line 1", "cut off")]
    [TestCase(JsonHead + "\"x\": 1}", "$.x", "not known here")]
    [TestCase(JsonHead + "\"version\": 1}", "$.version", "a second time")]
    [TestCase(JsonHead + "\"groups\": []}", "$.groups", "\"dimensions\" and \"measures\" before")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\", \"queu\"]}", "$.dimensions[1]", "'queu'")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\", \"queue\"]}", "$.dimensions[1]", "a second time")]
    [TestCase(JsonHead + "\"measures\": [{\"id\": \"offerd\"}]}", "$.measures[0]", "'offerd'", "TotalsJson.Read(stream, [], [measure])")]
    [TestCase(JsonHead + "\"measures\": [{\"id\": \"offered\", \"unit\": \"milliseconds\"}]}", "$.measures[0]", "another one")]
    [TestCase(JsonHead + "\"measures\": [{}]}", "$.measures[0]", "without id")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [], \"groups\": []}", "no measure")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{}]}", "$.groups[0]", "without 'offered'")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\"], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": 1}}]}", "$.groups[0]", "without 'queue'")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": 1, \"offered\": 1}}]}", "$.groups[0].totals.offered", "a second time")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"talk\": 1}}]}", "$.groups[0].totals.talk", "not known here")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": 1.5}}]}", "$.groups[0].totals.offered", "'1.5'", "without fraction")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": -1}}]}", "$.groups[0].totals.offered", "found -1")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": NaN}}]}", "no JSON")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": null}}]}", "found nothing", "0 where nothing was counted")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": [1, 2]}}]}", "$.groups[0].totals.offered[1]", "fewer")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"totals\": {\"offered\": 1}}, {\"totals\": {\"offered\": 1}}]}", "$.groups[1]", "the key of $.groups[0] again")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\"], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"key\": {\"queue\": \"\\ud800\"}, \"totals\": {\"offered\": 1}}]}", "no JSON")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\"], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"key\": {\"queue\": [[[[[1]]]]]}}]}", "$.groups[0].key.queue", "StartArray", "a text")]
    [TestCase(JsonHead + "\"dimensions\": [\"queue\"], \"measures\": [{\"id\": \"offered\"}], \"groups\": [{\"key\": {\"queue\": true}}]}", "$.groups[0].key.queue", "True", "a text")]
    [TestCase(JsonHead + "\"dimensions\": [], \"measures\": [{\"id\": \"offered\"}], \"groups\": []} 1", "no JSON")]
    public void Json_that_cannot_be_is_refused(string text, params string[] says) => AssertRefused(TotalsForm.Json, text, says);

    [Test]
    public void Bytes_that_are_no_utf8_are_refused()
    {
        byte[] bytes = [.. System.Text.Encoding.UTF8.GetBytes(Head + "queue,offered\n"), 0xFF, (byte)',', (byte)'1', (byte)'\n'];
        Assert.That(() => TotalsForm.Csv.Read(bytes), Throws.TypeOf<InvalidDataException>().With.Message.Contains("line 5").And.Message.Contains("UTF-8"));
    }

    [Test]
    public void Own_measures_and_dimensions_that_are_not_known_are_named([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form)
    {
        var totals = MadeTotals.Of(1, 5, MadeTotals.Known[4]);
        var bytes = form.Write(totals);
        Assert.That(() => form.From(new MemoryStream(bytes), [], MadeTotals.Own), Throws.TypeOf<InvalidDataException>().With.Message.Contains("'interval of 30 minutes in Europe/Berlin'"));
        Assert.That(() => form.From(new MemoryStream(bytes), MadeTotals.Known, MadeTotals.Own[1..]), Throws.TypeOf<InvalidDataException>().With.Message.Contains("'long, \"talks\"'"));
        Measure[] others = [Measure.Sum("long, \"talks\"", row => row.Talk), .. MadeTotals.Own[1..]];
        Assert.That(() => form.From(new MemoryStream(bytes), MadeTotals.Known, others), Throws.TypeOf<InvalidDataException>().With.Message.Contains("another one"));
    }

    [Test]
    public void Keys_are_not_shown()
    {
        var message = Assert.Throws<InvalidDataException>(() => TotalsForm.Csv.Read(Head + "agent,offered\nsecret,1\nsecret,1\n"))!.Message;
        Assert.That(message, Does.Not.Contain("secret"));
    }

    [Test]
    public void A_row_without_end_takes_bounded_memory([ValueSource(typeof(TotalsForm), nameof(TotalsForm.Texts))] TotalsForm form)
    {
        using var endless = new Endless(System.Text.Encoding.UTF8.GetBytes(form == TotalsForm.Csv ? Head + "queue,offered\n\"" : JsonHead + "\"dimensions\": [\""));
        Assert.That(() => form.From(endless, null, null), Throws.TypeOf<InvalidDataException>());
        Assert.That(endless.Position, Is.LessThan(1L << 28));
    }

    private static void AssertRefused(TotalsForm form, string text, string[] says)
    {
        var message = Assert.Throws<InvalidDataException>(() => form.Read(text))!.Message;
        using (Assert.EnterMultipleScope())
        {
            foreach (var part in says)
            {
                Assert.That(message, Does.Contain(part));
            }
        }
    }

    /// <summary>Some bytes, and then the letter a without end.</summary>
    private sealed class Endless(byte[] start) : MemoryStream
    {
        private long _read;

        public override long Position => _read;

        public override int Read(Span<byte> buffer)
        {
            buffer.Fill((byte)'a');
            if (_read < start.Length)
            {
                start.AsSpan((int)_read, (int)Math.Min(buffer.Length, start.Length - _read)).CopyTo(buffer);
            }

            _read += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
