using System.Text;
using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>
/// A stream on its way to the parser: counts bytes, recognises what is no text, and knows how it ends. It is read by one thread at a time; others may ask at the same time.
/// </summary>
internal sealed class CsvInput : Stream
{
    private const int Utf8CodePage = 65001;
    private readonly Stream _source;
    private readonly Stream _utf8;
    private readonly bool _isTranscoded;
    private readonly byte[] _start = new byte[4096];
    private readonly int _startLength;
    private int _startUsed;
    private byte _last;
    private long _bytesRead, _utf8Bytes;
    private volatile bool _isAtEnd;     // what is asked at the end is set before

    public CsvInput(Stream source, string name, Encoding? encoding)
    {
        _source = source;
        TotalBytes = source.CanSeek ? source.Length - source.Position : null;
        _startLength = source.ReadAtLeast(_start, _start.Length, throwOnEndOfStream: false);
        var start = _start.AsSpan(0, _startLength);
        var marked = start.StartsWith("\uFEFF"u8) ? null
            : start is [0xFF, 0xFE, 0, 0, ..] ? Encoding.UTF32
            : start is [0xFF, 0xFE, ..] ? Encoding.Unicode
            : start is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode
            : encoding is { CodePage: Utf8CodePage } ? null : encoding;     // left as it is, so that invalid bytes are found
        if (marked is null && start.Count((byte)0) > start.Length / 4)
        {
            throw FindingLog.Refusal(
                "bad_encoding", null, name, "many NUL bytes", "text in UTF-8, or in UTF-16 with a byte order mark",
                "If the file is UTF-16, state the encoding; if it is a spreadsheet or an archive, export it as CSV.");
        }

        _isTranscoded = marked is not null;
        _utf8 = marked is null ? this : Encoding.CreateTranscodingStream(new Raw(this), marked, Encoding.UTF8);
    }

    /// <summary>Bytes of the source; null where it does not know.</summary>
    public long? TotalBytes { get; }

    public long BytesRead => Volatile.Read(ref _bytesRead);

    /// <summary>Whether the input has been read to its end and does not end with a line break.</summary>
    public bool EndsWithoutLineBreak => _isAtEnd && _last is not ((byte)'\n' or (byte)'\r');

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether a row is the last one of the input.</summary>
    public bool IsLast(CsvReader row) => _isAtEnd && row.ByteOffset + row.RawRecord.Length >= _utf8Bytes;

    public override int Read(Span<byte> buffer)
    {
        var read = _isTranscoded ? _utf8.Read(buffer) : ReadRaw(buffer);
        _utf8Bytes += read;
        _last = read > 0 ? buffer[read - 1] : _last;
        _isAtEnd |= read == 0 && buffer.Length > 0;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int ReadRaw(Span<byte> buffer)
    {
        if (_startUsed < _startLength)
        {
            var some = Math.Min(buffer.Length, _startLength - _startUsed);
            _start.AsSpan(_startUsed, some).CopyTo(buffer);
            _startUsed += some;
            Volatile.Write(ref _bytesRead, _bytesRead + some);
            return some;
        }

        var read = _source.Read(buffer);
        Volatile.Write(ref _bytesRead, _bytesRead + read);
        return read;
    }

    /// <summary>The bytes before they are made UTF-8.</summary>
    private sealed class Raw(CsvInput input) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => input.ReadRaw(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer) => input.ReadRaw(buffer);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
