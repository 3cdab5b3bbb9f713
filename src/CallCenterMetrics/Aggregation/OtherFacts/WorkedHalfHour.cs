using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The time of one agent on queue within one local half-hour, in milliseconds.</summary>
internal readonly record struct WorkedHalfHour(string Agent, long Start, long Busy, long Available)
{
    public double Occupancy => (double)Busy / (Busy + Available);

    /// <summary>The half-hours in which agents were on queue, within the time observed, from spans agent by agent and ascending.</summary>
    public static IEnumerable<WorkedHalfHour> Of(IEnumerable<AgentSpan> timeline, FactView view)
    {
        var halfHours = view.Calendar(Interval.HalfHour);
        var (open, until) = (default(WorkedHalfHour), long.MinValue);
        foreach (var span in timeline)
        {
            var (isBusy, isAvailable) = (span.Activity.State.IsBusy(), span.Activity.State == AgentState.Available);
            var end = isBusy || isAvailable ? Math.Min(view.To, span.To) : 0;
            for (var at = Math.Max(view.From, span.From); at < end;)
            {
                if (at >= until || span.Activity.Agent != open.Agent)
                {
                    if (open.Agent is not null)
                    {
                        yield return open;
                    }

                    (open, until) = (new(span.Activity.Agent, at, 0, 0), halfHours.SameUntil(at));
                }

                var next = Math.Min(end, until);
                open = open with { Busy = open.Busy + (isBusy ? next - at : 0), Available = open.Available + (isAvailable ? next - at : 0) };
                at = next;
            }
        }

        if (open.Agent is not null)
        {
            yield return open;
        }
    }
}
