using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A stretch that comes again and again: the hour of the day, the day of the week.</summary>
internal sealed class CycleInterval(string id, TimeZoneInfo zone, int length, int first, Func<long, long> slotOf) : Interval(id, zone)
{
    public override bool IsNumeric => true;

    private protected override KeyCoder Bind(LocalTime time) => new Coder(time, length, first, slotOf);

    private sealed class Coder(LocalTime time, int length, int first, Func<long, long> slotOf) : KeyCoder
    {
        public override long Cardinality => length;

        public override void Encode(InteractionBlock block, int start, Span<long> codes)
        {
            block.OfferedAt.CopyTo(start, codes);
            var segment = 0;
            foreach (ref var code in codes)
            {
                segment = time.Segment(code, segment);
                var slot = slotOf(code + time.Offset(segment));
                code = slot - Time.FloorDiv(slot, length) * length;
            }
        }

        public override KeyPart Key(long code) => new((code + first).ToString(CultureInfo.InvariantCulture), code);
    }
}
