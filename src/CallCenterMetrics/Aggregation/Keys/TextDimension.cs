using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Keys;

internal sealed class TextDimension(string id, TextField field) : Dimension(id)
{
    public TextField Field { get; } = field;

    internal override KeyCoder Bind(ContactCenter center) => new Coder(Field, center.Interactions.Texts[(int)Field]);

    internal override FactKeys OfFacts => Field switch { TextField.Agent => FactKeys.Agent, TextField.Queue => FactKeys.Queue, _ => FactKeys.None };

    internal override (KeyPart Key, long Until) KeyOf(in FactPlace place, long instant, FactView view) =>
        ((Field switch { TextField.Agent => place.Agent, TextField.Queue => place.Queue, _ => null }) is { Length: > 0 } key ? new(key, 0) : KeyPart.Absent, long.MaxValue);

    /// <summary>Codes are 1 + the code of the text, 0 where it is absent.</summary>
    private sealed class Coder(TextField field, TextDictionary texts) : RowCoder
    {
        public override long Cardinality => texts.Count + 1L;

        public override void Encode(InteractionBlock block, int start, Span<int> codes) => block.Texts[(int)field].CopyCodes(start, codes);

        public override void Fetch(InteractionBlock block, int start, int count) => block.Texts[(int)field].Fetch(start, count);

        public override KeyPart Key(long code) => code == 0 ? KeyPart.Absent : new(texts[(int)code - 1], 0);
    }
}
