using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A dimension by an enum of at most 8 values in the flags of a leg, from bit <paramref name="at"/> on.</summary>
internal sealed class EnumDimension<T>(string id, int at) : Dimension(id)
    where T : struct, Enum
{
    internal override KeyCoder Bind(InteractionTable table) => new Coder(at);

    private sealed class Coder(int at) : KeyCoder
    {
        private static readonly T[] Values = Enum.GetValues<T>();
        private static readonly uint Mask = Values.Length > 4 ? 7u : 3u;

        public override long Cardinality => Values.Length;

        public override void Encode(InteractionBlock block, int start, Span<long> codes)
        {
            for (var i = 0; i < codes.Length; i++)
            {
                codes[i] = block.Flags[start + i].Bits >> at & Mask;
            }
        }

        public override KeyPart Key(long code) => new(Values[code].ToString(), code);
    }
}
