using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>How one fact stands in its file.</summary>
/// <param name="name">Name of the file.</param>
/// <param name="columns">Its columns, in the order in which they are written.</param>
internal abstract class FactFile(string name, string columns)
{
    public string Name => name;

    public IReadOnlyList<FactColumn> Columns { get; } = FactColumn.List(columns);

    /// <summary>Whether a center was given this fact.</summary>
    public abstract bool IsIn(ContactCenter center);

    /// <summary>The center with what a file tells; without the fact if the file is refused.</summary>
    public abstract ContactCenter Read(ContactCenter center, string path, FactReader reader);

    /// <summary>Writes the fact of a center that has it.</summary>
    public abstract void Write(ContactCenter center, string path);
}
