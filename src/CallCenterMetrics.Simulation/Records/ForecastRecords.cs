using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>
/// Forecasts made four weeks ahead: by hour while open, for mail by day. Volumes are the expected ones, contacts that come again included, times a known bias
/// and noise.
/// </summary>
internal sealed class ForecastRecords(SyntheticOptions options, CenterCalendar calendar, Demand demand)
{
    public const double Noise = 0.12;

    private static readonly double[] _biases = [0, -0.08, 0.05, -0.03, 0.02];

    private readonly Chance _chance = new(options.Seed, "forecasts");

    /// <summary>The share by which forecasts of a queue are too high on average.</summary>
    public static double Bias(int queue) => _biases[queue];

    public IReadOnlyList<Forecast> Make(IReadOnlyList<Leg> legs)
    {
        var made = new List<Forecast>();
        for (var queue = 0; queue < _biases.Length; queue++)
        {
            var number = queue;
            Leg[] offered = [.. legs.Where(leg => leg.Queue == number && leg.Channel != Channel.Bot && leg.Direction == Direction.Inbound)];
            Leg[] answered = [.. offered.Where(leg => leg.IsAnswered)];
            var expected = CenterCalendar.Days(calendar.From, calendar.End).Sum(day => demand.Rate(number, day));
            var scale = offered.Length / expected * (1 + Bias(queue));
            var handleTime = answered.Sum(leg => leg.Talk!.Value + leg.Hold!.Value + leg.Wrap!.Value) / 1000.0 / Math.Max(1, answered.Length);
            for (var week = 0; week < options.Weeks + Roster.WeeksAhead; week++)
            {
                made.AddRange(Week(queue, calendar.From.AddDays(week * 7), scale, handleTime * (1 + _chance.Normal(0, 0.03))));
            }
        }

        return made;
    }

    private IEnumerable<Forecast> Week(int queue, DateOnly monday, double scale, double handleTime)
    {
        var steps = queue == QueueProfile.Mail ? Demand.HalfHours : 2;
        foreach (var day in CenterCalendar.Days(monday, monday.AddDays(7)))
        {
            for (var halfHour = 0; halfHour < Demand.HalfHours; halfHour += steps)
            {
                var rate = Enumerable.Range(halfHour, steps).Sum(part => demand.Rate(queue, day, part));
                if (rate == 0)
                {
                    continue;
                }

                var volume = rate * scale * _chance.LogNormal(1, Noise);
                var load = volume * handleTime / (1800 * steps) / (queue == QueueProfile.Chat ? 1.4 : 1);
                yield return new()
                {
                    Queue = QueueProfile.All[queue].Name,
                    From = Ms.Instant(calendar.At(day, halfHour * 30)),
                    To = Ms.Instant(steps == 2 ? calendar.At(day, (halfHour + steps) * 30) : calendar.At(day.AddDays(1), 0)),
                    Volume = Math.Round((decimal)volume, 2),
                    HandleTime = Math.Round((decimal)handleTime),
                    RequiredAgents = Math.Round((decimal)(load + 0.5 * Math.Sqrt(load)), 1),
                    MadeAt = Ms.Instant(calendar.At(monday.AddDays(-28), 12 * 60)),
                };
            }
        }
    }
}
