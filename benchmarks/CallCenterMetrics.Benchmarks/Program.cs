using System.Globalization;
using BenchmarkDotNet.Running;
using CallCenterMetrics.Benchmarks.Data;
using CallCenterMetrics.Benchmarks.Gate;
using CallCenterMetrics.Benchmarks.Peers;
using CallCenterMetrics.Benchmarks.Report;
using CallCenterMetrics.Benchmarks.Spans;

// gate [--record]          measures the leads of the hot path and compares (or records) them; exit code 1 where one is lost
// floor [ROWS]             compares all four groupings, on one and two threads, with reading the columns once; 10 million rows by default
// write PATH ROWS [--lean] writes made-up interactions as CSV, for peers to read; lean: only the fields they need
// peer ROWS                measures the library line by line beside peers; see peers/compare.mjs
// stream PATH              a CSV file to totals without a table, beside the table and the parser alone; and the memory it takes
// growth ROWS              time and memory of one size, as a line of JSON
// spans [COUNT]            spans of agents by team and half-hour, beside a plain loop; 5 million by default
// anything else            goes to BenchmarkDotNet
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
    case ["write", var path, var rows, "--lean"]:
        InteractionFile.Write(path, Samples.Legs(int.Parse(rows, CultureInfo.InvariantCulture)).Rows(), isLean: true);
        return 0;
    case ["peer", var rows]:
        PeerLoop.Serve(int.Parse(rows, CultureInfo.InvariantCulture), Console.In, Console.Out);
        return 0;
    case ["growth", var rows]:
        Console.WriteLine(Growth.Measure(int.Parse(rows, CultureInfo.InvariantCulture)));
        return 0;
    case ["stream", var path]:
        return StreamCommand.Run(path);
    case ["spans"]:
        return SpansCommand.Run(5_000_000);
    case ["spans", var count]:
        return SpansCommand.Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["gate" or "floor" or "write" or "peer" or "stream" or "growth" or "spans", ..]:
        Console.Error.WriteLine("Expected: gate, gate --record, floor [ROWS], write PATH ROWS [--lean], peer ROWS, stream PATH, growth ROWS, or spans [COUNT].");
        return 2;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GateCommand).Assembly).Run(args, BenchmarkConfig.Create());
        return 0;
}
