using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

public sealed class TimeTextTests
{
    private static readonly DateTimeOffset Morning = new(2026, 1, 31, 9, 5, 0, TimeSpan.Zero);

    [TestCase("2026-01-31T09:05:00")]
    [TestCase("2026-01-31 09:05:00")]
    [TestCase("2026-01-31 09:05")]
    [TestCase("2026/01/31 09:05:00")]
    [TestCase("2026/1/31 9:05")]
    [TestCase("2026.1.31 9:05:00")]
    [TestCase("2026-01-31t09:05:00")]
    [TestCase("2026-01-31  09:05:00")]
    [TestCase("2026-01-31 9:05:00 AM")]
    [TestCase("2026-01-31 9:05am")]
    [TestCase("2026-01-31 09:05:00.000")]
    public void Local_times_with_the_year_first_are_read(string text) => Is(text, "Local", Morning.ToUnixTimeMilliseconds());

    [TestCase("2026-01-31T09:05:00Z")]
    [TestCase("2026-01-31T09:05:00z")]
    [TestCase("2026-01-31 09:05:00 UTC")]
    [TestCase("2026-01-31T10:05:00+01:00")]
    [TestCase("2026-01-31T10:05:00+0100")]
    [TestCase("2026-01-31T10:05:00+01")]
    [TestCase("2026-01-31 10:05:00 +01:00")]
    [TestCase("2026-01-31T03:35:00-05:30")]
    [TestCase("2026-01-31T09:05:00-00:00")]
    [TestCase("2026-01-31 05:05:00 PM +08:00")]
    public void Offsets_make_instants(string text) => Is(text, "Instant", Morning.ToUnixTimeMilliseconds());

    [TestCase("2026-01-31 09:05:00.1", 100)]
    [TestCase("2026-01-31 09:05:00,12", 120)]
    [TestCase("2026-01-31T09:05:00.123", 123)]
    [TestCase("2026-01-31T09:05:00.123456789", 123)]
    [TestCase("2026-01-31T09:05:00.9999", 999)]
    public void Fractions_of_seconds_are_read_to_the_millisecond(string text, int milliseconds) => Is(text, "Local", Morning.ToUnixTimeMilliseconds() + milliseconds);

    [TestCase("2026-01-31 12:00 AM", 0)]
    [TestCase("2026-01-31 12:30 AM", 30)]
    [TestCase("2026-01-31 12:30 PM", 750)]
    [TestCase("2026-01-31 11:59 pm", 1_439)]
    [TestCase("2026-01-31 24:00", 1_440)]
    public void Twelve_is_midnight_before_noon(string text, int minutes) => Is(text, "Local", Morning.Date, minutes);

    [TestCase("2026-01-31")]
    [TestCase("2026/1/31")]
    public void Dates_are_read(string text) => Is(text, "Date", Morning.Date, 0);

    [TestCase("9:05", 545)]
    [TestCase("09:05:00", 545)]
    [TestCase("9:05 PM", 1_265)]
    [TestCase("00:00:00.000", 0)]
    public void Clock_times_are_read(string text, int minutes) => Is(text, "Clock", minutes * 60_000L);

    [TestCase("")]
    [TestCase("31/01/2026 09:05")]
    [TestCase("01-31-2026")]
    [TestCase("31.1.2026")]
    [TestCase("26-01-31")]
    [TestCase("2026-02-29 09:05")]
    [TestCase("2026-00-10")]
    [TestCase("2026-01/31")]
    [TestCase("2026-01-31X09:05")]
    [TestCase("2026-01-31 24:01")]
    [TestCase("2026-01-31 13:05 PM")]
    [TestCase("2026-01-31 0:05 AM")]
    [TestCase("2026-01-31 09:05:61")]
    [TestCase("2026-01-31 09:05:00+19:00")]
    [TestCase("2026-01-31 09:05:00+01:60")]
    [TestCase("2026-01-31 09:05:00 CET")]
    [TestCase("2026-01-31 09:05:00Zulu")]
    [TestCase("2026-01-31 09")]
    [TestCase("09:05Z")]
    [TestCase("１２:00")]
    public void Nothing_else_is_guessed(string text) => Is(text, "Unreadable", 0);

    [Test]
    public void What_dotnet_writes_is_read_back()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var instant = DateTimeOffset.FromUnixTimeMilliseconds(random.NextInt64(0, 7_258_118_400_000)).ToOffset(TimeSpan.FromMinutes(15 * random.Next(-48, 57)));
            Is(instant.ToString("O"), "Instant", instant.ToUnixTimeMilliseconds());
            Is(instant.ToString("yyyy/M/d h:m:s.fff tt"), "Local", (instant.DateTime - DateTime.UnixEpoch).Ticks / 10_000);
        }
    }

    private static void Is(string text, string kind, DateTime day, int minutes) => Is(text, kind, (day.Ticks - DateTime.UnixEpoch.Ticks) / 10_000 + minutes * 60_000L);

    private static void Is(string text, string kind, long milliseconds)
    {
        var (found, value) = TimeText.Read(Encoding.UTF8.GetBytes(text));
        Assert.That((found.ToString(), value), NUnit.Framework.Is.EqualTo((kind, milliseconds)), text);
    }
}
