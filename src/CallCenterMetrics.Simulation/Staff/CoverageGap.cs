using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Staff;

/// <summary>Agents a team still lacks in each half-hour of a week.</summary>
internal sealed class CoverageGap
{
    private const double PlannedOccupancy = 0.8;

    private readonly Dictionary<DateOnly, double[]> _gaps = [];
    private readonly CenterCalendar _calendar;

    public CoverageGap(CenterCalendar calendar, Demand demand, TeamProfile team, DateOnly monday)
    {
        _calendar = calendar;
        foreach (var day in CenterCalendar.Days(monday, monday.AddDays(7)))
        {
            _gaps[day] = [.. Enumerable.Range(0, Demand.HalfHours).Select(halfHour => 0.4 + team.LoadShares.Select((share, queue) => share * demand.Load(queue, day, halfHour)).Sum() / PlannedOccupancy)];
        }
    }

    /// <summary>The duty within opening hours that covers most per minute; null if none of the days is left.</summary>
    public (DateOnly Day, int From, int To)? Best(IEnumerable<DateOnly> days, int minutes, Chance chance)
    {
        (DateOnly, int, int)? best = null;
        var most = double.MinValue;
        foreach (var day in days)
        {
            var (opens, closes) = _calendar.Hours(day);
            var length = Math.Min(minutes, closes - opens);
            for (var from = opens; from + length <= closes; from += 30)
            {
                var covered = Covered(day, from, from + length) / length + 0.002 * chance.Share();
                if (covered > most)
                {
                    (best, most) = ((day, from, from + length), covered);
                }
            }
        }

        return best;
    }

    public void Cover(DateOnly day, int from, int to)
    {
        for (var halfHour = from / 30; halfHour < to / 30; halfHour++)
        {
            _gaps[day][halfHour]--;
        }
    }

    private double Covered(DateOnly day, int from, int to)
    {
        var gaps = _gaps[day];
        var covered = 0.0;
        for (var halfHour = from / 30; halfHour < to / 30; halfHour++)
        {
            covered += gaps[halfHour];
        }

        return covered;
    }
}
