namespace CallCenterMetrics.Scoring;

/// <summary>What the balance gains when one indicator moves a tenth of its goalpost range towards its best.</summary>
/// <param name="KpiId">Id of the KPI.</param>
/// <param name="Side">The side it belongs to.</param>
/// <param name="From">Its value now.</param>
/// <param name="To">Its value after the step, at most its best.</param>
/// <param name="Gain">Points the balance gains.</param>
public sealed record Improvement(string KpiId, string Side, double From, double To, double Gain);
