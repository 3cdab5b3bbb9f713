using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;
using CallCenterMetrics.Sources.Tests.FactCsv;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>Made-up totals with all that is awkward to write.</summary>
internal static class MadeTotals
{
    private static readonly string[] Texts =
        ["账单", "a,b", "\"", "say \"so\"", "two\nlines", "three\r\nmore", "\r", "nul\0nul", "#vip", " blanks ", "null", "NULL", "\\N", "=1+1", "'", "\t", "𠮷野家", "{}", "0", "<&>", "\u2028", "\uFEFF"];

    private static readonly TimeZoneInfo Berlin = Zone("Europe/Berlin");

    public static readonly ServiceTarget Target = (ServiceTarget.Seconds(20.001, 4.999) with { Inclusive = false })
        .ForQueue("账单", 5, 1).ForChannel(Channel.Email, 14_400, 0).ForQueue("a \"b\",\r\nc", 7.5, 2, Channel.Chat).ForQueue("#", 0, 0);

    /// <summary>Every kind of dimension that is not known by itself.</summary>
    public static readonly Dimension[] Known =
    [
        .. new[] { 5, 10, 15, 20, 30, 60 }.Select(minutes => Interval.Minutes(minutes, Berlin)), Interval.HalfHour(Zone("Asia/Kathmandu")), Interval.HalfHour(Zone("Australia/Lord_Howe")),
        Interval.Day(Berlin), Interval.Week(Berlin), Interval.Month(Berlin), Interval.HourOfDay(Berlin), Interval.Weekday(Berlin),
        Interval.HalfHour(Berlin).By(Attribution.Answer), Interval.Weekday(Berlin).By(Attribution.End),
        Dimension.Of("#text", row => row.Topic is null ? null : Texts[(int)(row.OfferedAt.ToUnixTimeMilliseconds() % Texts.Length)]),
    ];

    public static readonly Measure[] Own =
    [
        Measure.Count("long, \"talks\"", row => row.Talk > TimeSpan.FromMinutes(5)), Measure.Sum("balance", row => row.Talk - row.Wait), Measure.Sum("margin", row => row.Value - row.Cost),
        Measure.Squares("value_squares_of_all", row => row.Value * 1_000_000), Measure.Of<Moments>("talk_moments", row => row.Talk is { } talk ? new(talk.Ticks) : default),
        Measure.Of<Maximum>("largest_loss", row => row.Value < 0 ? new((long)row.Value.Value) : default), Measure.Sketch("talk_sketch", row => row.Talk),
        SketchMeasures.Wait, .. SketchMeasures.HandleTimes,
    ];

    public static IEnumerable<Dimension[]> Groupings =>
    [
        [], .. Known.Select(dimension => new[] { dimension }), [Dimension.Queue, Dimension.Agent], [Dimension.Channel, Dimension.Direction, Dimension.Outcome, Dimension.Transfer],
        [Dimension.Topic, Dimension.Segment], [Dimension.Customer], [Known[^1], Known[4], Dimension.Queue],
    ];

    public static Totals Of(int seed, int rows, params Dimension[] dimensions) => InteractionTable.From(new RandomInteractions
    {
        HasHold = seed % 2 == 0, HasWrap = seed % 3 == 0, From = new(2026, 3, 28, 0, 0, 0, TimeSpan.Zero), To = new(2026, 3, 31, 0, 0, 0, TimeSpan.Zero),
    }.Rows(seed, rows)).GroupBy(dimensions).Totals(Target, Own);

    /// <summary>Totals of a center with every fact.</summary>
    public static Totals OfCenter(int seed, params Dimension[] dimensions) => RandomCenter.Make(seed).GroupBy(dimensions).Totals(Target, Own);

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
