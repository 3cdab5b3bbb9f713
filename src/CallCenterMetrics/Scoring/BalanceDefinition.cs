using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Scoring;

/// <summary>Two sides that pull against each other, as data: edit, add or replace indicators with <c>with</c>.</summary>
public sealed record BalanceDefinition
{
    /// <summary>A balance.</summary>
    /// <param name="id">Name in snake case.</param>
    /// <param name="name">Name in English and Chinese.</param>
    /// <param name="first">One side.</param>
    /// <param name="second">The other side.</param>
    public BalanceDefinition(string id, BilingualText name, SideDefinition first, SideDefinition second)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        (Id, Name, First, Second) = (id, name, first, second);
    }

    /// <summary>Name in snake case.</summary>
    public string Id { get; }

    /// <summary>Name in English and Chinese.</summary>
    public BilingualText Name { get; init; }

    /// <summary>One side.</summary>
    public SideDefinition First { get; init; }

    /// <summary>The other side.</summary>
    public SideDefinition Second { get; init; }

    /// <summary>How far a gain on one side makes up for a loss on the other.</summary>
    public Compensation Compensation { get; init; } = Compensation.Low;

    /// <summary>Both sides.</summary>
    public IReadOnlyList<SideDefinition> Sides => [First, Second];
}
