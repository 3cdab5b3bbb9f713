namespace CallCenterMetrics.Facts;

/// <summary>What came of reading a source: the table, or why it was refused, and in both cases everything that was found on the way.</summary>
/// <typeparam name="T">The table.</typeparam>
public sealed class Reading<T>
    where T : class
{
    private readonly T? _table;

    /// <summary>A reading that gave a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="rowsRead">Rows read, those left out included.</param>
    /// <param name="layout">How the source was understood: one entry such as <c>Wait = "Speed of answer"</c> per field.</param>
    public Reading(T table, IReadOnlyList<Finding> findings, long rowsRead, IReadOnlyList<string> layout) =>
        (_table, Findings, RowsRead, Layout) = (table, findings, rowsRead, layout);

    /// <summary>A reading that was refused.</summary>
    /// <param name="refusal">Why.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="rowsRead">Rows read before.</param>
    public Reading(Finding refusal, IReadOnlyList<Finding> findings, long rowsRead) =>
        (Refusal, Findings, RowsRead, Layout) = (refusal, findings, rowsRead, []);

    /// <summary>Why the source was refused; null when there is a table.</summary>
    public Finding? Refusal { get; }

    /// <summary>What was found in the data, the weightiest first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Rows read, those left out included; the header does not count.</summary>
    public long RowsRead { get; }

    /// <summary>How the source was understood: one entry such as <c>Wait = "Speed of answer"</c> per field.</summary>
    public IReadOnlyList<string> Layout { get; }

    /// <summary>The same reading with something made from its table; a refusal stays one.</summary>
    /// <typeparam name="TOther">What is made.</typeparam>
    /// <param name="make">Makes it from the table.</param>
    public Reading<TOther> Select<TOther>(Func<T, TOther> make)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return _table is null ? new(Refusal!, Findings, RowsRead) : new(make(_table), Findings, RowsRead, Layout);
    }

    /// <summary>The table.</summary>
    /// <exception cref="DataRefusedException">The source was refused.</exception>
    public T Table => OrThrow();

    /// <summary>The table; its findings are looked at or knowingly passed over.</summary>
    /// <exception cref="DataRefusedException">The source was refused; the message says why and how to mend it.</exception>
    public T OrThrow() => _table ?? throw new DataRefusedException(Refusal!, Findings);
}
