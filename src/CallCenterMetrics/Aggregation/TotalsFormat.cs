using System.Buffers.Binary;
using System.Security.Cryptography;
using CallCenterMetrics.Aggregation.Storage;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// Totals as bytes, so that one job computes parts and another merges them. The layout, little-endian: the eight bytes <c>CCMTOTAL</c>; the version, one byte (2); the
/// length of the content, 8 bytes; the content; its SHA-256, 32 bytes. The content: service target (inclusive, thresholds in milliseconds, special ones), parts of
/// handle time, measures that are absent and why, number of groups, the dimensions with their keys, the measures with id, unit and kind of statistic, and by group the
/// places of its keys and one statistic a measure, in integer units (milliseconds, millionths), as numbers of 7 bits a byte. The same totals give the same bytes. Keys are stored as they are: agents
/// and customers should be pseudonymous.
/// </summary>
public static class TotalsFormat
{
    internal const byte Version = 2;

    private const int HashLength = 32;

    private static ReadOnlySpan<byte> Signature => "CCMTOTAL"u8;

    /// <summary>Writes totals.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="stream">Takes the bytes; left open.</param>
    /// <exception cref="NotSupportedException">A measure has a statistic of the user's own.</exception>
    public static void Write(Totals totals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(stream);
        var content = TotalsWriter.Content(totals);
        stream.Write(Signature);
        stream.WriteByte(Version);
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        stream.Write(length);
        stream.Write(content);
        stream.Write(SHA256.HashData(content));
    }

    /// <summary>Reads totals. They are equal to those written, to the last bit, and merge with others.</summary>
    /// <param name="stream">The bytes, from where the totals begin; it is read to the end of the totals.</param>
    /// <param name="dimensions">The calendar dimensions and those of one's own that the totals may have; those of fields are known.</param>
    /// <param name="measures">The measures of one's own that the totals may have; the standard ones are known.</param>
    /// <exception cref="InvalidDataException">The bytes are no totals, of a later version, cut off or damaged, or have a dimension or measure that is not known; the message says which and what to do.</exception>
    public static Totals Read(Stream stream, IEnumerable<Dimension>? dimensions = null, IEnumerable<Measure>? measures = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var head = new byte[Signature.Length + 1 + sizeof(long)];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().StartsWith(Signature))
        {
            throw new InvalidDataException("These bytes are no totals: they do not begin with CCMTOTAL; expected what TotalsFormat.Write wrote.");
        }

        if (head[Signature.Length] is var version && version != Version)
        {
            throw new InvalidDataException($"The totals are of version {version}; this library reads version {Version}. Read them with the version that wrote them, or compute them anew.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(Signature.Length + 1));
        var content = Take(stream, length);
        var hash = Take(stream, HashLength);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(hash))
        {
            throw new InvalidDataException("The totals are damaged: their checksum differs from the stored one. Copy them again, or compute them anew.");
        }

        using var reader = new TotalsReader(new MemoryStream(content), dimensions ?? [], measures ?? []);
        return reader.Read();
    }

    /// <summary>So many bytes, in memory that grows with what is really there: a damaged length must not ask for more.</summary>
    private static byte[] Take(Stream stream, long length)
    {
        const int Step = 1 << 20;
        var taken = new MemoryStream();
        var buffer = new byte[(int)Math.Clamp(length, 1, Step)];
        while (taken.Length < length)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - taken.Length));
            if (read == 0)
            {
                throw new InvalidDataException(FormattableString.Invariant($"The totals are cut off: {taken.Length:N0} of {length:N0} bytes are there. Copy them again, or compute them anew."));
            }

            taken.Write(buffer, 0, read);
        }

        return length < 0 ? throw new InvalidDataException("The totals are damaged: their length is negative. Copy them again, or compute them anew.") : taken.ToArray();
    }
}
