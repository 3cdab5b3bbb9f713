using CallCenterMetrics.Simulation;
using CallCenterMetrics.Sources;
using SyntheticCenterSample;

// Exit codes: 0 done, 2 the call was wrong or the folder cannot be written.
if (!Arguments.TryParse(args, out var arguments, out var exitCode))
{
    return exitCode;
}

try
{
    var made = SyntheticCenter.Generate(arguments.Options);
    if (arguments.Folder is { } folder)
    {
        CsvFacts.WriteFolder(folder, made.Center);
    }

    new Comparison(Console.Out, made).Write();
    return 0;
}
catch (Exception fault) when (fault is ArgumentOutOfRangeException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return 2;
}
