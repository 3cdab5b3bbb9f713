using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>What is read quickly is what is read slowly.</summary>
public sealed class IsoTimeReaderTests
{
    [Test]
    public void A_time_is_read_as_by_the_careful_reader_or_left_to_it()
    {
        var (random, iso, read) = (new Random(2), new IsoTimeReader(), 0);
        for (var i = 0; i < 50_000; i++)
        {
            var time = new DateTime(2026, 1, 1).AddMilliseconds(random.NextInt64(0, 60 * 86_400_000L));
            var text = time.ToString(random.Next(2) == 0 ? "yyyy-MM-dd'T'HH:mm:ss.fff'Z'" : "yyyy/MM/dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
            if (random.Next(2) == 0)
            {
                text[random.Next(text.Length)] = "0123456789:.-TZ /"[random.Next(17)];
            }

            var bytes = Encoding.UTF8.GetBytes(text);
            if (iso.Read(bytes) is { Kind: not TimeKind.Unreadable } quick)
            {
                Assert.That(quick, Is.EqualTo(TimeText.Read(bytes)), new string(text));
                read++;
            }
        }

        Assert.That(read, Is.GreaterThan(25_000), "most are plain");
    }
}
