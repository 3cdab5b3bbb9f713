using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Reports;

namespace Scorecard;

/// <summary>Writes the results as asked for.</summary>
internal static class Output
{
    private static readonly string[] Headline =
    [
        "offered", "answer_rate", "service_level", "abandonment_rate.of_offered", "average_speed_of_answer", "average_handle_time",
        "transfer_rate", "first_contact_resolution.by_flag", "csat_top2", "nps",
    ];

    public static void Write(Arguments arguments, KpiTable table, Reading<InteractionTable> reading)
    {
        if (arguments.OutputPath is { } path)
        {
            // Whoever looks at the path sees the old file or the new one, never half of it.
            var unfinished = path + ".unfinished";
            using (var file = File.Create(unfinished))
            {
                Write(file, arguments, table, reading);
            }

            File.Move(unfinished, path, overwrite: true);
            return;
        }

        using var console = Console.OpenStandardOutput();
        Write(console, arguments, table, reading);
    }

    private static void Write(Stream stream, Arguments arguments, KpiTable table, Reading<InteractionTable> reading)
    {
        if (arguments.IsJson)
        {
            KpiJson.Write(stream, table, reading);
            return;
        }

        using var writer = new StreamWriter(stream, leaveOpen: true);
        WriteText(writer, arguments, table, reading);
    }

    private static void WriteText(TextWriter text, Arguments arguments, KpiTable table, Reading<InteractionTable> reading)
    {
        text.WriteLine(FormattableString.Invariant(
            $"{(arguments.IsBundled ? "Bundled synthetic center: " : "")}{reading.OrThrow().Count:N0} interactions of {reading.RowsRead:N0} rows; {table.Totals.Target}"));
        text.WriteLine();
        text.Write(table.Count == 1 && arguments.Dimensions.Count == 0 ? KpiText.Details(table, 0) : KpiText.Groups(table, Headline));
        text.WriteLine();
        text.WriteLine("Found in the data:");
        text.Write(KpiText.Findings(reading.Findings));
        text.WriteLine();
        text.WriteLine("Read as: " + string.Join("; ", reading.Layout));
    }
}
