using System.Text;
using System.Text.RegularExpressions;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources;

/// <summary>Gathers findings: exact counts, and the first examples of each.</summary>
internal sealed partial class FindingLog(int mostExamples)
{
    private const int LongestFound = 40;
    private readonly Dictionary<(string Code, string? Field), (Note First, long Count, List<FindingExample> Examples)> _findings = [];

    /// <summary>Most examples kept of each finding.</summary>
    public int MostExamples => mostExamples;

    /// <summary>Notes one occurrence. The texts of the first one stand for all of the same code and field.</summary>
    public void Add(string code, string? field, FindingEffect effect, string place, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        Add(new(code, field, effect, found, expected, cure) { Example = new(place, value.IsEmpty ? null : Shown(value)) });

    /// <summary>Notes one occurrence.</summary>
    public void Add(in Note note)
    {
        var key = (note.Code, note.Field);
        var entry = _findings.TryGetValue(key, out var known) ? known : (note, 0, []);
        if (entry.Examples.Count < mostExamples && note.Example is { } example)
        {
            entry.Examples.Add(example);
        }

        _findings[key] = entry with { Count = entry.Count + 1 };
    }

    public IReadOnlyList<Finding> ToList() => Ordered(_findings.Values.Select(entry => new Finding
    {
        Code = entry.First.Code,
        Field = entry.First.Field,
        Effect = entry.First.Effect,
        Count = entry.Count,
        Found = entry.First.Found,
        Expected = entry.First.Expected,
        Cure = entry.First.Cure,
        Examples = [.. entry.Examples],
    }));

    /// <summary>Findings of one or several sources, the weightiest first.</summary>
    public static IReadOnlyList<Finding> Ordered(IEnumerable<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Effect).ThenByDescending(finding => finding.Count)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Field, StringComparer.Ordinal)];

    /// <summary>A source that cannot be read at all.</summary>
    public static DataRefusedException Refusal(string code, string? field, string place, string found, string expected, string cure) => new(
        new() { Code = code, Field = field, Found = found, Expected = expected, Cure = cure, Effect = FindingEffect.Refused, Count = 1, Examples = [new(place, null)] }, []);

    /// <summary>A value as findings show it: short, on one line, without what may be a telephone or account number or an address.</summary>
    public static string Shown(ReadOnlySpan<byte> value)
    {
        var text = Encoding.UTF8.GetString(value.Length > 4 * LongestFound ? value[..(4 * LongestFound)] : value);
        var masked = Address().Replace(LongNumber().Replace(text, number => new string('#', number.Length)), "(address)");
        var clean = string.Concat(masked.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return clean.Length > LongestFound ? clean[..LongestFound] + "..." : clean;
    }

    // in turn: from + on; from (area) on; groups of 3 or 4 as in 138 0013 8000; prefix and number as in 555-1234 and 030/123456; pairs as in 06 12 34 56 78; a run of digits.
    // Dates are none of these.
    [GeneratedRegex(
        @"\+\d[\d ()./-]{5,}\d|\(\d{2,5}\)[ ]?\d[\d .-]{4,}\d|\d{3,4}(?:[ .-]\d{3,4}){2,}|\(?\d{3,5}\)?[ -]\d{4,8}(?!\d)|\(?\d{2,5}\)?[ ]?/[ ]?\d{5,}|\d{2}(?:[ .-]\d{2}){4,}|\d{7,}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\S+@\S+")]
    private static partial Regex Address();
}
