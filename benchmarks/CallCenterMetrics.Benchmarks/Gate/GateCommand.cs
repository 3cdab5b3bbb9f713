using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>
/// The gate of continuous integration. It compares ratios of times measured side by side with recorded ones, never times; when a lead seems lost it measures all
/// once more before it fails.
/// </summary>
internal static class GateCommand
{
    private const int Rows = 1_000_000;
    private const int RowsOfYear = 10_000_000;     // of which the first are taken: groups as full as in the large benchmarks
    private const int LinqRows = 40_000;
    private static readonly SampleGrouping[] Groupings = [SampleGrouping.Queue, SampleGrouping.QueueByHalfHour];

    public static int Check()
    {
        var recorded = RecordedLeads.Load();
        var rounds = Prepare();
        var faults = Faults(Measure(rounds, recorded), recorded);
        if (faults.Length > 0)
        {
            Console.WriteLine($"A lead seems lost; the machine may have been busy, so all is measured once more. First: {string.Join("; ", faults)}.");
            faults = Faults(Measure(rounds, recorded), recorded);
        }

        var checks = AllocationCheck.Measure(Groupings);
        foreach (var check in checks)
        {
            Console.WriteLine($"{check.Grouping}: {check.PerRow:0.0000} bytes allocated per row; {check.Once:N0} bytes in all, for {check.Groups:N0} groups, blocks and the result");
        }

        faults = [.. faults, .. checks.SelectMany(check => check.Faults())];
        foreach (var fault in faults)
        {
            Console.WriteLine($"FAILED {fault}.");
        }

        Console.WriteLine(faults.Length == 0 ? "The gate is passed."
            : "If the loss is meant, record the new leads on a quiet machine and say why in the commit:\n"
                + "  dotnet run -c Release --project benchmarks/CallCenterMetrics.Benchmarks -- gate --record");
        return faults.Length == 0 ? 0 : 1;
    }

    public static int Record()
    {
        var recorded = RecordedLeads.Load();
        recorded.Save(Measure(Prepare(), recorded));
        Console.WriteLine($"Recorded for {RecordedLeads.InstructionSet} in {RecordedLeads.Path}.");
        return 0;
    }

    private static PairedRounds Prepare()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var table = Samples.Table(RowsOfYear, Rows);
        var perRow = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Rows;
        Console.WriteLine($"{Rows:N0} rows of {perRow:0.0} bytes each in memory (no ids); {RecordedLeads.InstructionSet}; one thread; LINQ on the first {LinqRows:N0} rows");
        return new(table, new(table), Samples.Records(table, LinqRows));
    }

    private static Figures[] Measure(PairedRounds rounds, RecordedLeads recorded)
    {
        Console.WriteLine();
        Console.WriteLine($"{"",-18}{"ns per row",44}{"lead (recorded) over",54}");
        Console.WriteLine($"{"grouping",-18}{"library",11}{"reference",11}{"reading",11}{"LINQ",11}{"reference",18}{"LINQ",18}{"reading",18}");
        var figures = Array.ConvertAll(Groupings, rounds.Measure);
        foreach (var (grouping, kernel, reference, reading, linq, leads) in figures)
        {
            var then = recorded.Of(grouping);
            Console.WriteLine($"{grouping,-18}{kernel,11:0.00}{reference,11:0.00}{reading,11:0.00}{linq,11:0.0}"
                + $"{leads.Reference,9:0.00}{$"({then?.Reference:0.00})",9}{leads.Linq,9:0.0}{$"({then?.Linq:0.0})",9}{leads.Reading,9:0.000}{$"({then?.Reading:0.000})",9}");
        }

        Console.WriteLine();
        return figures;
    }

    private static string[] Faults(Figures[] figures, RecordedLeads recorded)
    {
        if (figures.Any(figure => recorded.Of(figure.Grouping) is null))
        {
            Console.WriteLine($"No leads are recorded for {RecordedLeads.InstructionSet}: only the least lead over LINQ is checked.");
        }

        return [.. figures.SelectMany(figure => figure.Leads.Faults($"{figure.Grouping}", recorded.Of(figure.Grouping)))];
    }
}
