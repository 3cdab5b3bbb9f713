using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <inheritdoc/>
/// <typeparam name="T">The record of one row.</typeparam>
internal sealed class FactFile<T>(
    string name, string columns, Func<ContactCenter, IReadOnlyList<T>?> of, Func<ContactCenter, IReadOnlyList<T>, ContactCenter> with) : FactFile(name, columns)
    where T : class
{
    /// <summary>The record in a row; where the row says that it is left out, the record is worthless.</summary>
    public required Func<FactRow, T> Record { get; init; }

    /// <summary>Writes the fields of a record in the order of the columns.</summary>
    public required Action<T, FactWriter> Fields { get; init; }

    public override bool IsIn(ContactCenter center) => of(center) is not null;

    public override ContactCenter Read(ContactCenter center, string path, FactReader reader) =>
        reader.Read(path, Columns, Record) is { } records ? with(center, records) : center;

    public override void Write(ContactCenter center, string path) => FactWriter.Write(path, Columns, of(center)!, Fields);
}
