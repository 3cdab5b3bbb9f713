using System.Globalization;

namespace CallCenterMetrics.Facts;

/// <summary>Something in the data that a reader of the results should know: what was found, where, what was expected, and how to mend it.</summary>
public sealed record Finding
{
    /// <summary>Stable name in snake case, such as <c>bad_value</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The field concerned; null where it is the row or file.</summary>
    public string? Field { get; init; }

    /// <summary>What was found.</summary>
    public required string Found { get; init; }

    /// <summary>What was expected.</summary>
    public required string Expected { get; init; }

    /// <summary>How to mend it.</summary>
    public required string Cure { get; init; }

    /// <summary>What it did to the rows.</summary>
    public required FindingEffect Effect { get; init; }

    /// <summary>How often it was found, exactly.</summary>
    public required long Count { get; init; }

    /// <summary>Some places, at most as many as the caller asked for.</summary>
    public IReadOnlyList<FindingExample> Examples { get; init; } = [];

    /// <summary>The finding in one line.</summary>
    public override string ToString()
    {
        var effect = Effect switch
        {
            FindingEffect.FieldAbsent => "the field is taken as absent",
            FindingEffect.RowLeftOut => "the rows are left out",
            FindingEffect.Refused => "refused",
            _ => "the rows are kept",
        };
        var examples = Examples.Count == 0 ? "" : $" ({string.Join(", ", Examples)})";
        return string.Create(
            CultureInfo.InvariantCulture, $"{(Field is null ? "" : Field + ": ")}{Found}, {Count:N0} x{examples}; expected {Expected}; {effect}. {Cure}");
    }
}
