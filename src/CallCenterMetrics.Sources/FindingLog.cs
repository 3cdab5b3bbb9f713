using System.Text;
using System.Text.RegularExpressions;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources;

/// <summary>Gathers findings: exact counts, and the first examples of each.</summary>
internal sealed partial class FindingLog(int mostExamples)
{
    private const int LongestFound = 40;
    private readonly Dictionary<(string Code, string? Field), (Finding Finding, List<FindingExample> Examples)> _findings = [];

    /// <summary>Notes one occurrence. The texts of the first one stand for all of the same code and field.</summary>
    public void Add(string code, string? field, FindingEffect effect, string place, ReadOnlySpan<byte> value, string found, string expected, string cure)
    {
        if (!_findings.TryGetValue((code, field), out var entry))
        {
            entry = (new() { Code = code, Field = field, Effect = effect, Count = 0, Found = found, Expected = expected, Cure = cure }, []);
        }

        if (entry.Examples.Count < mostExamples)
        {
            entry.Examples.Add(new(place, value.IsEmpty ? null : Shown(value)));
        }

        _findings[(code, field)] = (entry.Finding with { Count = entry.Finding.Count + 1 }, entry.Examples);
    }

    public IReadOnlyList<Finding> ToList() => Ordered(_findings.Values.Select(entry => entry.Finding with { Examples = entry.Examples }));

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
