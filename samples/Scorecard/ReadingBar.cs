using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources;
using Spectre.Console;

namespace Scorecard;

/// <summary>Shows how far reading has come, for large files and where somebody looks.</summary>
internal static class ReadingBar
{
    private const long SlowFromBytes = 100 << 20;   // a few seconds

    public static Reading<ContactCenter> Show(string path, Func<IProgress<ReadProgress>?, Reading<ContactCenter>> read)
    {
        var files = Directory.Exists(path) ? new DirectoryInfo(path).GetFiles("*.csv") : [new(path)];
        var total = files.Sum(file => file.Length);
        if (total < SlowFromBytes || Console.IsOutputRedirected || Console.IsErrorRedirected)
        {
            return read(null);
        }

        Reading<ContactCenter>? reading = null;
        AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) }).Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask("Reading", maxValue: total);
            reading = read(new Bar(bar));
        });
        return reading!;
    }

    private sealed class Bar(ProgressTask task) : IProgress<ReadProgress>
    {
        private long _files, _last;

        public void Report(ReadProgress value)
        {
            _files += value.Bytes < _last ? _last : 0;      // the next file has begun
            _last = value.Bytes;
            task.Value = _files + value.Bytes;
        }
    }
}
