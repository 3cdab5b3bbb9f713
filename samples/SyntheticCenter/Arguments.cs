using System.CommandLine;
using CallCenterMetrics.Simulation;

namespace SyntheticCenterSample;

/// <summary>What the caller asked for.</summary>
internal sealed record Arguments(string? Folder, SyntheticOptions Options)
{
    /// <summary>Reads the command line; false if the program has to end at once, with this exit code.</summary>
    public static bool TryParse(string[] args, out Arguments arguments, out int exitCode)
    {
        var standard = new SyntheticOptions();
        var folder = new Argument<string?>("FOLDER") { Arity = ArgumentArity.ZeroOrOne, Description = "Where to write all facts as CSV. Without it nothing is written." };
        var seed = new Option<int>("--seed") { HelpName = "N", DefaultValueFactory = _ => standard.Seed, Description = "Seed of all chance." };
        var weeks = new Option<int>("--weeks") { HelpName = "N", DefaultValueFactory = _ => standard.Weeks, Description = "Weeks of records." };
        var size = new Option<double>("--size") { HelpName = "X", DefaultValueFactory = _ => standard.Size, Description = "Scale of volume and staff." };
        var from = new Option<DateOnly>("--from") { HelpName = "DATE", DefaultValueFactory = _ => standard.From, Description = "First day, such as 2026-01-12." };
        var zone = new Option<string>("--timezone") { HelpName = "ID", DefaultValueFactory = _ => "Europe/Berlin", Description = "The center's time zone." };
        var command = new RootCommand("Makes a synthetic contact center and shows its truth beside what its records show.") { folder, seed, weeks, size, from, zone };

        arguments = null!;
        var call = command.Parse(args);
        if (call.Action is not null || call.Errors.Count > 0)
        {
            exitCode = call.Errors.Count == 0 ? call.Invoke() : Fail(string.Join(Environment.NewLine, call.Errors.Select(error => error.Message)));
            return false;
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(call.GetValue(zone)!, out var center))
        {
            exitCode = Fail($"There is no time zone '{call.GetValue(zone)}'; expected an IANA name such as Europe/Berlin.");
            return false;
        }

        exitCode = 0;
        arguments = new(call.GetValue(folder), new()
        {
            Seed = call.GetValue(seed),
            Weeks = call.GetValue(weeks),
            Size = call.GetValue(size),
            From = call.GetValue(from),
            TimeZone = center,
        });
        return true;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        Console.Error.WriteLine("Try --help.");
        return 2;
    }
}
