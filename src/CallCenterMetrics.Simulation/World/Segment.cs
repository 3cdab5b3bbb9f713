namespace CallCenterMetrics.Simulation.World;

/// <summary>A customer-value segment: its share of customers and what its patience is multiplied by.</summary>
internal sealed record Segment(string Name, double Share, double Patience)
{
    public static IReadOnlyList<Segment> All { get; } = [new("gold", 0.15, 0.7), new("silver", 0.3, 1), new("standard", 0.55, 1.2)];

    public static double[] Shares { get; } = [.. All.Select(segment => segment.Share)];
}
