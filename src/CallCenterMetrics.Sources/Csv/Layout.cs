using System.Globalization;
using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Which columns of one file serve which fields: what the rules state, and for the rest what the headers say.</summary>
internal sealed class Layout
{
    private const int MostUnused = 20;
    private static readonly string[] FieldsOfFacts =
        [.. Enum.GetValues<InteractionField>().Where(field => field != InteractionField.AnsweredAt).Select(field => field.ToString())];

    private readonly FieldColumns[] _columns = new FieldColumns[Enum.GetValues<InteractionField>().Length];
    private readonly IReadOnlyList<string> _headers;

    private Layout(IReadOnlyList<string> headers) => _headers = headers;

    public FieldColumns this[InteractionField field] => _columns[(int)field];

    /// <summary>
    /// Whether the file was written from interactions: every field of one under its own name, in their order. Nothing is derived then; what is absent is absent.
    /// </summary>
    public bool IsWrittenFromFacts => !this[InteractionField.AnsweredAt].IsPresent && _headers.SequenceEqual(FieldsOfFacts, StringComparer.Ordinal);

    /// <summary>The layout of a file.</summary>
    /// <param name="headers">Its headers.</param>
    /// <param name="mapping">What is stated.</param>
    /// <param name="place">The file, for findings.</param>
    /// <param name="findings">Takes what is doubtful.</param>
    /// <exception cref="DataRefusedException">A stated column or a required field is missing.</exception>
    public static Layout Of(IReadOnlyList<string> headers, CsvMapping mapping, string place, FindingLog findings)
    {
        var layout = new Layout(headers);
        foreach (var field in Enum.GetValues<InteractionField>())
        {
            layout._columns[(int)field] = layout.Columns(field, mapping.For(field), place, findings);
        }

        foreach (var field in new[] { InteractionField.OfferedAt, InteractionField.Outcome })
        {
            if (!layout[field].IsPresent)
            {
                throw FindingLog.Refusal(
                    "missing_column", field.ToString(), place, $"no column serves as {field}; the file has {Names(headers)}", $"a column for {field}, which is required",
                    (field == InteractionField.Outcome ? "State a mapping rule such as Outcome=Your header, or Outcome:=Answered if every row was answered."
                        : "State a mapping rule such as OfferedAt=Your header, or OfferedAt=Date header+Time header.") + KnownHeaders.EncodingCure(headers));
            }
        }

        return layout;
    }

    /// <summary>One entry per field that the file has, and one for the columns that serve none.</summary>
    public IReadOnlyList<string> Describe()
    {
        string[] shown = [.. _headers.Select(Shown)];
        var used = _columns.SelectMany(columns => columns.Used).ToHashSet();
        string[] unused = [.. Enumerable.Range(0, _headers.Count).Where(column => !used.Contains(column)).Select(column => $"\"{shown[column]}\"")];
        return
        [
            .. Enum.GetValues<InteractionField>().Where(field => this[field].IsPresent).Select(field => $"{field} {this[field].Describe(shown)}"),
            .. unused.Length == 0 ? Array.Empty<string>() : [$"not used: {string.Join(", ", unused.Take(MostUnused))}{(unused.Length > MostUnused ? $" and {unused.Length - MostUnused} more" : "")}"],
        ];
    }

    /// <summary>The headers. Where none is known, or one reads like data, the first line may be a row, of which nothing is shown.</summary>
    public static string Names(IReadOnlyList<string> headers, bool isHeader = false) => (!isHeader && !headers.Any(KnownHeaders.IsKnown)) || headers.Any(IsData)
        ? string.Create(CultureInfo.InvariantCulture, $"{headers.Count:N0} columns whose names do not read like headers; perhaps its first line is no header, or the header comes further down")
        : string.Join(", ", headers.Take(40).Select(Shown)) + (headers.Count > 40 ? ", ..." : "");

    /// <summary>Whether a header is a number, a time, or something that findings mask.</summary>
    private static bool IsData(string header)
    {
        var text = Encoding.UTF8.GetBytes(header.Trim());
        return text.Length > 0 && (NumberText.TryRead(text, 3, true, out _) || TimeText.Read(text).Kind != TimeKind.Unreadable
            || (text.Length <= 40 && FindingLog.Shown(text) != header.Trim()));
    }

    private static string Shown(string header) => FindingLog.Shown(Encoding.UTF8.GetBytes(header));

    private FieldColumns Columns(InteractionField field, FieldRule rule, string place, FindingLog findings)
    {
        if (rule.Constant is not null || rule.Header is "")
        {
            return new(rule);
        }

        if (rule.Header is { } stated)
        {
            var whole = Find(stated);
            if (whole >= 0)
            {
                return new(rule, whole);
            }

            return KnownHeaders.IsInstant(field) && stated.Contains('+', StringComparison.Ordinal) ? Joined(rule, stated, field, place) : new(rule, Required(stated, field, place));
        }

        return Recognise(field, rule, place, findings);
    }

    /// <summary>Two columns joined by the plus for which both are there; a plus may also belong to a header.</summary>
    private FieldColumns Joined(FieldRule rule, string stated, InteractionField field, string place)
    {
        for (var plus = stated.IndexOf('+', StringComparison.Ordinal); plus >= 0; plus = stated.IndexOf('+', plus + 1))
        {
            if (Find(stated[..plus].Trim()) is >= 0 and var first && Find(stated[(plus + 1)..].Trim()) is >= 0 and var second)
            {
                return new(rule, first, second);
            }
        }

        var parts = stated.Split('+', 2, StringSplitOptions.TrimEntries);
        return new(rule, Required(parts[0], field, place), Required(parts[1], field, place));
    }

    private FieldColumns Recognise(InteractionField field, FieldRule rule, string place, FindingLog findings)
    {
        int[] found = [.. Enumerable.Range(0, _headers.Count).Where(i => KnownHeaders.Find(_headers[i])?.Field == field)];
        if (found.Length > 1)
        {
            int[] exact = [.. found.Where(i => KnownHeaders.Normal(_headers[i]) == KnownHeaders.Normal(field.ToString()))];
            found = exact.Length > 0 ? exact : found;
        }

        if (found.Length > 1)
        {
            var names = string.Join(", ", found.Select(i => $"'{Shown(_headers[i])}' (column {i + 1})"));
            findings.Add(
                "ambiguous_column", field.ToString(), FindingEffect.Kept, place, default, $"the columns {names} could all serve; the first does",
                "one column", $"State which, {field}=Header, or leave the field out, {field}=; of columns with the same header rename one.");
        }

        if (field == InteractionField.OfferedAt)
        {
            var date = Find(KnownHeaders.IsDate);
            var time = found.Length > 0 ? found[0] : Find(KnownHeaders.IsTime);
            return (date, time) switch
            {
                (>= 0, >= 0) => new(rule, date, time),
                (_, >= 0) => new(rule, time),
                _ => new(rule, date),
            };
        }

        var unit = found.Length > 0 ? KnownHeaders.Find(_headers[found[0]])!.Value.Unit : null;
        return new(rule.Unit is null && unit is not null ? rule with { Unit = unit } : rule, found.Length > 0 ? found[0] : -1);
    }

    private int Required(string header, InteractionField field, string place) => Find(header) is >= 0 and var column ? column
        : throw FindingLog.Refusal(
                    "missing_column", field.ToString(), place, $"there is no column '{header}'; the file has {Names(_headers)}", "the column that the mapping rule names",
            "Correct the header in the rule; case, spaces, underscores and hyphens do not matter." + KnownHeaders.EncodingCure(_headers));

    private int Find(string header)
    {
        var exact = Find(name => name == header);
        return exact >= 0 ? exact : Find(name => KnownHeaders.Normal(name) == KnownHeaders.Normal(header));
    }

    private int Find(Predicate<string> matches)
    {
        for (var i = 0; i < _headers.Count; i++)
        {
            if (matches(_headers[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
