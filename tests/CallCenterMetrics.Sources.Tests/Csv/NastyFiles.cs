using System.Text;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Made-up files with most of what can go wrong in rows, large enough for several threads to share them. The same on every run.</summary>
internal static class NastyFiles
{
    private const int Rows = 30_000;
    private static readonly string[] Zoned = ["OfferedAt.zone=Europe/Berlin"];

    /// <summary>Every case: the files, and how they are read.</summary>
    public static IEnumerable<(string Name, byte[][] Files, CsvOptions Options)> Cases()
    {
        var berlin = TestFile.With(Zoned);
        var mixed = Utf8(Mixed(1, Rows));
        yield return ("mixed", [mixed], berlin);
        yield return ("mixed_without_duplicates", [mixed], berlin with { RemoveDuplicates = true, MostExamples = 20 });
        yield return ("mixed_stopped_at_first", [mixed], berlin with { BadRows = BadRowPolicy.StopAtFirst });
        yield return ("mixed_stopped_above", [Utf8(Mixed(2, 4_321, badness: 0)), mixed], berlin with { BadRows = BadRowPolicy.StopAbove(0.004) });
        yield return ("mixed_utf16", [[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Utf8(Mixed(3, 5_000))))]], berlin);
        yield return ("clean", [Utf8(Mixed(4, Rows, badness: 0))], berlin);
        yield return ("cut_off", [Utf8(Mixed(5, 9_000, badness: 0) + "id-x,2026-03-29 02:30:00,Answ")], berlin);
        yield return ("open_quote", [Utf8(Mixed(6, 9_000) + "id-x,2026-03-29 12:30:00,Answered,\"secret\n" + Mixed(7, 9_000))], berlin);
        yield return ("long_rows", [Utf8(LongRows(Rows))], new() { LargestRow = 300 });
        yield return ("huge_row", [Utf8(LongRows(9_000) + $"x,2026-01-05 09:00:00,Y,\"{new string('q', 3 << 20)}\"\n" + LongRows(100))], new() { LargestRow = 300 });
        yield return ("several_layouts", [Utf8(Instants(8, 8_000)), Utf8(Mixed(9, 6_000)), Utf8(Clocks(10, 12_000)), Utf8("Id,OfferedAt,Outcome\n")], berlin);
        yield return ("instants", [Utf8(Instants(11, Rows))], new());
        yield return ("facts", [Utf8(Facts(12, 12_000))], new());
        yield return ("rules", [Utf8(Rules(13, 12_000))], TestFile.With(
            "OfferedAt=When", "OfferedAt.format=dd.MM.yyyy HH:mm", "Outcome=Handled?", "Outcome[Sold]=Answered", "Channel:=Chat", "Hold.default=0", "Wait=W", "Wait.unit=min", "Talk=T",
            "Talk.unit=hh:mm:ss", "Resolved="));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text).SelectMany(letter => letter == 0x07 ? [0xC3, 0x28] : new[] { letter }).ToArray();     // a bell stands for bytes that are no text

    /// <summary>Local times, words, numbers, quotes, line breaks, blanks; about one field in a hundred is at fault.</summary>
    private static string Mixed(int seed, int rows, int badness = 1)
    {
        var random = new Random(seed);
        var text = new StringBuilder("Id,OfferedAt,Outcome,Wait,Talk,Hold,Wrap,Queue,Agent,Customer,ContactId,Topic,Channel,Direction,Resolved,Satisfaction,Recommendation,Quality,Cost,Steps\n");
        var start = new DateTime(2026, 3, 27);
        for (var i = 0; i < rows; i++)
        {
            string Or(string plain, params string[] faults) => random.Next(1000) < 10 * badness ? faults[random.Next(faults.Length)] : plain;
            string Number(int most) => random.Next(4) == 0 ? "" : random.Next(most).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var offered = start.AddSeconds(i * 13 + random.NextDouble()).ToString(i % 3 == 0 ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd'T'HH:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
            string[] fields =
            [
                Or($"id-{seed}-{i}", $"id-{seed}-{i / 2}", "", " NULL ", $"id-{seed}-{i - 1}"),
                Or(offered, offered + "Z", offered + "+02:00", "2026-03-29 02:30:00", "2026-10-25 02:30:00", "yesterday", "", "1969-12-31", "2026-04-01", " " + offered + "\t", "2026-02-30 10:00:00"),
                Or(random.Next(10) < 8 ? "Answered" : "Abandoned", "answered", "ABANDONED", "Sold", "", "N/A", "Contained", "\"Answered\"", " Y"),
                Or(random.Next(300).ToString(System.Globalization.CultureInfo.InvariantCulture), "1:15", "-3", "12.3456", "x", "1e2", "999999999999", "\\N", "0.0005", ".5", "00012", "+7"),
                Or($"{random.Next(900)}.{random.Next(1000):000}", "", "1:02:03", "\" 5 \"", "5.", "4000000"),
                Number(60),
                Number(90),
                Or($"queue {random.Next(12)}", "\"a, \"\"b\"\"\"", "\"one\ntwo\"", "账单", "6\" pipe", " padded ", " \"quoted, padded\" ", "bell \u0007", "a queue with a name that is longer than most", "a queue with a name that is longer than others", "n/a"),
                $"agent-{random.Next(400):000}",
                Or($"customer-{random.Next(3000)}", "", "\u0007", "\uFFFD"),
                Or($"contact-{seed}-{i / 3}", ""),
                Or(random.Next(5) == 0 ? "" : $"topic {random.Next(30)}", $"a rare topic {i}"),
                Or(random.Next(8) == 0 ? "Chat" : "Voice", "Fax", "bot", "email ", ""),
                Or("Inbound", "outbound", "Sideways", ""),
                Or(random.Next(3) switch { 0 => "yes", 1 => "no", _ => "" }, "maybe", "TRUE", "0"),
                Or(Number(6) is "0" ? "" : Number(5), "9", "3.0", "4.5", "-1", "five"),
                Or(Number(11), "11", "1e1"),
                Or(random.Next(5) == 0 ? $"{random.Next(100)}.{random.Next(100)}" : "", "101", "12,5", "99.9999999"),
                Or($"{random.Next(20)}.{random.Next(10_000):0000}", "-5.5", "99999999999", "0"),
                Number(8),
            ];
            var line = string.Join(',', fields);
            text.Append(Or(line, line + ",,", line + ",secret", line[..line.LastIndexOf(',')], $"id-{seed}-{i}", line + "\n", "\n" + line)).Append(i % 7 == 0 ? "\r\n" : "\n");
        }

        return text.ToString();
    }

    private static string LongRows(int rows) => "Id,OfferedAt,Outcome,Queue\n"
        + string.Concat(Enumerable.Range(0, rows).Select(i => $"{i},2026-01-05 09:00:00,Y,{new string('q', i % 97 == 0 ? 250 + i % 120 : i % 40)}\n"));

    /// <summary>Instants from which durations follow, separated by semicolons, with decimal commas.</summary>
    private static string Instants(int seed, int rows)
    {
        var random = new Random(seed);
        var start = new DateTime(2026, 10, 24);
        return "呼叫编号;来电时间;接通时间;结束时间;坐席;结果;保持时长;话后时长\n" + string.Concat(Enumerable.Range(0, rows).Select(i =>
        {
            var offered = start.AddSeconds(i * 9);
            var answered = offered.AddMilliseconds(random.Next(-2_000, 90_000));
            string At(DateTime time) => random.Next(50) == 0 ? time.ToString("HH:mm:ss") : random.Next(60) == 0 ? "" : time.ToString("yyyy/M/d H:mm:ss.fff", System.Globalization.CultureInfo.InvariantCulture);
            return $"{i};{offered:yyyy-MM-dd HH:mm:ss};{At(answered)};{At(answered.AddSeconds(random.Next(-20, 600)))};{random.Next(90)};{(random.Next(5) == 0 ? "未接" : "接通")};{random.Next(9)},5;{(random.Next(9) == 0 ? "" : "1:30")}\n";
        }));
    }

    /// <summary>A date and a clock time in two columns.</summary>
    private static string Clocks(int seed, int rows)
    {
        var random = new Random(seed);
        return "Date,Time,call answered,call ended,Outcome\n" + string.Concat(Enumerable.Range(0, rows).Select(i =>
        {
            var clock = new DateTime(2026, 3, 28).AddSeconds(i * 7);
            var answered = clock.AddSeconds(random.Next(100));
            return FormattableString.Invariant($"{clock:yyyy-MM-dd},{clock:h:mm:ss tt},{(random.Next(90) == 0 ? "" : answered.ToString("H:mm:ss"))},{answered.AddSeconds(random.Next(1000)):H:mm:ss},{(random.Next(4) == 0 ? "N" : "Y")}\n");
        }));
    }

    /// <summary>Exactly the columns of an interaction, as folders of facts have them.</summary>
    private static string Facts(int seed, int rows)
    {
        var random = new Random(seed);
        return "Id,ContactId,Customer,OfferedAt,EndedAt,Queue,Channel,Direction,Topic,Segment,Agent,Outcome,Wait,Talk,Hold,Wrap,Transfer,Resolved,Satisfaction,Recommendation,Effort,Invited,Quality,CriticalError,Cost,Value,Converted,Steps\n"
            + string.Concat(Enumerable.Range(0, rows).Select(i => string.Join(
                ',', $"leg-{i}", random.Next(9) == 0 ? "" : $"contact-{i}", $"customer-{random.Next(900)}", $"2026-01-01T{i / 3600 % 24:00}:{i / 60 % 60:00}:{i % 60:00}.{random.Next(1000):000}Z",
                random.Next(3) == 0 ? "" : $"2026-01-02T00:00:00Z", $"queue-{random.Next(9)}", "Voice", random.Next(3) == 0 ? "Outbound" : "Inbound", $"topic-{random.Next(50)}", "gold", $"agent-{random.Next(70)}",
                random.Next(4) == 0 ? "NotConnected" : "Answered", "3", "100.25", "0", "5", "Blind", "yes", random.Next(1, 6), random.Next(11), random.Next(1, 8), "yes", "88.5", "no", "5.4623", "100", "no", random.Next(9)) + "\n"));
    }

    /// <summary>Words, units and formats of its own.</summary>
    private static string Rules(int seed, int rows)
    {
        var random = new Random(seed);
        return "When|Handled?|W|T|Resolved\n" + string.Concat(Enumerable.Range(0, rows).Select(i => FormattableString.Invariant(
            $"{new DateTime(2026, 5, 1).AddMinutes(i):dd.MM.yyyy HH:mm}|{(random.Next(40) == 0 ? "Lost" : random.Next(3) == 0 ? "Sold" : "N")}|{random.Next(100) / 8.0}|0:{random.Next(70):00}:{random.Next(61):00}|yes\n")));
    }
}
