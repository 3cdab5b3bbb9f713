using CsvHelper;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>A field of which the value is some bits of <see cref="Facts.LegFlags"/>; what each text stands for is found once.</summary>
/// <param name="columns">Where its text comes from.</param>
/// <param name="find">The bits a text stands for; null if none, which is noted.</param>
internal sealed class FlagColumn(FieldColumns columns, FlagColumn.Find find)
{
    private readonly TextCache _known = new(64);

    /// <summary>Finds the bits a text stands for.</summary>
    internal delegate uint? Find(RowPlace row, ReadOnlySpan<byte> text);

    public ReadOnlySpan<byte> Text(CsvReader row) => columns.Text(row);

    /// <summary>The bits of the row; 0 if the field is absent or cannot be used.</summary>
    public uint Read(RowPlace row) => Text(row.Reader) is { IsEmpty: false } text ? Read(row, text) ?? 0 : 0;

    /// <summary>The bits of a text; null if it cannot be used.</summary>
    public uint? Read(RowPlace row, ReadOnlySpan<byte> text)
    {
        if (_known.TryGet(text, out var known))
        {
            return (uint)known;
        }

        if (find(row, text) is not { } bits)
        {
            return null;
        }

        _known.Keep(text, (int)bits);
        return bits;
    }
}
