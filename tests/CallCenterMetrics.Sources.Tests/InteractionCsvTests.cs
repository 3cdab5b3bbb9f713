using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

public sealed class InteractionCsvTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory();

    [TearDown]
    public void RemoveFolder() => _folder.Delete(recursive: true);

    [Test]
    public void Several_files_are_read_in_order_each_with_its_own_header()
    {
        var reading = InteractionCsv.Read([
            Write("b.csv", "outcome;offered_at;queue\nY;2026-01-05 09:00:00;one\n"),
            Write("a.csv", TestFile.Header + TestFile.Row("c1", wait: "-3"))]);
        Assert.That(reading.OrThrow().Select(row => row.Queue), Is.EqualTo(new[] { "one", "secret-queue" }));
        FindingAssert.HasOnly(reading, "negative_duration", "Wait", FindingEffect.FieldAbsent, 1, "a.csv:2");
        Assert.That(reading.RowsRead, Is.EqualTo(2));
    }

    [Test]
    public void The_same_id_in_two_files_is_found()
    {
        var reading = InteractionCsv.Read([Write("a.csv", TestFile.Header + TestFile.Row("c1")), Write("b.csv", TestFile.Header + TestFile.Row("c1"))]);
        FindingAssert.HasOnly(reading, "duplicate_id", "Id", FindingEffect.Kept, 1, "b.csv:2");
    }

    [Test]
    public void One_refused_file_refuses_all()
    {
        var reading = InteractionCsv.Read([Write("a.csv", TestFile.Header + TestFile.Row("c1")), Write("b.csv", ""), Write("c.csv", "x")]);
        FindingAssert.Refused(reading, "empty_file", null, "b.csv");
    }

    [Test]
    public void No_files_are_an_empty_table() => Assert.That(InteractionCsv.Read(Array.Empty<string>()).OrThrow(), Is.Empty);

    [Test]
    public void A_file_that_is_not_there_is_an_io_error() =>
        Assert.That(() => InteractionCsv.Read(Path.Combine(_folder.FullName, "none.csv")), Throws.InstanceOf<IOException>().With.Message.Contains("none.csv"));

    [Test]
    public void The_layout_says_how_the_file_was_understood()
    {
        var reading = TestFile.Read("Date,Time,Handled?,Speed of answer,ACW (min)\n2026-01-05,09:00,Y,3,2\n", TestFile.With("Outcome=Handled?", "Channel:=Chat", "Hold.default=0"));
        Assert.That(reading.Layout, Is.EqualTo(new[]
        {
            "OfferedAt = \"Date\" + \"Time\"", "Channel := Chat", "Outcome = \"Handled?\"", "Wait = \"Speed of answer\"", "Hold := 0", "Wrap = \"ACW (min)\" in min",
        }));
    }

    [Test]
    public void Progress_is_told_while_reading_and_at_the_end()
    {
        var rows = 65_536 * 2 + 10;
        var told = new List<ReadProgress>();
        var text = "OfferedAt,Outcome\n" + string.Concat(Enumerable.Repeat("2026-01-05 09:00:00,Y\n", rows));
        TestFile.Read(text, new() { Progress = new Listener(told) }).OrThrow();
        Assert.That(told.Select(progress => progress.Rows), Is.EqualTo(new[] { 65_536L, 131_072, rows }));
        Assert.That(told.Select(progress => progress.TotalBytes), Is.All.EqualTo(text.Length));
        Assert.That(told.Select(progress => progress.Bytes), Is.Ordered);
        Assert.That(told[^1].Bytes, Is.EqualTo(text.Length));
    }

    [Test]
    public void Reading_is_stopped_between_rows()
    {
        using var source = new CancellationTokenSource();
        var text = "OfferedAt,Outcome\n" + string.Concat(Enumerable.Repeat("2026-01-05 09:00:00,Y\n", 200_000));
        var options = new CsvOptions { Cancellation = source.Token, Progress = new Listener([], source.Cancel) };
        Assert.That(() => TestFile.Read(text, options), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_token_that_is_cancelled_already_stops_also_a_small_file() =>
        Assert.That(() => TestFile.Read("OfferedAt,Outcome\n2026-01-05 09:00:00,Y\n", new() { Cancellation = new(true) }), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void A_reading_without_threads_is_refused() =>
        Assert.That(() => new CsvOptions { MaxThreads = 0 }, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("At least one thread"));

    [TestCase(1)]
    [TestCase(4)]
    public void A_fault_of_the_stream_comes_through(int threads)
    {
        using var stream = new FaultyStream(Encoding.UTF8.GetBytes("OfferedAt,Outcome\n" + string.Concat(Enumerable.Repeat("2026-01-05 09:00:00,Y\n", 100_000))));
        Assert.That(() => InteractionCsv.Read(stream, options: new() { MaxThreads = threads }), Throws.TypeOf<IOException>().With.Message.EqualTo("the disk is gone"));
    }

    [Test]
    public void The_stream_is_left_open()
    {
        using var stream = new MemoryStream("OfferedAt,Outcome\n2026-01-05 09:00:00,Y\n"u8.ToArray());
        InteractionCsv.Read(stream).OrThrow();
        Assert.That(stream.CanRead);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A stream that fails where its bytes end.</summary>
    private sealed class FaultyStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, count) is > 0 and var read ? read : throw new IOException("the disk is gone");
    }

    private sealed class Listener(List<ReadProgress> told, Action? then = null) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            told.Add(value);
            then?.Invoke();
        }
    }
}
