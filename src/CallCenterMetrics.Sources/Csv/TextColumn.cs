using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>A field that is text, on its way into batches: as a code where texts tend to repeat, else as bytes.</summary>
internal sealed class TextColumn(TextField field, InteractionField named, FieldColumns columns, SharedTexts texts)
{
    private readonly TextCache? _codes = TextFields.TendsToRepeat(field) ? new(1 << 11) : null;

    public void Read(RowPlace row, LegBatch legs)
    {
        var text = columns.Text(row.Reader);
        if (_codes is null)
        {
            legs.Texts(field)!.Set(legs.Count, Sound(row, text));
        }
        else
        {
            legs.Codes(field)![legs.Count] = text.IsEmpty ? 0 : _codes.TryGet(text, out var code) ? code : Code(row, text);
        }
    }

    private int Code(RowPlace row, ReadOnlySpan<byte> text)
    {
        if (Sound(row, text).IsEmpty)
        {
            return 0;
        }

        var code = texts.Encode(text) + 1;
        _codes!.Keep(text, code);
        return code;
    }

    private ReadOnlySpan<byte> Sound(RowPlace row, ReadOnlySpan<byte> text)
    {
        if (System.Text.Ascii.IsValid(text) || Fault.OfEncoding(text) is not { } fault)
        {
            return text;
        }

        row.Absent(fault.Code, named, default, fault.Found, fault.Expected, fault.Cure);
        return default;
    }
}
