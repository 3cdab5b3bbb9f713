using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources;

/// <summary>
/// Rules that say which columns of a file serve which fields, and how their text is to be read. What no rule speaks of is recognised by its header.
/// <list type="table">
/// <item><term><c>Wait=Speed of answer</c></term><description>the column with this header</description></item>
/// <item><term><c>OfferedAt=Date+Time</c></term><description>two columns joined, a date and a time; for instants only</description></item>
/// <item><term><c>Outcome:=Answered</c></term><description>a constant</description></item>
/// <item><term><c>Resolved=</c></term><description>no column, even if a header looks like it</description></item>
/// <item><term><c>OfferedAt.format=dd/MM/yyyy HH:mm</c></term><description>a .NET date format; repeat for several</description></item>
/// <item><term><c>Wait.unit=ms</c></term><description>ms, s, min, h, hh:mm:ss, mm:ss or hh:mm; for instants s or ms since 1970</description></item>
/// <item><term><c>OfferedAt.zone=Europe/Berlin</c></term><description>the zone of times without an offset, where it differs from that of the file</description></item>
/// <item><term><c>Hold.default=0</c></term><description>what an empty field means</description></item>
/// <item><term><c>Outcome[Handled]=Answered</c></term><description>a word of the file and the value it means</description></item>
/// </list>
/// </summary>
public sealed class CsvMapping
{
    private readonly Dictionary<InteractionField, FieldRule> _rules;

    private CsvMapping(Dictionary<InteractionField, FieldRule> rules) => _rules = rules;

    /// <summary>No rules: columns are recognised by their headers.</summary>
    public static CsvMapping Automatic { get; } = new([]);

    /// <summary>Reads rules.</summary>
    /// <param name="rules">The rules, in any order; of two that say the same of a field the later wins.</param>
    /// <exception cref="FormatException">A rule cannot be read; the message names it, what is wrong and what was expected.</exception>
    public static CsvMapping Parse(params IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var parsed = new Dictionary<InteractionField, FieldRule>();
        foreach (var rule in rules)
        {
            var (field, change) = MappingRule.Parse(rule);
            parsed[field] = change(parsed.GetValueOrDefault(field, FieldRule.None));
        }

        foreach (var (field, rule) in parsed)
        {
            foreach (var word in new[] { rule.Constant, rule.Default })
            {
                if (word is not null && ValueWords.Values(field) is { Length: > 0 } values && ValueWords.Find(field, rule, word) is null)
                {
                    throw new FormatException($"Mapping rule for {field}: '{word}' is no value of it; expected one of {string.Join(", ", values)}, or a word that another rule explains.");
                }
            }
        }

        return new(parsed);
    }

    internal FieldRule For(InteractionField field) => _rules.GetValueOrDefault(field, FieldRule.None);
}
