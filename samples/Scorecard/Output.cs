using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Reports;
using CallCenterMetrics.Scoring;

namespace Scorecard;

/// <summary>Writes the results as asked for.</summary>
internal static class Output
{
    private static readonly string[] Headline =
    [
        "offered", "answer_rate", "service_level", "abandonment_rate", "average_speed_of_answer", "average_handle_time",
        "transfer_rate", "first_contact_resolution", "csat_top2", "nps",
    ];

    public static void Write(Arguments arguments, KpiTable table, IReadOnlyList<BalanceScore> balances, Reading<ContactCenter> reading)
    {
        if (arguments.OutputPath is { } path)
        {
            // Whoever looks at the path sees the old file or the new one, never half of it.
            var unfinished = path + ".unfinished";
            using (var file = File.Create(unfinished))
            {
                Write(file, arguments, table, balances, reading);
            }

            File.Move(unfinished, path, overwrite: true);
            return;
        }

        using var console = Console.OpenStandardOutput();
        Write(console, arguments, table, balances, reading);
    }

    private static void Write(Stream stream, Arguments arguments, KpiTable table, IReadOnlyList<BalanceScore> balances, Reading<ContactCenter> reading)
    {
        if (arguments.IsJson)
        {
            KpiJson.Write(stream, table, reading.Select(center => center.Interactions), balances);
            return;
        }

        using var writer = new StreamWriter(stream, leaveOpen: true);
        WriteText(writer, arguments, table, balances, reading);
    }

    private static void WriteText(TextWriter text, Arguments arguments, KpiTable table, IReadOnlyList<BalanceScore> balances, Reading<ContactCenter> reading)
    {
        text.WriteLine(FormattableString.Invariant(
            $"{(arguments.IsBundled ? "Bundled synthetic center: " : "")}{reading.OrThrow().Interactions.Count:N0} interactions; {reading.RowsRead:N0} rows read; {table.Totals.Target}"));
        text.WriteLine();
        text.Write(BalanceText.Overview(balances, arguments.IsChinese));
        foreach (var balance in balances.Where(balance => balance.IsAvailable))
        {
            text.WriteLine();
            text.Write(arguments.IsDetailed ? BalanceText.Details(balance, arguments.IsChinese) : BalanceText.Explanation(balance, arguments.IsChinese));
        }

        text.WriteLine();
        text.Write(table.Count == 1 && arguments.Dimensions.Count == 0 ? KpiText.Details(table, 0) : KpiText.Groups(table, Headline));
        text.WriteLine();
        text.WriteLine("Found in the data:");
        text.Write(KpiText.Findings(reading.Findings));
        text.WriteLine();
        var others = reading.Layout.Where(entry => entry.Split(" = ") is not [var field, var header] || header != $"\"{field}\"").ToList();
        text.WriteLine("Read as: " + (others.Count == 0 ? "every field by its own name" : string.Join("; ", reading.Layout)));
    }
}
