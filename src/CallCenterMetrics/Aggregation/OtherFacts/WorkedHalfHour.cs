using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The time of one agent on queue within one local half-hour, in milliseconds.</summary>
internal sealed record WorkedHalfHour(string Agent, long Start, long Busy, long Available)
{
    public double Occupancy => (double)Busy / (Busy + Available);

    /// <summary>The half-hours in which agents were on queue, within the time observed.</summary>
    public static IReadOnlyList<WorkedHalfHour> Of(IEnumerable<AgentSpan> timeline, FactView view)
    {
        var halfHours = view.Calendar(Interval.HalfHour);
        var worked = new Dictionary<(string Agent, long Code), (long Start, long Busy, long Available)>();
        foreach (var span in timeline)
        {
            var (isBusy, isAvailable) = (span.Activity.State.IsBusy(), span.Activity.State == AgentState.Available);
            var end = isBusy || isAvailable ? Math.Min(view.To, span.To) : 0;
            for (var at = Math.Max(view.From, span.From); at < end;)
            {
                var next = Math.Min(end, halfHours.SameUntil(at));
                var key = (span.Activity.Agent, halfHours.Code(at));
                var known = worked.GetValueOrDefault(key, (at, 0, 0));
                worked[key] = (Math.Min(at, known.Start), known.Busy + (isBusy ? next - at : 0), known.Available + (isAvailable ? next - at : 0));
                at = next;
            }
        }

        return [.. worked.Select(pair => new WorkedHalfHour(pair.Key.Agent, pair.Value.Start, pair.Value.Busy, pair.Value.Available))];
    }
}
