using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Balances;

/// <summary>Whether facts that run through time cover the time that they are compared with: costs of two months are not the cost of three months' contacts.</summary>
internal static class FactCoverage
{
    /// <summary>By fact, how much of the time observed it covers, where that is too little.</summary>
    public static IReadOnlyDictionary<string, string> Gaps(ContactCenter center, double acceptedLack)
    {
        var observed = ObservedTime.Of(center);
        var days = Days(observed.From, observed.To);
        var gaps = new Dictionary<string, string>(StringComparer.Ordinal);
        Check(FactMeasures.BusyTime, "AgentActivity", (center.Activities ?? []).Select(activity => (activity.Start, activity.End)));
        Check(FactMeasures.ScheduledTime, "Shift", (center.Shifts ?? []).Select(shift => (shift.Start, shift.End)));
        Check(FactMeasures.SpreadCost, "CostEntry", (center.Costs ?? []).Select(entry => (entry.From, entry.To)));
        return gaps;

        void Check(Measure measure, string fact, IEnumerable<(DateTimeOffset From, DateTimeOffset To)> stretches)
        {
            (DateTimeOffset From, DateTimeOffset To)[] within = [.. stretches.Where(stretch => stretch.From < observed.To && stretch.To > observed.From)];
            if (within.Length == 0)
            {
                return;
            }

            // From the first to the last local day of it: closed days in between are no gaps.
            var (from, to) = (within.Min(stretch => stretch.From), within.Max(stretch => stretch.To));
            var covered = Days(from < observed.From ? observed.From : from, to > observed.To ? observed.To : to);
            if (covered < (1 - acceptedLack) * days)
            {
                gaps.Add(measure.Fact, $"{fact} covers {covered} of the {days} days observed; state ContactCenter.Observed to speak of those alone");
            }
        }

        int Days(DateTimeOffset from, DateTimeOffset to) => to <= from ? 0
            : (TimeZoneInfo.ConvertTime(to.AddTicks(-1), center.TimeZone).Date - TimeZoneInfo.ConvertTime(from, center.TimeZone).Date).Days + 1;
    }
}
