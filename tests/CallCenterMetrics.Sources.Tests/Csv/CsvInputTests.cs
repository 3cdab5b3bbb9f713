using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Encodings, NUL bytes and lines without end.</summary>
public sealed class CsvInputTests
{
    private const string Text = "OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,已接通,账单 é\n2026-01-05 09:00:01,N,b\n";

    private static readonly Encoding[] Marked =
        [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true)];

    [TestCaseSource(nameof(Marked))]
    public void A_byte_order_mark_tells_the_encoding(Encoding encoding)
    {
        var reading = TestFile.Read([.. encoding.Preamble, .. encoding.GetBytes(Text)]);
        Assert.That(reading.OrThrow().Select(row => row.Queue), Is.EqualTo(new[] { "账单 é", "b" }));
        Assert.That(reading.Findings, Is.Empty);
    }

    [Test]
    public void A_byte_order_mark_wins_over_a_stated_encoding()
    {
        var encoding = new UnicodeEncoding(false, true);
        Assert.That(TestFile.Read([.. encoding.Preamble, .. encoding.GetBytes(Text)], new() { Encoding = Encoding.Latin1 }).OrThrow()[0].Queue, Is.EqualTo("账单 é"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Utf16_without_a_mark_is_refused_unless_stated(bool isBigEndian)
    {
        var encoding = new UnicodeEncoding(isBigEndian, false);
        var bytes = encoding.GetBytes(Text);
        var refusal = FindingAssert.Refused(TestFile.Read(bytes), "bad_encoding", null, "calls.csv");
        Assert.That(refusal.ToString(), Does.Contain("NUL").And.Contains("UTF-16").And.Contains("state the encoding"));
        Assert.That(TestFile.Read(bytes, new() { Encoding = encoding }).OrThrow()[0].Queue, Is.EqualTo("账单 é"));
    }

    [TestCase("gb18030", "账单")]
    [TestCase("windows-1252", "Störung €")]
    public void Another_encoding_is_read_where_stated_and_found_where_not(string name, string queue)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
        var bytes = encoding.GetBytes($"OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,Y,{queue}\n2026-01-05 09:00:00,Y,plain\n");
        Assert.That(TestFile.Read(bytes, new() { Encoding = encoding }).OrThrow()[0].Queue, Is.EqualTo(queue));

        var reading = TestFile.Read(bytes);
        var finding = FindingAssert.HasOnly(reading, "bad_encoding", "Queue", FindingEffect.FieldAbsent, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("not UTF-8").And.Contains("gb18030"));
        Assert.That(reading.OrThrow().Select(row => row.Queue), Is.EqualTo(new[] { null, "plain" }));
    }

    [Test]
    public void Invalid_bytes_are_found_also_where_utf8_is_stated()
    {
        byte[] bytes = [.. "OfferedAt,Outcome,Queue\n2026-01-05 09:00:00,Y,a"u8, 0xC3, 0x28, .. "\n"u8];
        FindingAssert.HasOnly(TestFile.Read(bytes, new() { Encoding = Encoding.UTF8 }), "bad_encoding", "Queue", FindingEffect.FieldAbsent, 1, "calls.csv:2");
    }

    [Test]
    public void A_few_nul_bytes_are_text()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,Queue,Wait\n2026-01-05 09:00:00,Y,a\0b,1\n2026-01-05 09:00:00,Y,q,1\0\n");
        var finding = FindingAssert.HasOnly(reading, "bad_value", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:3");
        Assert.That(finding.Examples[0].Found, Is.EqualTo("1 "));
        Assert.That(reading.OrThrow()[0].Queue, Is.EqualTo("a\0b"));
    }

    [Test]
    public void A_file_of_nul_bytes_is_refused() => FindingAssert.Refused(TestFile.Read(new byte[100_000]), "bad_encoding", null, "calls.csv");

    [TestCase("", 1)]
    [TestCase("OfferedAt,Outcome\n", 2)]
    [TestCase("OfferedAt,Outcome\n2026-01-05 09:00:00,\"", 2)]
    public void One_line_without_end_is_refused_in_bounded_memory(string start, int line)
    {
        using var stream = new EndlessLine(start, 200_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = InteractionCsv.Read(stream, TestFile.Name);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var refusal = FindingAssert.Refused(reading, "bad_csv", null, $"calls.csv:{line}");
        Assert.That(refusal.ToString(), Does.Contain("16,777,216 bytes").And.Contains("never closed"));
        Assert.That(allocated, Is.LessThan(100_000_000));
    }

    /// <summary>A start, and then letters without a line break.</summary>
    private sealed class EndlessLine(string start, long length) : Stream
    {
        private readonly byte[] _start = Encoding.UTF8.GetBytes(start);
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => _position; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            for (var i = 0; i < count; i++, _position++)
            {
                buffer[i] = _position < _start.Length ? _start[_position] : (byte)'x';
            }

            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
