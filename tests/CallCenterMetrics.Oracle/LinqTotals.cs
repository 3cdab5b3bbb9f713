using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Oracle;

/// <summary>
/// The standard measures in plain LINQ over records: what a careful analyst would write, one pass a measure. Slow, and independent of the library's kernel.
/// Values are in integer units: rows, milliseconds, millionths, and squares of these; a maximum of nothing is null.
/// </summary>
public static class LinqTotals
{
    /// <summary>Every standard measure by id, over all rows as one group.</summary>
    public static IReadOnlyDictionary<string, Int128?> Of(IEnumerable<Interaction> rows, ServiceTarget target)
    {
        var all = rows.ToArray();
        return Of(all, target, PartsOf(all));
    }

    /// <summary>Every standard measure by id, of each group. The parts of handle time are those of all rows together.</summary>
    public static Dictionary<TKey, IReadOnlyDictionary<string, Int128?>> ByGroup<TKey>(
        IEnumerable<Interaction> rows, Func<Interaction, TKey> key, ServiceTarget target)
        where TKey : notnull
    {
        var all = rows.ToArray();
        var parts = PartsOf(all);
        return all.GroupBy(key).ToDictionary(group => group.Key, group => (IReadOnlyDictionary<string, Int128?>)Of(group, target, parts));
    }

    /// <summary>The parts beside talk that handled legs with known talk have.</summary>
    public static HandleParts PartsOf(IEnumerable<Interaction> rows)
    {
        var handled = rows.Where(row => row.Outcome == Outcome.Answered && row.Channel != Channel.Bot && row.Talk is not null).ToArray();
        return (handled.Any(row => row.Hold is not null) ? HandleParts.Hold : HandleParts.None)
            | (handled.Any(row => row.Wrap is not null) ? HandleParts.Wrap : HandleParts.None);
    }

    private static Dictionary<string, Int128?> Of(IEnumerable<Interaction> rows, ServiceTarget target, HandleParts parts)
    {
        var legs = rows.Select(row => new OracleLeg(row, target, parts)).ToArray();
        return OracleMeasures.All.ToDictionary(measure => measure.Id, measure => measure.Of(legs));
    }
}
