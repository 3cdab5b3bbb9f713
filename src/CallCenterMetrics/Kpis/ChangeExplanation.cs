using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis;

/// <summary>
/// Why a KPI differs between two periods or two groups: change = rate effect + mix effect (+ interaction where asked), group by group. The rate effect is what
/// changed within groups, the mix effect what changed because some became a larger part of the whole. A whole may fall while every group improves.
/// </summary>
/// <remarks>
/// <para>Source: Kitagawa 1955, JASA 50:1168; groups on one side only as in Griliches and Regev 1995, J. Econometrics 65:175. Sums hold to the rounding of a double.</para>
/// <para>
/// Intervals: 95 %, delta method. From rows, with the normal quantile: both sides are independent samples, their rows independent of each other; the number of rows of
/// each group is multinomial (a time at risk is taken as given); a rate scatters as its rows do - shares binomial, means by their squares, net scores multinomial, rates
/// a year Poisson - with as many degrees of freedom less as there are groups; ratios have none. With <see cref="ChangeOptions.OverDays"/>, for every KPI: days are independent, rows of one day need not be,
/// a day that both sides have is one; Student's t with the days of the shorter side less 1. They are too narrow where few rows count, and none where there
/// are no more rows than groups.
/// </para>
/// </remarks>
public sealed class ChangeExplanation
{
    private const double Rounding = 1e-12;

    internal ChangeExplanation(KpiValue before, KpiValue after, IReadOnlyList<Dimension> dimensions, string? reason)
    {
        (Before, After, Dimensions, Reason) = (before, after, dimensions, reason);
    }

    /// <summary>The KPI.</summary>
    public Kpi Kpi => Before.Kpi;

    /// <summary>The dimensions of the groups.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The value of the whole before.</summary>
    public KpiValue Before { get; }

    /// <summary>The value of the whole after.</summary>
    public KpiValue After { get; }

    /// <summary>Whether the change can be told.</summary>
    public bool IsAvailable => Reason is null;

    /// <summary>Why the change cannot be told; <see langword="null"/> where it can.</summary>
    public string? Reason { get; }

    /// <summary>After - before; <see langword="null"/> where it is not available.</summary>
    public ChangeEffect? Change { get; internal init; }

    /// <summary>The sum of the rate effects of all groups; <see langword="null"/> where it is not available.</summary>
    public ChangeEffect? RateEffect { get; internal init; }

    /// <summary>The sum of the mix effects of all groups; <see langword="null"/> where it is not available.</summary>
    public ChangeEffect? MixEffect { get; internal init; }

    /// <summary>The sum of the interactions of all groups; <see langword="null"/> where not asked or not available.</summary>
    public ChangeEffect? Interaction { get; internal init; }

    /// <summary>The groups of either side, by the size of their contribution, the largest first, whatever its sign; those alike by key. None where the change is not available.</summary>
    public IReadOnlyList<ChangeGroup> Groups { get; internal init; } = [];

    /// <summary>
    /// The fewest groups whose contributions, all in the direction of the change, come to a share of it. Others may work against them, so that few groups may explain
    /// more than all. None where nothing changed.
    /// </summary>
    /// <param name="share">The share of the change to explain, above 0 and at most 1; 0.8 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share that is none.</exception>
    public IReadOnlyList<ChangeGroup> Explaining(double share = 0.8)
    {
        if (share is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share to explain lies above 0 and is at most 1, such as 0.8 for 80 %.");
        }

        var (change, rounding) = (Change?.Value ?? 0, Rounding * (Math.Abs(Before.Value ?? 0) + Math.Abs(After.Value ?? 0)));
        var (toExplain, groups) = (share * Math.Abs(change), new List<ChangeGroup>());
        foreach (var group in Groups.Where(group => group.Contribution * change > 0).TakeWhile(_ => toExplain > rounding))
        {
            toExplain -= Math.Abs(group.Contribution);
            groups.Add(group);
        }

        return groups;
    }

    /// <summary>Values and effects, or the reason.</summary>
    public override string ToString() => IsAvailable
        ? FormattableString.Invariant($"{Kpi.Id}: {Before.Value:G6} -> {After.Value:G6}, change {Change} = rate effect {RateEffect} + mix effect {MixEffect}{(Interaction is { } both ? $" + interaction {both}" : "")}")
        : $"{Kpi.Id}: change not available: {Reason}";
}
