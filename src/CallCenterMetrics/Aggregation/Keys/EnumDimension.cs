using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A dimension by an enum in the flags of a leg, from bit <paramref name="at"/> on; an optional one is stored as 1 + its value, 0 where absent.</summary>
internal sealed class EnumDimension<T>(string id, int at, bool isOptional = false) : Dimension(id)
    where T : struct, Enum
{
    internal override KeyCoder Bind(ContactCenter center) => new Coder(at, isOptional);

    internal override string KeyShape => string.Join(", ", Enum.GetNames<T>());

    internal override KeyPart? KeyFrom(string text) => Array.IndexOf(Enum.GetNames<T>(), text) is >= 0 and var at ? new KeyPart(text, at) : null;

    internal override FactKeys OfFacts => typeof(T) == typeof(Channel) ? FactKeys.Channel : FactKeys.None;

    internal override (KeyPart Key, long Until) KeyOf(in FactPlace place, long instant, FactView view) =>
        (place.Channel is { } channel ? new(channel.ToString(), (long)channel) : KeyPart.Absent, long.MaxValue);

    private sealed class Coder : RowCoder
    {
        private readonly KeyPart[] _keys;
        private readonly int _at;
        private readonly uint _mask;

        public Coder(int at, bool isOptional)
        {
            var values = Enum.GetNames<T>().Select((name, i) => new KeyPart(name, i));
            _keys = isOptional ? [KeyPart.Absent, .. values] : [.. values];
            (_at, _mask) = (at, _keys.Length > 4 ? 7u : 3u);
        }

        public override long Cardinality => _keys.Length;

        public override void Encode(InteractionBlock block, int start, Span<int> codes)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = (int)(block.Flags[start + i].Bits >> _at & _mask);
            }
        }

        public override KeyPart Key(long code) => _keys[code];
    }
}
