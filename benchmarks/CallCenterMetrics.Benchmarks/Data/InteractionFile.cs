using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>Interactions as a CSV file with every field or the few that peers need, under the library's own field names; instants in ISO 8601, durations in seconds.</summary>
internal static class InteractionFile
{
    private static readonly (string Name, Func<Interaction, object?> Value)[] Fields =
    [
        ("Id", leg => leg.Id),
        ("ContactId", leg => leg.ContactId),
        ("Customer", leg => leg.Customer),
        ("OfferedAt", leg => Instant(leg.OfferedAt)),
        ("EndedAt", leg => Instant(leg.EndedAt)),
        ("Queue", leg => leg.Queue),
        ("Channel", leg => leg.Channel),
        ("Direction", leg => leg.Direction),
        ("Topic", leg => leg.Topic),
        ("Segment", leg => leg.Segment),
        ("Agent", leg => leg.Agent),
        ("Outcome", leg => leg.Outcome),
        ("Wait", leg => leg.Wait?.TotalSeconds),
        ("Talk", leg => leg.Talk?.TotalSeconds),
        ("Hold", leg => leg.Hold?.TotalSeconds),
        ("Wrap", leg => leg.Wrap?.TotalSeconds),
        ("Transfer", leg => leg.Transfer),
        ("Resolved", leg => YesNo(leg.Resolved)),
        ("Satisfaction", leg => leg.Satisfaction),
        ("Recommendation", leg => leg.Recommendation),
        ("Effort", leg => leg.Effort),
        ("Invited", leg => YesNo(leg.Invited)),
        ("Quality", leg => leg.Quality),
        ("CriticalError", leg => YesNo(leg.CriticalError)),
        ("Cost", leg => leg.Cost),
        ("Value", leg => leg.Value),
        ("Converted", leg => YesNo(leg.Converted)),
        ("Steps", leg => leg.Steps),
    ];

    /// <summary>The fields that the comparison with peers needs.</summary>
    private static readonly HashSet<string> Lean =
        ["OfferedAt", "Queue", "Channel", "Direction", "Agent", "Outcome", "Wait", "Talk", "Hold", "Wrap", "Transfer", "Resolved", "Satisfaction", "Quality"];

    /// <summary>Writes the rows; the texts must need no quotes.</summary>
    public static void Write(string path, IEnumerable<Interaction> rows, bool isLean = false)
    {
        var fields = Fields.Where(field => !isLean || Lean.Contains(field.Name)).ToArray();
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        writer.WriteLine(string.Join(',', fields.Select(field => field.Name)));
        foreach (var row in rows)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                writer.Write(i == 0 ? "" : ",");
                writer.Write(Convert.ToString(fields[i].Value(row), CultureInfo.InvariantCulture));
            }

            writer.WriteLine();
        }
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string? YesNo(bool? value) => value switch { null => null, true => "yes", false => "no" };
}
