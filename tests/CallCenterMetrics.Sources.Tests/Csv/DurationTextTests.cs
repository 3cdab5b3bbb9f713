using System.Globalization;
using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

public sealed class DurationTextTests
{
    [TestCase("12", null, 12_000L)]
    [TestCase("12.3456", null, 12_346L)]
    [TestCase("1:30", null, 90_000L)]
    [TestCase("90:00", null, 5_400_000L)]
    [TestCase("1:02:03.5", null, 3_723_500L)]
    [TestCase("26:00:00", null, 93_600_000L)]
    [TestCase("-0:30", null, -30_000L)]
    [TestCase("00:00:00", null, 0L)]
    [TestCase("1500", "ms", 1_500L)]
    [TestCase("1.5", "min", 90_000L)]
    [TestCase("0.1234567", "h", 444_444L)]
    [TestCase("0.0000005", "min", 0L)]
    [TestCase("0.00001", "min", 1L)]
    [TestCase("1:02", "hh:mm", 3_720_000L)]
    [TestCase("1:02", "mm:ss", 62_000L)]
    [TestCase("1:02:03", "hh:mm:ss", 3_723_000L)]
    [TestCase("1:02", "hh:mm:ss", null)]
    [TestCase("1:02:03", "mm:ss", null)]
    [TestCase("1:02:03", "hh:mm", null)]
    [TestCase("62", "mm:ss", null)]
    [TestCase("1:60", null, null)]
    [TestCase("1:60:00", null, null)]
    [TestCase("1:-5", null, null)]
    [TestCase("-1:-5", null, null)]
    [TestCase("1.5:00", null, null)]
    [TestCase("1:2:3:4", null, null)]
    [TestCase(":30", null, null)]
    [TestCase("1:", null, null)]
    [TestCase(":", null, null)]
    [TestCase("", null, null)]
    [TestCase("5124095576031", "h", null)]
    [TestCase("soon", null, null)]
    public void Durations_are_read_to_the_millisecond_or_not_at_all(string text, string? unit, long? milliseconds) => Assert.That(Read(text, unit), Is.EqualTo(milliseconds));

    [TestCase("1:02,5", true, 62_500L)]
    [TestCase("1:02,5", false, null)]
    public void Seconds_may_have_a_decimal_comma_where_numbers_have(string text, bool acceptsComma, long? milliseconds) =>
        Assert.That(Read(text, null, acceptsComma), Is.EqualTo(milliseconds));

    [FsCheck.NUnit.Property(MaxTest = 5_000)]
    public bool Times_with_colons_agree_with_dotnet(FsCheck.DoNotSize<uint> seconds, ushort thousandths)
    {
        var duration = TimeSpan.FromMilliseconds(seconds.Item % 315_619_200L * 1_000 + thousandths % 1_000);
        var (sum, rest) = ((long)duration.TotalMilliseconds, duration.ToString("ss'.'fff", CultureInfo.InvariantCulture));
        return Read($"{(long)duration.TotalHours}:{duration.Minutes:00}:{rest}", null) == sum
            && Read($"{(long)duration.TotalMinutes}:{rest}", "mm:ss") == sum
            && Read(duration.TotalSeconds.ToString("F3", CultureInfo.InvariantCulture), "s") == sum
            && Read($"{sum}", "ms") == sum;
    }

    [FsCheck.NUnit.Property(MaxTest = 5_000)]
    public bool Minutes_and_hours_are_within_a_millisecond(FsCheck.DoNotSize<uint> thousandths)
    {
        var milliseconds = (decimal)thousandths.Item;
        return Near("min", 60_000m) && Near("h", 3_600_000m);

        bool Near(string unit, decimal length) =>
            Read((milliseconds / length).ToString("F12", CultureInfo.InvariantCulture), unit) is { } read && Math.Abs(read - milliseconds) < 1;
    }

    private static long? Read(string text, string? unit, bool acceptsComma = false) =>
        DurationText.TryRead(Encoding.UTF8.GetBytes(text), unit, acceptsComma, out var milliseconds) ? milliseconds : null;
}
