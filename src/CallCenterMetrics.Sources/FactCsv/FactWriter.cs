using System.Globalization;
using CsvHelper;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>Writes the fields of records, one after the other.</summary>
internal sealed class FactWriter
{
    private readonly CsvWriter _csv;

    private FactWriter(CsvWriter csv) => _csv = csv;

    /// <summary>Writes a file.</summary>
    public static void Write<T>(string path, IReadOnlyList<FactColumn> columns, IEnumerable<T> records, Action<T, FactWriter> fields)
    {
        using var csv = CsvWriter.ToFile(path);
        csv.WriteHeader([.. columns.Select(column => column.Name)]);
        var writer = new FactWriter(csv);
        foreach (var record in records)
        {
            fields(record, writer);
            csv.EndRecord();
        }
    }

    public FactWriter Text(string? text)
    {
        _csv.WriteField(text);
        return this;
    }

    public FactWriter Instant(DateTimeOffset? instant) => Text(instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public FactWriter Seconds(TimeSpan? duration) => Number(duration is { } known ? known.Ticks / TimeSpan.TicksPerMillisecond / 1000m : null);

    public FactWriter Number(decimal? number) => Text(number?.ToString(CultureInfo.InvariantCulture));

    public FactWriter YesNo(bool? flag) => Text(flag is { } known ? known ? "Yes" : "No" : null);

    public FactWriter Word<T>(T? word)
        where T : struct, Enum => Text(word?.ToString());
}
