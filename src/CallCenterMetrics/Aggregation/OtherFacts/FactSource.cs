using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>What a measure takes from the records of a fact other than interactions, or from interactions seen together.</summary>
internal abstract class FactSource(FactRows rows, Counted counted, Additivity additivity)
{
    public FactRows Rows => rows;

    public Counted Counted => counted;

    /// <summary>The dimensions besides time that the measure can be told by: those of its records, or fewer.</summary>
    public FactKeys Keys { get; init; } = rows.Keys;

    /// <summary>Whether the records are calendar months, which no other interval can tell.</summary>
    public bool IsOfMonths { get; init; }

    /// <summary>A field that the measure needs besides the records, and whether a center has it.</summary>
    public (string Field, Func<FactView, bool> IsIn)? Needs { get; init; }

    /// <summary>Whether the whole is the sum of its parts, so that totals can be merged.</summary>
    public bool AddsEverywhere => additivity == Additivity.Everywhere;

    /// <summary>Why the measure of a center cannot be had by a grouping; null where it can.</summary>
    public string? Refuses(IReadOnlyList<Dimension> dimensions, FactView view) => Needs is { } needs && !needs.IsIn(view) ? $"needs {needs.Field}" : Refuses(dimensions);

    /// <summary>Why the measure cannot be had by some dimensions, whatever the center; null where it can.</summary>
    public string? Refuses(IReadOnlyList<Dimension> dimensions)
    {
        if (dimensions.FirstOrDefault(dimension => dimension is not Interval && !Keys.HasFlag(FactKeys.Any) && (dimension.OfFacts & Keys) == 0) is { } foreign)
        {
            return $"{rows.Fact} has no {foreign.Id}";
        }

        if (IsOfMonths && dimensions.FirstOrDefault(dimension => dimension is Interval && dimension.Id != "month") is { } interval)
        {
            return $"only whole calendar months tell it, not {interval.Id}";
        }

        return counted is Counted.AtBegins or Counted.AtEnds && dimensions.FirstOrDefault(dimension => dimension is CycleInterval) is { } cycle
            ? $"a level at the {(counted == Counted.AtEnds ? "end" : "begin")} of an interval is none of {cycle.Id}, which has no {(counted == Counted.AtEnds ? "end" : "begin")}"
            : null;
    }

    /// <summary>Whether totals that differ in a dimension only may be added.</summary>
    public bool Adds(Dimension dimension) => additivity switch
    {
        Additivity.Everywhere => true,
        Additivity.OverTime => dimension is Interval,
        Additivity.OverTimeAndAgents => dimension is Interval || dimension.Equals(Dimension.Agent),
        Additivity.OverKeys => dimension is not Interval,
        _ => false,
    };
}

/// <inheritdoc/>
/// <param name="rows">The records.</param>
/// <param name="counted">How its amounts fall on groups.</param>
/// <param name="additivity">Where its totals add.</param>
/// <param name="amount">What a record adds, 0 where it does not count; of a level, at the instant given.</param>
internal sealed class FactSource<T>(FactRows<T> rows, Counted counted, Additivity additivity, Func<T, long, long> amount) : FactSource(rows, counted, additivity)
{
    public long Amount(T row, long instant) => amount(row, instant);
}
