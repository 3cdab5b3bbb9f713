using CsvHelper;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>The yardstick of reading CSV: the parser with its own options, touching every field.</summary>
internal static class ParserAlone
{
    /// <summary>Reads a file on one thread row by row, or on several; the bytes of all fields.</summary>
    public static long Parse(string path, int threads)
    {
        using var file = File.OpenRead(path);
        using var csv = CsvReader.Create(file, new(), leaveOpen: true);
        csv.ReadHeader();
        if (threads > 1)
        {
            return csv.ParallelEnumerate(Bytes, threads).Sum();
        }

        var bytes = 0L;
        while (csv.Read())
        {
            bytes += Bytes(csv);
        }

        return bytes;
    }

    private static long Bytes(CsvReader row)
    {
        var bytes = 0L;
        for (var field = 0; field < row.FieldCount; field++)
        {
            bytes += row.GetSpan(field).Length;
        }

        return bytes;
    }
}
