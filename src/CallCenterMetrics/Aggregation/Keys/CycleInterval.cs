using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A stretch that comes again and again: the hour of the day, the day of the week.</summary>
internal sealed class CycleInterval(Cycle cycle, TimeZoneInfo zone, Attribution attribution = Attribution.Offer) : Interval(cycle.Name, zone, attribution)
{
    public override bool IsNumeric => true;

    internal override string KeyShape => $"a whole number from {cycle.First} to {cycle.First + cycle.Length - 1}";

    internal override KeyPart? KeyFrom(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= cycle.First && number < cycle.First + cycle.Length
            ? Key(number - cycle.First, cycle.First)
            : null;

    private protected override IntervalCoder Bind(LocalTime time) => new Coder(time, cycle);

    private protected override Interval With(Attribution attribution) => new CycleInterval(cycle, Zone, attribution);

    private static KeyPart Key(long code, int first) => new((code + first).ToString(CultureInfo.InvariantCulture), code);

    private sealed class Coder(LocalTime time, Cycle cycle) : IntervalCoder(time, cycle.Unit)
    {
        public override long Cardinality => cycle.Length;

        public override long Code(long instant, int segment)
        {
            var slot = Time.FloorDiv(instant + Local.Offset(segment), Unit) + cycle.SlotOfEpoch;
            return slot - Time.FloorDiv(slot, cycle.Length) * cycle.Length;
        }

        public override KeyPart Key(long code) => CycleInterval.Key(code, cycle.First);
    }
}
