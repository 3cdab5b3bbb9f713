using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>A dimension by a function of the row. Binding evaluates it for every row once.</summary>
internal sealed class FunctionDimension(string id, Func<InteractionRow, string?> key) : Dimension(id)
{
    internal override KeyCoder Bind(ContactCenter center)
    {
        var table = center.Interactions;
        var texts = new TextDictionary();
        var codes = new Dictionary<InteractionBlock, int[]>(table.Blocks.Length);
        foreach (var block in table.Blocks)
        {
            var ofBlock = new int[block.Count];
            for (var row = 0; row < ofBlock.Length; row++)
            {
                ofBlock[row] = key(new InteractionRow(table, block, row)) is { Length: > 0 } text ? texts.Encode(Encoding.UTF8.GetBytes(text), out _) + 1 : 0;
            }

            codes.Add(block, ofBlock);
        }

        return new Coder(codes, texts);
    }

    private sealed class Coder(Dictionary<InteractionBlock, int[]> codesOf, TextDictionary texts) : RowCoder
    {
        public override long Cardinality => texts.Count + 1L;

        public override void Encode(InteractionBlock block, int start, Span<int> codes) => codesOf[block].AsSpan(start, codes.Length).CopyTo(codes);

        public override KeyPart Key(long code) => code == 0 ? KeyPart.Absent : new(texts[(int)code - 1], 0);
    }
}
