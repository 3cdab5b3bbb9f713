using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Storage;
using CsvHelper;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>Writes what <see cref="TotalsCsv"/> describes.</summary>
internal static class TotalsCsvWriter
{
    public static void Write(Totals totals, Stream stream)
    {
        var codecs = StatisticCodec.OfAll(totals.Measures);
        var header = Header(totals);
        using var csv = CsvWriter.Create(stream, new() { NewLine = "\n", ValidateFieldCount = false }, leaveOpen: true);
        Head(csv, totals, codecs);
        foreach (var name in header)
        {
            csv.WriteField(name, name.StartsWith('#') ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
        }

        csv.EndRecord();
        var (measures, numbers) = (totals.Measures, new List<Int128>());
        for (var group = 0; group < totals.Count; group++)
        {
            foreach (var key in totals.Key(group))
            {
                csv.WriteField(key, key is ['#', ..] ? CsvQuoting.Always : CsvQuoting.WhenNeeded);
            }

            for (var i = 0; i < codecs.Length; i++)
            {
                codecs[i].Numbers(totals, measures[i], group, numbers);
                Cell(csv, numbers);
            }

            csv.EndRecord();
        }
    }

    /// <summary>The names of the columns, each of which must tell by itself what it is.</summary>
    private static string[] Header(Totals totals)
    {
        var known = new KnownNames(totals.Dimensions, totals.Measures);
        string[] header = [.. totals.Dimensions.Select(dimension => dimension.Meaning), .. totals.Measures.Select(measure => measure.Id)];
        return Array.Find(header, name => known.HasDimension(name) && known.Measure(name) is not null) is { } twice
            ? throw new NotSupportedException($"'{twice}' is the name of a dimension and of a measure, which columns cannot tell apart; rename one to write totals as CSV.")
            : header;
    }

    private static void Head(CsvWriter csv, Totals totals, StatisticCodec[] codecs)
    {
        var target = totals.Target;
        Line(TotalsCsvLines.Totals, TotalsCsvLines.Version);
        Line(TotalsCsvLines.Target, target.Inclusive ? "<=" : "<", Text(target.General.ServiceMilliseconds), Text(target.General.ShortAbandonMilliseconds));
        foreach (var (queue, channel, thresholds) in target.Special)
        {
            Line(TotalsCsvLines.Special, queue, channel?.ToString(), Text(thresholds.ServiceMilliseconds), Text(thresholds.ShortAbandonMilliseconds));
        }

        Line([TotalsCsvLines.Handle, .. TotalsDraft.Words(totals.HandleParts)]);
        foreach (var (measure, why) in totals.Absent.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Line(TotalsCsvLines.Absent, measure, why);
        }

        var standard = new KnownNames([], []);
        foreach (var (measure, codec) in totals.Measures.Zip(codecs).Where(pair => standard.Measure(pair.First.Id) != pair.First))
        {
            Line(TotalsCsvLines.Measure, measure.Id, StatisticNumbers.Unit(measure), codec.Name);
        }

        Line(TotalsCsvLines.Rows, Text(totals.Count));
        Line(TotalsCsvLines.Checksum, TotalsChecksum.Of(totals));

        void Line(params ReadOnlySpan<string?> fields)
        {
            foreach (var field in fields)
            {
                csv.WriteField(field);
            }

            csv.EndRecord();
        }
    }

    private static void Cell(CsvWriter csv, List<Int128> numbers)
    {
        if (numbers is [var only])
        {
            csv.WriteField(only);
        }
        else
        {
            csv.WriteField(string.Join(' ', numbers.Select(Text)));
        }
    }

    private static string Text(Int128 number) => number.ToString(CultureInfo.InvariantCulture);
}
