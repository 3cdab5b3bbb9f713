using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>One measure in every group.</summary>
internal abstract class TotalsColumn
{
    public abstract Measure Measure { get; }

    /// <summary>Columns with groups brought together: group i goes into <c>target[i]</c>. Cells that several columns read are brought together once.</summary>
    public static TotalsColumn[] Regroup(TotalsColumn[] columns, int[] target, int groups)
    {
        var regrouped = new Dictionary<CellTable, CellTable>();
        return Array.ConvertAll(columns, column => column is ICellColumn view ? view.Over(Regrouped(view.Cells)) : column.Regroup(target, groups));

        CellTable Regrouped(CellTable cells) => regrouped.TryGetValue(cells, out var known) ? known : regrouped[cells] = cells.Regroup(target, groups);
    }

    /// <summary>Columns with others of the same measures behind them. Cells stay cells where all rows can be counted in them.</summary>
    public static TotalsColumn[] Append(TotalsColumn[] columns, TotalsColumn[] others)
    {
        var appended = new Dictionary<(CellTable, CellTable), CellTable?>();
        return [.. columns.Zip(others, (left, right) =>
            left is ICellColumn mine && right is ICellColumn theirs && Appended(mine.Cells, theirs.Cells) is { } cells ? mine.Over(cells) : left.Append(right))];

        CellTable? Appended(CellTable left, CellTable right) =>
            appended.TryGetValue((left, right), out var known) ? known : appended[(left, right)] = left.Append(right);
    }

    /// <summary>The column with groups brought together: group i goes into <c>target[i]</c>.</summary>
    public abstract TotalsColumn Regroup(ReadOnlySpan<int> target, int groups);

    /// <summary>This column with another of the same measure behind it.</summary>
    public abstract TotalsColumn Append(TotalsColumn other);

    /// <summary>The column of other groups: group i is that of <c>sources[i]</c>, empty where that is below 0. Nothing is copied.</summary>
    public abstract TotalsColumn Placed(int[] sources);

    /// <summary>The column as if no row had counted.</summary>
    public abstract TotalsColumn Cleared();

    public abstract bool SameAs(TotalsColumn other);
}

/// <inheritdoc/>
internal class TotalsColumn<T>(Measure<T> measure, int count, Func<int, T> read) : TotalsColumn
    where T : struct, IStatistic<T>
{
    public TotalsColumn(Measure<T> measure, T[] values)
        : this(measure, values.Length, group => values[group])
    {
    }

    public override Measure Measure => measure;

    public int Count => count;

    public T this[int group] => read(group);

    public override TotalsColumn Regroup(ReadOnlySpan<int> target, int groups) => new TotalsColumn<T>(measure, measure.Regroup(Values(), target, groups));

    public override TotalsColumn Append(TotalsColumn other) => new TotalsColumn<T>(measure, [.. Values(), .. ((TotalsColumn<T>)other).Values()]);

    public override TotalsColumn Placed(int[] sources) => new TotalsColumn<T>(measure, sources.Length, group => sources[group] < 0 ? default : read(sources[group]));

    public override TotalsColumn Cleared() => measure.EmptyColumn(count);

    private T[] Values()
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = read(i);
        }

        return values;
    }

    public override bool SameAs(TotalsColumn other) => other is TotalsColumn<T> same && same.Measure.Id == measure.Id && same.Count == count
        && Enumerable.Range(0, count).All(group => EqualityComparer<T>.Default.Equals(read(group), same[group]));
}
