using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The row that a reader is at, and what is found in it.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="reader">The reader; its rows come in the order of the file.</param>
/// <param name="mostExamples">Examples noted of each finding: the first ones of this reader.</param>
/// <param name="take">Takes what is found.</param>
internal sealed class RowPlace(string file, CsvReader reader, int mostExamples, Action<Note> take)
{
    private readonly Dictionary<(string Code, InteractionField? Field), int> _examples = [];

    public CsvReader Reader => reader;

    /// <summary>File and line.</summary>
    public string Place => Of(file, reader.LineNumber);

    public static string Of(string file, long line) => $"{file}:{line}";

    public void Found(string code, InteractionField? field, FindingEffect effect, ReadOnlySpan<byte> value, string found, string expected, string cure)
    {
        var examples = _examples.GetValueOrDefault((code, field));
        var note = new Note(code, field?.ToString(), effect, found, expected, cure);
        if (examples < mostExamples)
        {
            _examples[(code, field)] = examples + 1;
            note = note with { Example = new(Place, value.IsEmpty ? null : FindingLog.Shown(value)) };
        }

        take(note);
    }

    /// <summary>An optional field that cannot be used and is taken as absent.</summary>
    public void Absent(string code, InteractionField field, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        Found(code, field, FindingEffect.FieldAbsent, value, found, expected, cure);

    /// <summary>A required field that cannot be used: the row is left out.</summary>
    public void LeftOut(string code, InteractionField? field, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        Found(code, field, FindingEffect.RowLeftOut, value, found, expected, cure);
}
