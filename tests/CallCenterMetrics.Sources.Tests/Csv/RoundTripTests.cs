using System.Buffers;
using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Random legs written under the names of their fields and read back.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Awkward = ["a, b", "a; b", "say \"so\"", "two\nlines", "three\r\nmore\r\nlines", "tab\there", "'=1+1", "\"", "é", "𠮷野家", "0", "-"];

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\"\r\n\t,;");

    [TestCase(',', 1)]
    [TestCase(';', 2)]
    [TestCase('\t', 3)]
    public void Every_field_of_every_record_comes_back(char separator, int seed)
    {
        Interaction[] legs = [.. new RandomInteractions { To = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) }.Rows(seed, 5_000).Select((leg, i) => Readable(leg, i))];
        var reading = TestFile.Read(Write(legs, separator), new() { RemoveDuplicates = false });
        var back = reading.OrThrow();
        Assert.That(back, Has.Count.EqualTo(legs.Length));
        Assert.That(reading.Findings.Where(finding => finding.Code is not ("duration_disagrees" or "unsuitable_outcome")), Is.Empty);
        for (var i = 0; i < legs.Length; i++)
        {
            Assert.That(back[i].ToInteraction(), Is.EqualTo(legs[i] with { ContactId = legs[i].ContactId ?? legs[i].Id }), $"row {i}");
        }
    }

    /// <summary>
    /// The leg as a file can tell it: an end is written only where it adds something, that is, where a wait is known that it does not decide, and where it is
    /// not the sum of the parts.
    /// </summary>
    private static Interaction Readable(Interaction leg, int i)
    {
        var sum = leg.OfferedAt + (leg.Wait ?? TimeSpan.Zero) + (leg.Talk ?? TimeSpan.Zero) + (leg.Hold ?? TimeSpan.Zero) + (leg.Wrap ?? TimeSpan.Zero);
        var decidesWait = leg.Wait is null && leg.Outcome is Outcome.Abandoned or Outcome.FlowedOut or Outcome.CallbackQueued;
        var isSum = leg.EndedAt is { } ended && (ended - sum).Duration() <= TimeSpan.FromSeconds(1);
        return leg with { EndedAt = decidesWait || isSum ? null : leg.EndedAt, Topic = i % 3 == 0 ? Awkward[i % Awkward.Length] : leg.Topic };
    }

    private static string Write(IEnumerable<Interaction> legs, char separator)
    {
        var properties = typeof(Interaction).GetProperties().Where(property => property.CanWrite).ToArray();
        var text = new StringBuilder(string.Join(separator, properties.Select(property => property.Name))).Append('\n');
        foreach (var leg in legs)
        {
            text.AppendJoin(separator, properties.Select(property => Cell(property.GetValue(leg), separator))).Append('\n');
        }

        return text.ToString();
    }

    private static string Cell(object? value, char separator)
    {
        var text = value switch
        {
            null => "",
            DateTimeOffset instant => instant.ToString("O"),
            TimeSpan duration => duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        text = separator == ';' && value is TimeSpan or decimal ? text.Replace('.', ',') : text;
        return text.AsSpan().ContainsAny(NeedQuotes) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
