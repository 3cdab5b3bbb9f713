using System.Text.RegularExpressions;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Reads one mapping rule into the change it makes to the rule of its field.</summary>
internal static partial class MappingRule
{
    private static readonly string[] DurationUnits = ["ms", "s", "min", "h", "hh:mm:ss", "mm:ss", "hh:mm"];
    private static readonly string[] InstantUnits = ["s", "ms"];

    public static (InteractionField Field, Func<FieldRule, FieldRule> Change) Parse(string rule)
    {
        if (rule is null || Shape().Match(rule) is not { Success: true } match)
        {
            throw Fault(rule, "it has no known shape", "Field=Header, Field=Header+Header, Field:=constant, Field.unit=s, Field.format=..., Field.zone=..., Field.default=... or Field[word]=Value");
        }

        var value = match.Groups["value"].Value;
        var field = KnownHeaders.Field(match.Groups["field"].Value)
            ?? throw Fault(rule, $"there is no field '{match.Groups["field"].Value.Trim()}'", "one of " + string.Join(", ", Enum.GetNames<InteractionField>()));
        if (match.Groups["word"].Success)
        {
            if (ValueWords.Values(field) is not { Length: > 0 } values)
            {
                throw Fault(rule, $"{field} has no words", "words for Outcome, Channel, Direction, Transfer, Resolved, Invited, CriticalError or Converted");
            }

            var meant = values.FirstOrDefault(name => name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw Fault(rule, $"'{value}' is no value of {field}", "one of " + string.Join(", ", values));
            var word = match.Groups["word"].Value.Trim();
            return (field, old => old with { Words = [.. old.Words.Where(known => !known.Word.Equals(word, StringComparison.OrdinalIgnoreCase)), (word, meant)] });
        }

        return match.Groups["aspect"].Success
            ? (field, Aspect(rule, field, match.Groups["aspect"].Value.ToLowerInvariant(), value.Trim()))
            : match.Groups["constant"].Success
                ? (field, old => old with { Constant = value.Trim(), Header = null })
                : (field, old => old with { Header = value.Trim(), Constant = null });
    }

    private static Func<FieldRule, FieldRule> Aspect(string rule, InteractionField field, string aspect, string value)
    {
        switch (aspect)
        {
            case "default":
                return old => old with { Default = value };
            case "unit" when KnownHeaders.IsDuration(field):
                return old => old with { Unit = Known(rule, value, DurationUnits) };
            case "unit" when KnownHeaders.IsInstant(field):
                return old => old with { Unit = Known(rule, value, InstantUnits) };
            case "format" when KnownHeaders.IsInstant(field):
                return old => old with { Formats = old.Formats.Add(value) };
            case "zone" when KnownHeaders.IsInstant(field):
                if (!TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone))
                {
                    throw Fault(rule, $"there is no time zone '{value}'", "an IANA name such as Europe/Berlin, Asia/Shanghai or UTC");
                }

                return old => old with { Zone = zone };
            default:
                throw Fault(rule, $"{field} has no '{aspect}'", "unit for durations and instants, format and zone for instants, default for all");
        }
    }

    private static string Known(string rule, string value, string[] known) =>
        known.FirstOrDefault(unit => unit.Equals(value, StringComparison.OrdinalIgnoreCase))
            ?? throw Fault(rule, $"'{value}' is no unit", "one of " + string.Join(", ", known));

    private static FormatException Fault(string? rule, string fault, string expected) => new($"Mapping rule '{rule}': {fault}; expected {expected}.");

    [GeneratedRegex(@"^\s*(?<field>[A-Za-z _-]+?)\s*(?:\[(?<word>[^\]]+)\]\s*=|\.(?<aspect>[A-Za-z]+)\s*=|(?<constant>:=)|=)(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
