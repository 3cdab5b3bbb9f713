using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>How many agents of a queue are wanted in each half-hour: the load planned for, with a forecast that misses by day, and the root of it more.</summary>
internal static class Staffing
{
    private const double Reserve = 0.45;        // times the root of the load
    private const double ForecastMiss = 0.12;   // at most, either way
    private const double MailReserve = 1.25;
    private const int MailFrom = 14, MailTo = 38;   // mail is worked on from 7 to 19 o'clock

    /// <summary>Agents on the roster for one on duty around the clock: 168 hours in weeks of 40, and some more, since needs do not fit duties.</summary>
    private const double RosterPerDuty = 168.0 / 40 * 1.15;

    private const int FewestAgents = 5;

    /// <summary>The queues with their agents: so many in all, one at least for each and the others by need; or as many as are needed.</summary>
    public static QueueTruth[] Assign(QueueTruth[] queues, LoadShape shape, long legs, int seed, int? agents)
    {
        var needs = queues.Select((queue, number) => Needed(queue, number, shape, legs * queue.ShareOfLegs, seed).Average() * RosterPerDuty).ToArray();
        var shares = agents is { } given ? Apportion(needs, given) : [.. needs.Select(need => Math.Max(FewestAgents, (int)Math.Ceiling(need)))];
        return [.. queues.Zip(shares, (queue, share) => queue with { Agents = share })];
    }

    /// <summary>The number needed in each half-hour.</summary>
    public static int[] Needed(QueueTruth queue, int number, LoadShape shape, double legs, int seed)
    {
        var (draws, sum) = (new Draws(seed, "forecast", number), 0.0);
        for (var slot = 0; slot < shape.Slots; slot++)
        {
            sum += shape.Of(slot, number);
        }

        var perShape = sum == 0 ? 0 : legs / sum * queue.MeanHandle.TotalMilliseconds / LoadShape.SlotMilliseconds;
        var load = new double[shape.Slots];
        var (day, miss) = (-1, 1.0);
        for (var slot = 0; slot < load.Length; slot++)
        {
            if (shape.Day(slot) != day)
            {
                (day, miss) = (shape.Day(slot), 1 + ForecastMiss * (2 * draws.Share() - 1));
            }

            load[slot] = perShape * miss * shape.Planned(slot, number);
        }

        return queue.Channel == Channel.Email
            ? Mail(load, shape)
            : [.. load.Select(erlangs => (int)Math.Ceiling(erlangs + Reserve * Math.Sqrt(erlangs)))];
    }

    /// <summary>One for each, the others by weight, what is left over to the largest remainders.</summary>
    private static int[] Apportion(double[] weights, int count)
    {
        var sum = weights.Sum();
        var due = weights.Select(weight => sum == 0 ? 0 : weight / sum * (count - weights.Length)).ToArray();
        var shares = due.Select(share => 1 + (int)share).ToArray();
        var rest = count - shares.Sum();
        for (var i = 0; i < rest; i++)
        {
            var most = Enumerable.Range(0, due.Length).MaxBy(queue => 1 + due[queue] - shares[queue]);
            shares[most]++;
        }

        return shares;
    }

    /// <summary>The work of a day in the hours in which mail is worked on.</summary>
    private static int[] Mail(double[] load, LoadShape shape)
    {
        var byDay = new double[shape.Day(load.Length - 1) + 1];
        for (var slot = 0; slot < load.Length; slot++)
        {
            byDay[shape.Day(slot)] += load[slot];
        }

        return [.. load.Select((_, slot) => shape.SlotOfDay(slot) is >= MailFrom and < MailTo ? OnDay(shape.Day(slot)) : 0)];

        int OnDay(int day) => (int)Math.Ceiling(byDay[day] * MailReserve / (MailTo - MailFrom));
    }
}
