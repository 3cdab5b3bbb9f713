using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>Where the columns of a fact stand in one file.</summary>
internal sealed class FactHeader
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private FactHeader()
    {
    }

    /// <summary>The place of a column; null if the file does not have it.</summary>
    public int? this[string column] => _places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The header of a file; null if it lacks required columns, which is noted together with all that is doubtful in it.</summary>
    public static FactHeader? Of(IReadOnlyList<string> headers, IReadOnlyList<FactColumn> columns, string place, FindingLog findings)
    {
        var header = new FactHeader();
        var unknown = new List<string>();
        foreach (var (index, text) in headers.Index())
        {
            var column = columns.FirstOrDefault(column => KnownHeaders.Normal(column.Name) == KnownHeaders.Normal(text));
            if (column.Name is null)
            {
                unknown.Add(text);
            }
            else if (!header._places.TryAdd(column.Name, index))
            {
                findings.Add(
                    "ambiguous_column", column.Name, FindingEffect.Kept, place, default, $"a further column of the name {column.Name}; the first one serves", "each column once",
                    "Rename or remove the columns that do not serve.");
            }
        }

        var missing = columns.Where(column => column.IsRequired && header[column.Name] is null).ToArray();
        foreach (var column in missing)
        {
            findings.Add(
                "missing_column", column.Name, FindingEffect.Refused, place, default, $"there is no column {column.Name}; the file has {header.Describe(headers.Count)}",
                $"the columns {string.Join(", ", columns.Where(each => each.IsRequired).Select(each => each.Name))}",
                $"Name the column {column.Name}; case, spaces, underscores and hyphens do not matter.{KnownHeaders.EncodingCure(headers)}");
        }

        // Where columns are missing, the first line may be a row of data, of which nothing is shown.
        foreach (var text in missing.Length > 0 ? [] : unknown)
        {
            findings.Add(
                "unknown_column", null, FindingEffect.Kept, place, Encoding.UTF8.GetBytes(text), "a column that is none of this fact and is not read",
                string.Join(", ", columns.Select(column => column.Name)), "Rename the column if it is meant to be one of them.");
        }

        return missing.Length > 0 ? null : header;
    }

    /// <summary>The header of a file whose columns go by the names that a mapping states; those that it does not name are no matter.</summary>
    /// <exception cref="DataRefusedException">A column is missing.</exception>
    public static FactHeader Named(IReadOnlyList<string> headers, IEnumerable<string> columns, string place)
    {
        var header = new FactHeader();
        string[] names = [.. columns.Distinct(StringComparer.Ordinal)], normal = [.. headers.Select(KnownHeaders.Normal)];
        foreach (var name in names)
        {
            var exact = headers.ToList().FindIndex(text => text.Trim() == name);
            if (exact >= 0 || Array.IndexOf(normal, KnownHeaders.Normal(name)) >= 0)
            {
                header._places.Add(name, exact >= 0 ? exact : Array.IndexOf(normal, KnownHeaders.Normal(name)));
            }
        }

        string[] missing = [.. names.Where(name => header[name] is null)];
        return missing.Length == 0 ? header : throw FindingLog.Refusal(
            "missing_column", missing[0], place, $"there is no column {string.Join(", ", missing)}; the file has {Layout.Names(headers, isHeader: header._places.Count > 0)}", $"the columns that the mapping names",
            $"Correct the mapping, or the separator of the options.{KnownHeaders.EncodingCure(headers)}");
    }

    private string Describe(int columns) => _places.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{columns:N0} columns, none of them with a known header; perhaps its first line is no header")
        : string.Join(", ", _places.OrderBy(entry => entry.Value).Select(entry => entry.Key));
}
