using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>Intervals of some minutes. The instant at which the offset changes always begins an interval of its own.</summary>
internal sealed class MinuteInterval(int minutes, TimeZoneInfo zone, Attribution attribution = Attribution.Offer) : Interval("interval", zone, attribution)
{
    internal override string Meaning => $"{Id} of {minutes} minutes in {Zone.Id}";

    internal override string KeyShape => $"the begin of an interval of {minutes} minutes in {Zone.Id} with its offset, such as 2026-03-29T01:00:00+01:00";

    internal override KeyPart? KeyFrom(string text)
    {
        if (!DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss'Z'"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begin))
        {
            return null;
        }

        var instant = begin.ToUnixTimeMilliseconds();
        var coder = Bind(instant, instant);
        return coder.Key(coder.Code(instant)) is var key && key.Order == instant ? key : null;
    }

    private protected override IntervalCoder Bind(LocalTime time) => new Coder(time, minutes * Time.Minute, Print);

    private protected override Interval With(Attribution attribution) => new MinuteInterval(minutes, Zone, attribution);

    private string Print(long start)
    {
        var utc = DateTimeOffset.FromUnixTimeMilliseconds(start);
        return utc.ToOffset(Zone.GetUtcOffset(utc)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private sealed class Coder : IntervalCoder
    {
        private readonly long[] _firstCode;     // by segment: code of its first interval
        private readonly long[] _firstSlot;     // by segment: number of its first interval, in lengths since 1970 local

        private readonly Func<long, string> _print;

        public Coder(LocalTime time, long length, Func<long, string> print)
            : base(time, length)
        {
            _print = print;
            (_firstCode, _firstSlot) = (new long[time.Segments], new long[time.Segments]);
            for (var segment = 0; segment < time.Segments; segment++)
            {
                var last = segment + 1 < time.Segments ? time.Start(segment + 1) - 1 : time.To;
                _firstSlot[segment] = Slot(time.Start(segment), segment);
                _firstCode[segment] = Cardinality;
                Cardinality += Slot(last, segment) - _firstSlot[segment] + 1;
            }
        }

        public override long Cardinality { get; }

        public override long Code(long instant, int segment) => _firstCode[segment] + Slot(instant, segment) - _firstSlot[segment];

        public override KeyPart Key(long code)
        {
            var found = Array.BinarySearch(_firstCode, code);
            var segment = found >= 0 ? found : ~found - 1;
            var offset = Local.Offset(segment);
            var begins = (_firstSlot[segment] + code - _firstCode[segment]) * Unit - offset;
            var start = segment == 0 ? begins : Math.Max(begins, Local.Start(segment));
            return new(start, _print);
        }

        private long Slot(long instant, int segment) => Time.FloorDiv(instant + Local.Offset(segment), Unit);
    }
}
