using System.Globalization;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A stretch that comes again and again: the hour of the day, the day of the week.</summary>
internal sealed class CycleInterval(string id, TimeZoneInfo zone, long unit, int length, int first, int slotOfEpoch) : Interval(id, zone)
{
    public override bool IsNumeric => true;

    internal override string KeyShape => $"a whole number from {first} to {first + length - 1}";

    internal override KeyPart? KeyFrom(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= first && number < first + length ? Key(number - first, first) : null;

    private protected override IntervalCoder Bind(LocalTime time) => new Coder(time, unit, length, first, slotOfEpoch);

    private static KeyPart Key(long code, int first) => new((code + first).ToString(CultureInfo.InvariantCulture), code);

    private sealed class Coder(LocalTime time, long unit, int length, int first, int slotOfEpoch) : IntervalCoder(time, unit)
    {
        public override long Cardinality => length;

        public override long Code(long instant, int segment)
        {
            var slot = Time.FloorDiv(instant + Local.Offset(segment), Unit) + slotOfEpoch;
            return slot - Time.FloorDiv(slot, length) * length;
        }

        public override KeyPart Key(long code) => CycleInterval.Key(code, first);
    }
}
