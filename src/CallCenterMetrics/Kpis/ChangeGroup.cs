namespace CallCenterMetrics.Kpis;

/// <summary>What one group has to do with a change. Effects are in the unit of the KPI.</summary>
public sealed record ChangeGroup
{
    internal ChangeGroup(IReadOnlyList<string?> key) => Key = key;

    /// <summary>The key: one text per dimension, null where its rows have none.</summary>
    public IReadOnlyList<string?> Key { get; }

    /// <summary>The value before; <see langword="null"/> where the group did not occur. Effects are those of the rows that count in the whole, also where too many others lack an input for a value of the group.</summary>
    public KpiValue? Before { get; internal init; }

    /// <summary>The value after; <see langword="null"/> where the group does not occur.</summary>
    public KpiValue? After { get; internal init; }

    /// <summary>Its share of the denominator before: denominator of the group / denominator of the whole.</summary>
    public double ShareBefore { get; internal init; }

    /// <summary>Its share of the denominator after.</summary>
    public double ShareAfter { get; internal init; }

    /// <summary>
    /// What its rate changed: mean of both shares x (rate after - rate before); with interaction asked, share before x (rate after - rate before). 0 for a group without a
    /// rate on one side.
    /// </summary>
    public double RateEffect { get; internal init; }

    /// <summary>
    /// What its share changed: mean of both rates x (share after - share before); with interaction asked, rate before x (share after - share before). A group that entered
    /// or left, without a rate on one side, is taken to have had the rate that it has on the other: all it brings or takes is mix effect. So is the change of an
    /// amount with nothing to divide it by, such as costs of a queue without contacts.
    /// </summary>
    /// <remarks>Of a group that grew it is above 0 however low its rate is; <see cref="RelativeMixEffect"/> is what a person wants to read.</remarks>
    public double MixEffect { get; internal init; }

    /// <summary>
    /// The mix effect relative to the whole: <see cref="MixEffect"/> - mean of both values of the whole x (share after - share before), below 0 where a group with less than
    /// the whole grew. Over all groups it sums to the same, for shares that some gain are lost by others.
    /// </summary>
    public double RelativeMixEffect { get; internal init; }

    /// <summary>What rate and share changed together: (rate after - rate before) x (share after - share before); 0 unless asked.</summary>
    public double Interaction { get; internal init; }

    /// <summary>
    /// The group's part of the change: rate effect + <see cref="RelativeMixEffect"/> + interaction, the same whether interaction is asked or not. Over all groups it sums
    /// to the change.
    /// </summary>
    public double Contribution { get; internal init; }

    /// <summary>Key and contribution.</summary>
    public override string ToString() => FormattableString.Invariant($"{string.Join(" / ", Key.Select(part => part ?? "(none)"))}: {Contribution:G6}");
}
