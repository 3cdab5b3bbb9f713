using System.Globalization;
using BenchmarkDotNet.Running;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Gate;
using CallCenterMetrics.Benchmarks.Report;

// gate [--record]   measures the leads of the hot path and compares (or records) them; exit code 1 where one is lost
// write PATH ROWS   writes made-up interactions as CSV, for peers to read
// anything else     goes to BenchmarkDotNet
switch (args)
{
    case ["gate"]:
        return GateCommand.Check();
    case ["gate", "--record"]:
        return GateCommand.Record();
    case ["write", var path, var rows]:
        InteractionFile.Write(path, Samples.Legs(int.Parse(rows, CultureInfo.InvariantCulture), hasIds: true).Rows());
        return 0;
    case ["gate" or "write", ..]:
        Console.Error.WriteLine("Expected: gate, gate --record, or write PATH ROWS.");
        return 2;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GateCommand).Assembly).Run(args, BenchmarkConfig.Create());
        return 0;
}
