using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

internal sealed class TextDimension(string id, TextField field) : Dimension(id)
{
    internal override KeyCoder Bind(InteractionTable table) => new Coder(field, table.Texts[(int)field]);

    /// <summary>Codes are 1 + the code of the text, 0 where it is absent.</summary>
    private sealed class Coder(TextField field, TextDictionary texts) : KeyCoder
    {
        public override long Cardinality => texts.Count + 1L;

        public override void Encode(InteractionBlock block, int start, Span<long> codes)
        {
            block.Texts[(int)field].CopyTo(start, codes);
            foreach (ref var code in codes)
            {
                code = code == IntegerBlock.Absent ? 0 : code + 1;
            }
        }

        public override KeyPart Key(long code) => code == 0 ? KeyPart.Absent : new(texts[(int)code - 1], 0);
    }
}
