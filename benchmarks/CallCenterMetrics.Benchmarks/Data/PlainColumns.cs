using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Benchmarks.Data;

/// <summary>
/// A table's columns as plain arrays, extracted through the public API: what the frozen reference and the reading baseline work on, so that neither
/// changes when the library's storage does. 36 bytes a row.
/// </summary>
internal sealed class PlainColumns
{
    public const int Absent = int.MinValue;

    public PlainColumns(InteractionTable table)
    {
        Count = table.Count;
        (Queue, Agent, Seconds) = (new ushort[Count], new ushort[Count], new uint[Count]);
        (Outcome, Channel, Direction, Transfer) = (new byte[Count], new byte[Count], new byte[Count], new byte[Count]);
        (Resolved, Satisfaction, Recommendation, Effort) = (new byte[Count], new byte[Count], new byte[Count], new byte[Count]);
        (Wait, Talk, Hold, Wrap, Quality) = (new int[Count], new int[Count], new int[Count], new int[Count], new int[Count]);
        var (queues, agents) = (new Dictionary<string, ushort>(), new Dictionary<string, ushort>());
        var first = Count == 0 ? default : new DateTimeOffset(table[0].OfferedAt.UtcDateTime.Date, TimeSpan.Zero);
        for (var i = 0; i < Count; i++)
        {
            var row = table[i];
            (Queue[i], Agent[i]) = (Code(queues, row.Queue), Code(agents, row.Agent));
            Seconds[i] = (uint)(row.OfferedAt - first).TotalSeconds;
            (Outcome[i], Channel[i], Direction[i]) = ((byte)row.Outcome, (byte)row.Channel, (byte)row.Direction);
            (Transfer[i], Resolved[i]) = ((byte)((int?)row.Transfer + 1 ?? 0), (byte)(row.Resolved switch { null => 0, false => 1, true => 2 }));
            (Satisfaction[i], Recommendation[i], Effort[i]) = ((byte)(row.Satisfaction ?? 0), (byte)(row.Recommendation + 1 ?? 0), (byte)(row.Effort ?? 0));
            (Wait[i], Talk[i], Hold[i], Wrap[i]) = (Milliseconds(row.Wait), Milliseconds(row.Talk), Milliseconds(row.Hold), Milliseconds(row.Wrap));
            Quality[i] = row.Quality is { } quality ? (int)(quality * 1_000_000m) : Absent;
        }

        (Queues, HalfHours) = (queues.Count, Count == 0 ? 0 : (int)(Seconds.Max() / 1800) + 1);
    }

    public int Count { get; }

    public int Queues { get; }

    public int HalfHours { get; }

    public ushort[] Queue { get; }

    public ushort[] Agent { get; }

    /// <summary>Seconds from the first midnight to the offer.</summary>
    public uint[] Seconds { get; }

    public byte[] Outcome { get; }

    public byte[] Channel { get; }

    public byte[] Direction { get; }

    /// <summary>0 where absent, else 1 + the value; so are the resolution and the recommendation.</summary>
    public byte[] Transfer { get; }

    public byte[] Resolved { get; }

    public byte[] Satisfaction { get; }

    public byte[] Recommendation { get; }

    public byte[] Effort { get; }

    /// <summary>Milliseconds, or <see cref="Absent"/>; so are the other durations.</summary>
    public int[] Wait { get; }

    public int[] Talk { get; }

    public int[] Hold { get; }

    public int[] Wrap { get; }

    /// <summary>Millionths, or <see cref="Absent"/>.</summary>
    public int[] Quality { get; }

    private static ushort Code(Dictionary<string, ushort> codes, string? text) =>
        codes.TryGetValue(text ?? "", out var code) ? code : codes[text ?? ""] = (ushort)codes.Count;

    private static int Milliseconds(TimeSpan? duration) => duration is { } known ? (int)known.TotalMilliseconds : Absent;
}
