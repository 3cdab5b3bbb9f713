using System.CommandLine;
using System.Globalization;
using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace Scorecard;

/// <summary>What the caller asked for.</summary>
internal sealed record Arguments(
    bool IsBundled, string Path, IReadOnlyList<string> MappingRules, IReadOnlyList<Dimension> Dimensions, TimeZoneInfo TimeZone,
    ServiceTarget Target, double AcceptedLack, IReadOnlyList<string> ComplaintTopics, bool IsDetailed, bool IsChinese,
    Encoding? Encoding, bool IsJson, string? OutputPath)
{
    private const double LongestThreshold = 2_000_000;

    /// <summary>Reads the command line; false if the program has to end at once, with this exit code.</summary>
    public static bool TryParse(string[] args, out Arguments arguments, out int exitCode)
    {
        var path = new Argument<string?>("FILE-OR-FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = "A CSV file of calls, or a folder of facts. Without it: a bundled synthetic center." };
        var map = new Option<string[]>("--map") { HelpName = "RULE", DefaultValueFactory = _ => [], Description = "A mapping rule, such as Wait=\"Speed of answer\", OfferedAt=Date+Time, Outcome:=Answered. Repeatable." };
        var by = new Option<string[]>("--by") { HelpName = "DIMENSIONS", DefaultValueFactory = _ => [], Description = "Comma-separated: queue, agent, topic, channel, segment, customer, direction, outcome, transfer, interval:30m, day, week, month, hour, weekday; of time also by answer or end: day.end." };
        var zone = new Option<string?>("--timezone") { HelpName = "ID", Description = "The center's time zone, such as Europe/Berlin: for times without offset and for calendar groups. Default UTC." };
        var threshold = new Option<string[]>("--threshold") { HelpName = "SECONDS", DefaultValueFactory = _ => [], Description = "Service level threshold, 20 by default; for a channel or queue alone: Email=14400. Repeatable." };
        var shortAbandon = new Option<double>("--short-abandon") { HelpName = "SECONDS", DefaultValueFactory = _ => 5, Description = "Abandons with a shorter wait are short." };
        var lack = new Option<double>("--accept-lack") { HelpName = "SHARE", DefaultValueFactory = _ => 0.05, Description = "Largest share of rows that may lack an input of a KPI." };
        var complaints = new Option<string[]>("--complaint-topics") { HelpName = "TOPICS", DefaultValueFactory = _ => [], Description = "Comma-separated topics that are complaints." };
        var details = new Option<bool>("--details") { Description = "Show every indicator of the balances." };
        var chinese = new Option<bool>("--chinese") { Description = "Balances in Simplified Chinese." };
        var encoding = new Option<string?>("--encoding") { HelpName = "NAME", Description = "Encoding of the files where it is not UTF-8, such as gb18030." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "text", Description = "How results are written." }.AcceptOnlyFromAmong("text", "json");
        var output = new Option<string?>("--out") { HelpName = "PATH", Description = "Write to a file instead of the console." };
        var command = new RootCommand("Balances and KPIs of a contact center from its facts.")
        {
            path, map, by, zone, threshold, shortAbandon, lack, complaints, details, chinese, encoding, format, output,
        };

        arguments = null!;
        var call = command.Parse(args);
        if (call.Action is not null || call.Errors.Count > 0)
        {
            exitCode = call.Errors.Count == 0 ? call.Invoke() : Fail(string.Join(Environment.NewLine, call.Errors.Select(error => error.Message)));
            return false;
        }

        try
        {
            var isBundled = call.GetValue(path) is null;
            var center = Zone(call.GetValue(zone) ?? (isBundled ? "Europe/Berlin" : "UTC"));
            var names = Parts(call.GetValue(by)!);
            var topics = Parts(call.GetValue(complaints)!);
            arguments = new(
                isBundled, Source(call.GetValue(path)), call.GetValue(map)!,
                [.. (isBundled && names.Count == 0 ? ["queue"] : names).Select(name => Dimension.Parse(name, center))], center,
                TargetOf(isBundled, call.GetValue(threshold)!, InRange("--short-abandon", call.GetValue(shortAbandon), 0, LongestThreshold)),
                InRange("--accept-lack", call.GetValue(lack), 0, 1), isBundled && topics.Count == 0 ? ["complaint"] : topics,
                call.GetValue(details), call.GetValue(chinese), EncodingOf(call.GetValue(encoding)), call.GetValue(format) == "json", call.GetValue(output));
            CheckOutput(arguments.OutputPath, arguments.Path);
            if (arguments.Dimensions.Distinct().Count() < arguments.Dimensions.Count)
            {
                throw new FormatException($"--by names a dimension twice: {string.Join(", ", arguments.Dimensions)}.");
            }

            exitCode = 0;
            return true;
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            exitCode = Fail(fault.Message);
            return false;
        }
    }

    private static ServiceTarget TargetOf(bool isBundled, string[] thresholds, double shortAbandon)
    {
        var stated = (thresholds.Length > 0 || !isBundled ? thresholds : ["Chat=60", "Email=14400"]).Select(threshold => threshold.Split('=')).ToList();
        var general = stated.Where(parts => parts.Length == 1).Select(parts => Seconds(parts[0])).DefaultIfEmpty(20).Last();
        return stated.Where(parts => parts.Length > 1).Aggregate(ServiceTarget.Seconds(general, shortAbandon), (target, parts) =>
            Enum.TryParse<Channel>(parts[0], ignoreCase: true, out var channel)
                ? target.ForChannel(channel, Seconds(parts[1]), shortAbandon)
                : target.ForQueue(parts[0], Seconds(parts[1]), shortAbandon));

        static double Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? InRange("--threshold", seconds, 0, LongestThreshold)
            : throw new FormatException($"--threshold is '{text}'; expected seconds, such as 20 or Email=14400.");
    }

    private static List<string> Parts(string[] lists) =>
        [.. lists.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        Console.Error.WriteLine("Try --help.");
        return 2;
    }

    private static void CheckOutput(string? output, string input)
    {
        if (output is null)
        {
            return;
        }

        var full = System.IO.Path.GetFullPath(output);
        var inputs = Directory.Exists(input) ? Directory.EnumerateFiles(input) : [input];
        if (inputs.Any(file => System.IO.Path.GetFullPath(file) == full))
        {
            throw new FormatException($"--out is '{output}', which is read as input; expected another file.");
        }

        if (Directory.Exists(full) || !Directory.Exists(System.IO.Path.GetDirectoryName(full)))
        {
            throw new FormatException($"--out is '{output}'; expected a file in a folder that exists.");
        }
    }

    private static double InRange(string option, double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new FormatException($"{option} is {value}; expected {least} to {most}.");

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
        ? zone
        : throw new FormatException($"There is no time zone '{id}'; expected an IANA name such as Europe/Berlin, Asia/Shanghai or UTC.");

    private static Encoding? EncodingOf(string? name)
    {
        try
        {
            return name is null ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new FormatException($"There is no encoding '{name}'; expected a name such as utf-8, utf-16, gb18030 or windows-1252.");
        }
    }

    private static string Source(string? path)
    {
        if (path is null)
        {
            return System.IO.Path.Combine(AppContext.BaseDirectory, "data", "center");
        }

        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Any() ? path : throw new FileNotFoundException($"The folder '{path}' has no .csv file.");
        }

        return File.Exists(path) ? path : throw new FileNotFoundException(
            path.StartsWith("--", StringComparison.Ordinal) ? $"There is no option '{path}'." : $"There is no file or folder '{path}'.");
    }
}
