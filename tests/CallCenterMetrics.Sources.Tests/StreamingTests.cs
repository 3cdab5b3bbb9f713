using System.Globalization;
using System.Text;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.Tests.Csv;

namespace CallCenterMetrics.Sources.Tests;

/// <summary>Totals straight from files: those of the table, to the last bit, in memory that does not grow with the file.</summary>
public sealed class StreamingTests
{
    private static readonly ServiceTarget Target = ServiceTarget.Seconds(20, shortAbandon: 5);
    private static readonly Dimension[][] Groupings = [[], [Dimension.Queue], [Dimension.Agent, Interval.Day(TimeZoneInfo.Utc)], [Dimension.Customer]];

    private static IEnumerable<string> Cases => NastyFiles.Cases().Where(given => !given.Options.RemoveDuplicates).Select(given => given.Name);

    [Test]
    public void Streamed_totals_are_those_of_the_table([ValueSource(nameof(Cases))] string name, [Values(1, 3)] int threads)
    {
        var (_, files, options) = NastyFiles.Cases().Single(given => given.Name == name);
        options = options with { MaxThreads = threads };
        var folder = Directory.CreateTempSubdirectory("stream");
        try
        {
            var paths = Enumerable.Range(0, files.Length).Select(i => Path.Combine(folder.FullName, $"{i}.csv")).ToArray();
            for (var i = 0; i < paths.Length; i++)
            {
                File.WriteAllBytes(paths[i], files[i]);
            }

            var table = InteractionCsv.Read(paths, options);
            foreach (var grouping in Groupings)
            {
                var running = new RunningTotals(Target, grouping);
                var streamed = InteractionCsv.ReadInto(paths, running, options);
                Assert.Multiple(() =>
                {
                    Assert.That(streamed.Refusal?.Found, Is.EqualTo(table.Refusal?.Found));
                    Assert.That(streamed.RowsRead, Is.EqualTo(table.RowsRead));
                    if (table.Refusal is null)
                    {
                        Assert.That(streamed.OrThrow(), Is.SameAs(running));
                        Assert.That(running.Totals.SameAs(table.OrThrow().GroupBy(grouping).Totals(Target)));
                    }

                    // Texts that nobody asks for are not looked at, nor are their faults.
                    Assert.That(Said(streamed).Where(IsOfNoText), Is.EqualTo(Said(table).Where(IsOfNoText)));
                    Assert.That(Said(streamed), Is.SubsetOf(Said(table)));
                });
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static bool IsOfNoText((string Code, string? Field, long Count) said) => said.Field is not ("Id" or "ContactId" or "Customer" or "Queue" or "Topic" or "Segment" or "Agent");

        static (string Code, string? Field, long Count)[] Said<T>(Reading<T> reading)
            where T : class => [.. reading.Findings.Where(finding => finding.Code != "duplicate_id").Select(finding => (finding.Code, finding.Field, finding.Count))];
    }

    /// <summary>Ids are not read where nobody looks at them; within a window they are, and later rows replace earlier ones.</summary>
    [Test]
    public void Within_a_window_a_later_row_replaces_an_earlier_one()
    {
        const string Csv = "Id,OfferedAt,Queue,Outcome\na,2026-01-05T09:00:00Z,sales,Open\nb,2026-01-05T09:01:00Z,sales,Abandoned\na,2026-01-05T09:00:00Z,sales,Answered\n";
        var running = new RunningTotals(Target, Dimension.Queue) { Window = TimeSpan.FromHours(1) };
        var all = new RunningTotals(Target, Dimension.Queue);
        InteractionCsv.ReadInto(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), running).OrThrow();
        InteractionCsv.ReadInto(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), all).OrThrow();
        Assert.Multiple(() =>
        {
            Assert.That((running.Totals.Of(Measures.Offered, 0).Value, running.Totals.Of(Measures.Answered, 0).Value, running.Corrected), Is.EqualTo((2, 1, 1)));
            Assert.That((all.Totals.Of(Measures.Offered, 0).Value, all.Totals.Of(Measures.Open, 0).Value), Is.EqualTo((3, 1)));
        });
    }

    [Test]
    public void A_measure_of_ones_own_sees_ids()
    {
        const string Csv = "Id,OfferedAt,Customer,Outcome\na,2026-01-05T09:00:00Z,k1,Answered\nb,2026-01-05T09:01:00Z,k2,Answered\n";
        var known = Measure.Count("known_customers", row => row is { Customer: not null, Id: not null });
        var running = new RunningTotals(Target) { Measures = [known] };
        Assert.That(InteractionCsv.ReadInto(new MemoryStream(Encoding.UTF8.GetBytes(Csv)), running).OrThrow().Totals.Of(known, 0).Value, Is.EqualTo(2));
    }

    [Test]
    public void Duplicates_cannot_be_removed_from_a_stream() => Assert.That(
        () => InteractionCsv.ReadInto(new MemoryStream(), new RunningTotals(Target), options: new() { RemoveDuplicates = true }),
        Throws.ArgumentException.With.Message.Contains("RunningTotals.Window"));

    [Test]
    public void A_refused_file_is_refused_as_it_is_for_a_table()
    {
        var bytes = Encoding.UTF8.GetBytes("OfferedAt,Outcome\nyesterday,Answered\n");
        var (table, streamed) = (InteractionCsv.Read(new MemoryStream(bytes)), InteractionCsv.ReadInto(new MemoryStream(bytes), new RunningTotals(Target)));
        Assert.That(streamed.Refusal, Is.Not.Null.And.Property(nameof(Finding.Found)).EqualTo(table.Refusal!.Found));
        Assert.That(streamed.OrThrow, Throws.TypeOf<DataRefusedException>());
    }

    [Test]
    public void Streaming_can_be_cancelled_and_tells_how_far_it_is()
    {
        using var source = new CancellationTokenSource();
        var told = new List<ReadProgress>();
        var options = new CsvOptions { Cancellation = source.Token, Progress = new Told(progress => { told.Add(progress); if (told.Count == 3) { source.Cancel(); } }) };
        Assert.That(() => InteractionCsv.ReadInto(new EndlessCsv(2_000_000), new RunningTotals(Target, Dimension.Queue), options: options), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(told.Select(progress => progress.Rows), Is.EqualTo(new long[] { 65_536, 131_072, 196_608 }));
    }

    /// <summary>What a measure or dimension of one's own throws in the middle of a file comes out as it was thrown, and so does a cancellation of the totals.</summary>
    [Test]
    public void What_stops_the_totals_in_the_middle_of_a_file_comes_out_as_it_is([Values(1, 3)] int threads, [Values("measure", "dimension", "cancellation")] string by)
    {
        using var source = new CancellationTokenSource();
        var options = new CsvOptions { MaxThreads = threads, Progress = new Told(progress => { if (by == "cancellation" && progress.Rows > 65_536) { source.Cancel(); } }) };
        var running = new RunningTotals(Target, by == "dimension" ? [Dimension.Of("late", row => Fails(row, "99000"))] : [])
        {
            Measures = by == "measure" ? [Measure.Count("late", row => Fails(row, "199000") is not null)] : [],
            Options = new() { MaxThreads = threads, Cancellation = source.Token },
        };
        Assert.That(
            () => InteractionCsv.ReadInto(new EndlessCsv(500_000), running, options: options),
            by == "cancellation" ? Throws.InstanceOf<OperationCanceledException>() : Throws.TypeOf<NotSupportedException>().With.Message.EqualTo("late"));

        static string? Fails(InteractionRow row, string number) => row.Id == "i" + number ? throw new NotSupportedException("late") : row.Queue;
    }

    /// <summary>2 million rows, each with an id, contact, customer and topic of its own: as a table over 100 MB. What lives after each half million must not grow.</summary>
    [Test]
    public void Memory_does_not_grow_with_the_rows([Values(1, 2)] int threads)
    {
        const long Room = 8_000_000;
        var live = new List<long>();
        var options = new CsvOptions { MaxThreads = threads, Progress = new Told(progress => { if (progress.Rows % (1 << 19) == 0) { live.Add(GC.GetTotalMemory(forceFullCollection: true)); } }) };
        var running = new RunningTotals(Target, Dimension.Queue, Interval.Day(TimeZoneInfo.Utc));
        var reading = InteractionCsv.ReadInto(new EndlessCsv(2_100_000), running, options: options);
        Assert.Multiple(() =>
        {
            Assert.That(reading.RowsRead, Is.EqualTo(2_100_000));
            Assert.That(live, Has.Count.EqualTo(4));
            Assert.That(live[^1] - live[0], Is.LessThan(Room), string.Join(", ", live));
        });
    }

    private sealed class Told(Action<ReadProgress> tell) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => tell(value);
    }

    /// <summary>So many rows of CSV, made as they are read.</summary>
    private sealed class EndlessCsv(int rows) : Stream
    {
        private static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private byte[] _chunk = Encoding.UTF8.GetBytes("Id,ContactId,Customer,Topic,OfferedAt,Queue,Agent,Outcome,Wait,Talk\n");
        private int _at, _row;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_at == _chunk.Length && _row < rows)
            {
                var text = new StringBuilder();
                for (var end = Math.Min(_row + 1_000, rows); _row < end; _row++)
                {
                    text.Append(CultureInfo.InvariantCulture, $"i{_row},c{_row},k{_row},t{_row},{First.AddSeconds(_row % 86_400 * 30):yyyy-MM-dd'T'HH:mm:ss'Z'},q{_row % 7},a{_row % 40},Answered,{_row % 60},{_row % 300}\n");
                }

                (_chunk, _at) = (Encoding.UTF8.GetBytes(text.ToString()), 0);
            }

            var some = Math.Min(buffer.Length, _chunk.Length - _at);
            _chunk.AsSpan(_at, some).CopyTo(buffer);
            _at += some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
