using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Balances;
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
    var center = reading.OrThrow();
    var accepted = new KpiOptions { AcceptedLack = arguments.AcceptedLack };
    var day = Interval.Day(arguments.TimeZone);
    var table = arguments.Dimensions.Contains(day)
        ? center.GroupBy(arguments.Dimensions).Totals(arguments.Target).Compute(accepted, KpiCatalog.All)
        : center.GroupBy([.. arguments.Dimensions, day]).Totals(arguments.Target).ComputeOverDays(accepted, KpiCatalog.All);
    var balances = SixBalances.Score(center, new() { Target = arguments.Target, ComplaintTopics = arguments.ComplaintTopics, Kpis = accepted }).Balances;
    Output.Write(arguments, table, balances, reading);
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

// A folder holds facts, one file each; a file holds calls.
static Reading<ContactCenter> Read(string path, CsvOptions options) => Directory.Exists(path)
    ? CsvFacts.ReadFolder(path, options)
    : InteractionCsv.Read(path, options).Select(calls => ContactCenter.Of(calls) with { TimeZone = options.TimeZone });
