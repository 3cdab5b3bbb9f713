namespace CallCenterMetrics.Facts;

/// <summary>
/// The open stretches of business hours as instants, worked out a piece of 366 days at a time when first asked for. What is in a piece depends on the hours alone, so
/// threads that make the same one at once make it alike, and it does not matter whose is kept.
/// </summary>
/// <param name="zone">The zone.</param>
/// <param name="openOn">The open stretches of a local day in ticks from its midnight, which may overlap.</param>
internal sealed class OpenTimes(TimeZoneInfo zone, Func<DateOnly, IEnumerable<(long From, long To)>> openOn)
{
    private const long PieceLength = 366 * TimeSpan.TicksPerDay;
    private static readonly long First = FactLimits.EarliestInstant.UtcTicks;
    private readonly Piece?[] _pieces = new Piece?[(FactLimits.LatestInstant.UtcTicks - First) / PieceLength + 1];

    public bool IsOpen(long instant) => Of(instant).IsOpen(instant);

    /// <summary>Open ticks between two instants, the later one second.</summary>
    public long Between(long from, long to)
    {
        var (first, last) = (Place(from), Place(to));
        var open = this[last].Before(to) - this[first].Before(from);
        for (var piece = first; piece < last; piece++)
        {
            open += this[piece].Open;
        }

        return open;
    }

    /// <summary>The open stretches between two instants.</summary>
    public IEnumerable<(long From, long To)> Within(long from, long to)
    {
        (long From, long To)? last = null;
        for (var piece = Place(from); piece <= Place(to); piece++)
        {
            foreach (var stretch in this[piece].Stretches(from, to))
            {
                if (last is var (begin, end) && end == stretch.From)
                {
                    last = (begin, stretch.To);     // goes on over the end of a piece
                    continue;
                }

                if (last is { } whole)
                {
                    yield return whole;
                }

                last = stretch;
            }
        }

        if (last is { } rest)
        {
            yield return rest;
        }
    }

    private Piece this[int piece]
    {
        get
        {
            if (Volatile.Read(ref _pieces[piece]) is { } known)
            {
                return known;
            }

            var made = Make(First + piece * PieceLength);
            Volatile.Write(ref _pieces[piece], made);
            return made;
        }
    }

    private static int Place(long instant) => (int)((instant - First) / PieceLength);

    private Piece Of(long instant) => this[Place(instant)];

    private Piece Make(long from)
    {
        var to = from + PieceLength;
        var time = LocalTime.Of(zone, Milliseconds(from), Milliseconds(to));
        var open = new List<(long From, long To)>();
        for (var segment = 0; segment < time.Segments; segment++)
        {
            // Between two changes of the offset, the clock runs as time does.
            var offset = time.Offset(segment) * TimeSpan.TicksPerMillisecond;
            var begin = Math.Max(from, Ticks(time.Start(segment)));
            var end = segment + 1 < time.Segments ? Math.Min(to, Ticks(time.Start(segment + 1))) : to;
            for (var midnight = (begin + offset) / TimeSpan.TicksPerDay * TimeSpan.TicksPerDay; midnight < end + offset; midnight += TimeSpan.TicksPerDay)
            {
                foreach (var (opens, closes) in openOn(DateOnly.FromDateTime(new DateTime(midnight))).Order())
                {
                    Add(open, Math.Max(begin, midnight + opens - offset), Math.Min(end, midnight + closes - offset));
                }
            }
        }

        return new(open);
    }

    private static void Add(List<(long From, long To)> open, long from, long to)
    {
        if (from >= to)
        {
            return;
        }

        if (open.Count > 0 && from <= open[^1].To)
        {
            open[^1] = (open[^1].From, Math.Max(open[^1].To, to));
        }
        else
        {
            open.Add((from, to));
        }
    }

    private static long Milliseconds(long ticks) => (ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond;

    private static long Ticks(long milliseconds) => DateTime.UnixEpoch.Ticks + milliseconds * TimeSpan.TicksPerMillisecond;

    private sealed class Piece
    {
        private readonly long[] _from, _to, _before;     // by stretch; before: open ticks of the piece until it begins

        public Piece(List<(long From, long To)> open)
        {
            (_from, _to, _before) = ([.. open.Select(stretch => stretch.From)], [.. open.Select(stretch => stretch.To)], new long[open.Count]);
            for (var i = 0; i < _from.Length; i++)
            {
                _before[i] = Open;
                Open += _to[i] - _from[i];
            }
        }

        public long Open { get; }

        public bool IsOpen(long instant) => Last(instant) is >= 0 and var i && instant < _to[i];

        /// <summary>Open ticks of the piece until an instant.</summary>
        public long Before(long instant) => Last(instant) is >= 0 and var i ? _before[i] + Math.Min(instant, _to[i]) - _from[i] : 0;

        public IEnumerable<(long From, long To)> Stretches(long from, long to)
        {
            for (var i = Math.Max(0, Last(from)); i < _from.Length && _from[i] < to; i++)
            {
                if (_to[i] > from)
                {
                    yield return (Math.Max(from, _from[i]), Math.Min(to, _to[i]));
                }
            }
        }

        /// <summary>The last stretch that begins at or before an instant, -1 if none does.</summary>
        private int Last(long instant)
        {
            var found = Array.BinarySearch(_from, instant);
            return found >= 0 ? found : ~found - 1;
        }
    }
}
