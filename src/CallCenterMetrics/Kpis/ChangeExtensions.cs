using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Changes;

namespace CallCenterMetrics.Kpis;

/// <summary>The door from two totals, or two groups of one, to why a KPI differs between them.</summary>
public static class ChangeExtensions
{
    /// <summary>
    /// Why a KPI differs between two totals by the same dimensions, such as those of two periods by topic: rate and mix effect of each group, which sum to the change.
    /// </summary>
    /// <param name="before">The totals of before.</param>
    /// <param name="after">The totals of after, by the same dimensions in the same order and with the same target.</param>
    /// <param name="kpi">A share, a mean, a ratio, a rate a year or a net score.</param>
    /// <param name="options">How the change is split; the defaults where null.</param>
    /// <exception cref="ArgumentException">The KPI is no quotient of two amounts that add; dimensions or targets differ; days are asked for, and the totals are not by day.</exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of the KPI.</exception>
    public static ChangeExplanation Change(this Totals before, Totals after, Kpi kpi, ChangeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        options ??= ChangeOptions.Default;
        CheckKpi(kpi);
        CheckDays(before.Dimensions, options);
        Same("dimensions", Meanings(before), Meanings(after), "bring both to the same in one order, RollUp(dimensions)");
        Same("service targets", before.Target, after.Target, "compute both alike");
        return Explain(new(before, options.OverDays), new(after, options.OverDays), kpi, options);
    }

    /// <summary>
    /// Why a KPI differs between two keys of one dimension - two agents, queues or months - by the other dimensions of the totals: rate and mix effect of each group, which
    /// sum to the difference.
    /// </summary>
    /// <param name="totals">Totals by the dimension and others.</param>
    /// <param name="kpi">A share, a mean, a ratio, a rate a year or a net score.</param>
    /// <param name="between">The dimension.</param>
    /// <param name="before">The key that is compared with; null for the rows that have none.</param>
    /// <param name="after">The key that is compared.</param>
    /// <param name="options">How the difference is split; the defaults where null.</param>
    /// <exception cref="ArgumentException">
    /// The KPI is no quotient of two amounts that add; the totals are not by the dimension, or lack a key; days are asked for, and the totals are not by day.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The totals lack a measure of the KPI.</exception>
    public static ChangeExplanation Change(this Totals totals, Kpi kpi, Dimension between, string? before, string? after, ChangeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(between);
        options ??= ChangeOptions.Default;
        CheckKpi(kpi);
        CheckDays(totals.Dimensions.Except([between]), options);
        var keys = totals.RollUp(between);
        CheckKey(keys, between, before, nameof(before));
        CheckKey(keys, between, after, nameof(after));
        return Explain(new(totals, options.OverDays, between, before), new(totals, options.OverDays, between, after), kpi, options);
    }

    private static ChangeExplanation Explain(ChangeSide before, ChangeSide after, Kpi kpi, ChangeOptions options)
    {
        var (first, second) = (kpi.Evaluate(before.Whole, before.WholeGroup, options.Kpi), kpi.Evaluate(after.Whole, after.WholeGroup, options.Kpi));
        var reason = (first.Reason is { } early ? $"Before: {early}" : null) ?? (second.Reason is { } late ? $"After: {late}" : null)
            ?? NotAdding(kpi, before.Dimensions)
            ?? (first.LeftOut.SequenceEqual(second.LeftOut) ? null : $"Before is made {Without(first)}, after {Without(second)}: they cannot be compared.");
        if (reason is not null)
        {
            return new(first, second, before.Dimensions, reason);
        }

        var split = new ChangeSplit(before, after, kpi, options);
        return split.Withheld is { } withheld ? new(first, second, before.Dimensions, withheld) : split.Explain(first, second);
    }

    /// <summary>Why the groups do not sum to the whole; null where they do.</summary>
    private static string? NotAdding(Kpi kpi, IReadOnlyList<Dimension> dimensions) =>
        kpi.Measures.SelectMany(_ => dimensions, (measure, dimension) => (measure, dimension)).FirstOrDefault(pair => !pair.measure.AddsOver(pair.dimension)) is ({ } measure, { } over)
            ? $"{measure.Id} does not add over {over.Id}, so that its groups are no parts of a whole."
            : null;

    private static string Without(KpiValue value) => value.LeftOut.Count == 0 ? "with all parts of handle time" : $"without {string.Join(", ", value.LeftOut)}";

    private static string Meanings(Totals totals) => string.Join(", ", totals.Dimensions.Select(dimension => dimension.Meaning));

    private static void CheckKpi(Kpi kpi)
    {
        ArgumentNullException.ThrowIfNull(kpi);
        if (kpi.Calculation.Denominator is null)
        {
            throw new ArgumentException(
                $"{kpi.Id} = {kpi.Formula} is no quotient of two amounts that add over groups, so its change has no rate and mix effect. Ask for a share, a mean, a ratio, a rate a year or a "
                + "net score, such as average_handle_time in place of its percentile; or set its values side by side, totals.Compute(kpi).",
                nameof(kpi));
        }
    }

    private static void CheckDays(IEnumerable<Dimension> dimensions, ChangeOptions options)
    {
        if (options.OverDays && dimensions.All(dimension => dimension.Id != "day"))
        {
            throw new ArgumentException($"The groups are by [{string.Join(", ", dimensions)}]; add Interval.Day to the grouping so that days can be compared, or leave OverDays out.", nameof(options));
        }
    }

    private static void CheckKey(Totals keys, Dimension between, string? key, string parameter)
    {
        string?[] known = [.. Enumerable.Range(0, keys.Count).Select(group => keys.Key(group)[0])];
        if (!known.Contains(key))
        {
            var some = string.Join(", ", known.Take(5).Select(text => text ?? "(none)"));
            throw new ArgumentException($"No group has {between.Id} '{key ?? "(none)"}'; the totals have {known.Length}: {some}{(known.Length > 5 ? ", .." : "")}. Name one of these.", parameter);
        }
    }

    private static void Same<T>(string what, T before, T after, string cure)
    {
        if (!EqualityComparer<T>.Default.Equals(before, after))
        {
            throw new ArgumentException($"Totals with different {what} cannot be compared: [{before}] before and [{after}] after; {cure}.", nameof(after));
        }
    }
}
