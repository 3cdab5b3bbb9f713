using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Reports;
using CallCenterMetrics.Sources;
using Scorecard;

// Exit codes: 0 done, 1 the data were refused, 2 the call was wrong.
if (!Arguments.TryParse(args, out var arguments, out var exitCode))
{
    return exitCode;
}

try
{
    var options = new CsvOptions { Mapping = CsvMapping.Parse(arguments.MappingRules), TimeZone = arguments.TimeZone, Encoding = arguments.Encoding };
    var reading = ReadingBar.Show(arguments.Path, progress => Read(arguments.Path, options with { Progress = progress }));
    var calls = reading.OrThrow();
    var target = ServiceTarget.Seconds(arguments.Threshold, arguments.ShortAbandon);
    var accepted = new KpiOptions { AcceptedLack = arguments.AcceptedLack };
    var day = Interval.Day(arguments.TimeZone);
    var table = arguments.Dimensions.Contains(day)
        ? calls.GroupBy(arguments.Dimensions).Totals(target).Compute(accepted, KpiCatalog.All)
        : calls.GroupBy([.. arguments.Dimensions, day]).Totals(target).ComputeOverDays(accepted, KpiCatalog.All);
    Output.Write(arguments, table, reading);
    return 0;
}
catch (DataRefusedException refused)
{
    Console.Error.WriteLine($"The data were refused. {refused.Message}");
    Finding[] others = [.. refused.Findings.Where(finding => (finding.Code, finding.Field) != (refused.Refusal.Code, refused.Refusal.Field))];
    Console.Error.Write(others.Length == 0 ? "" : "Also found:" + Environment.NewLine + KpiText.Findings(others));
    return 1;
}
catch (Exception fault) when (fault is FormatException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}

// A folder of facts names its interactions so; in any other folder every CSV file holds some.
static Reading<InteractionTable> Read(string path, CsvOptions options)
{
    if (!Directory.Exists(path))
    {
        return InteractionCsv.Read(path, options);
    }

    var facts = CsvFacts.ReadFolder(path, options);
    return facts.Refusal is { } refusal ? new(refusal, facts.Findings, facts.RowsRead) : new(facts.Table.Interactions, facts.Findings, facts.RowsRead, facts.Layout);
}
