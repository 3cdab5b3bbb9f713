using System.Globalization;
using BenchmarkDotNet.Running;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Gate;
using CallCenterMetrics.Benchmarks.Report;

// gate [--record]   measures the leads of the hot path and compares (or records) them; exit code 1 where one is lost
// floor [ROWS]      compares all four groupings, on one and two threads, with reading the columns once; 10 million rows by default
// write PATH ROWS   writes made-up interactions as CSV, for peers to read
// anything else     goes to BenchmarkDotNet
switch (args)
{
    case ["gate"]:
        return GateCommand.Check();
    case ["gate", "--record"]:
        return GateCommand.Record();
    case ["floor"]:
        return FloorCommand.Compare(10_000_000);
    case ["floor", var rows]:
        return FloorCommand.Compare(int.Parse(rows, CultureInfo.InvariantCulture));
    case ["write", var path, var rows]:
        InteractionFile.Write(path, Samples.Legs(int.Parse(rows, CultureInfo.InvariantCulture), hasIds: true).Rows());
        return 0;
    case ["gate" or "floor" or "write", ..]:
        Console.Error.WriteLine("Expected: gate, gate --record, floor [ROWS], or write PATH ROWS.");
        return 2;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GateCommand).Assembly).Run(args, BenchmarkConfig.Create());
        return 0;
}
