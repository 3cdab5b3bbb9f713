namespace CallCenterMetrics.DataQuality;

/// <summary>Everything that was looked for in the facts of a center, and what was found. The same facts in the same order give the same report.</summary>
public sealed class DataQualityReport
{
    internal DataQualityReport(IReadOnlyList<DataCheck> checks) => Checks = checks;

    /// <summary>Every kind once, in the order of <see cref="DataCheckKind"/>.</summary>
    public IReadOnlyList<DataCheck> Checks { get; }

    /// <summary>Those that found something.</summary>
    public IEnumerable<DataCheck> Suspicious => Checks.Where(check => check.IsSuspicious);

    /// <summary>Those that could not be made; they say why.</summary>
    public IEnumerable<DataCheck> NotChecked => Checks.Where(check => check.Reason is not null);

    /// <summary>The check of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no kind of check.</exception>
    public DataCheck this[DataCheckKind kind] => Checks.FirstOrDefault(check => check.Kind == kind)
        ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, $"Expected one of {string.Join(", ", Enum.GetNames<DataCheckKind>())}.");
}
