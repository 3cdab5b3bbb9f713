using CallCenterMetrics.Facts;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>The row being read, and what is found in it.</summary>
internal sealed class RowPlace(string file, CsvReader reader, FindingLog findings)
{
    public CsvReader Reader => reader;

    /// <summary>File and line.</summary>
    public string Place => $"{file}:{reader.LineNumber}";

    public void Found(string code, InteractionField? field, FindingEffect effect, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        findings.Add(code, field?.ToString(), effect, Place, value, found, expected, cure);

    /// <summary>An optional field that cannot be used and is taken as absent.</summary>
    public void Absent(string code, InteractionField field, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        Found(code, field, FindingEffect.FieldAbsent, value, found, expected, cure);

    /// <summary>A required field that cannot be used: the row is left out.</summary>
    public void LeftOut(string code, InteractionField? field, ReadOnlySpan<byte> value, string found, string expected, string cure) =>
        Found(code, field, FindingEffect.RowLeftOut, value, found, expected, cure);
}
