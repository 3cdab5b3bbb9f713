using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

/// <summary>A queue played through tick by tick, with a line of customers and no cleverness: the oracle of <see cref="AgentPool"/>.</summary>
internal sealed class TickByTick(Duty[][] duties, (long At, long Patience, long Handle)[] customers)
{
    private readonly long[] _busyUntil = new long[duties.Length];
    private readonly long[] _idleSince = new long[duties.Length];
    private readonly List<int> _line = [];

    /// <summary>Agent and start of every customer; null for those who left.</summary>
    public (int Agent, long Start)?[] Play(long until)
    {
        var answers = new (int Agent, long Start)?[customers.Length];
        var next = 0;
        for (var tick = 0L; tick < until; tick++)
        {
            for (var agent = 0; agent < duties.Length; agent++)
            {
                var (comes, isDone) = (duties[agent].Any(duty => duty.Start == tick), _busyUntil[agent] == tick);
                _idleSince[agent] = isDone || (comes && _busyUntil[agent] < tick) ? tick : _idleSince[agent];
            }

            for (; next < customers.Length && customers[next].At == tick; next++)
            {
                _line.Add(next);
            }

            while (_line.Count > 0 && Idle(tick) is { } agent)
            {
                var customer = _line[0];
                _line.RemoveAt(0);
                answers[customer] = (agent, tick);
                (_busyUntil[agent], _idleSince[agent]) = (tick + customers[customer].Handle, tick + customers[customer].Handle);
            }

            _line.RemoveAll(customer => tick - customers[customer].At == customers[customer].Patience);
        }

        return answers;
    }

    private int? Idle(long tick) => Enumerable.Range(0, duties.Length)
        .Where(agent => _busyUntil[agent] <= tick && duties[agent].Any(duty => duty.Start <= tick && tick < duty.End))
        .OrderBy(agent => _idleSince[agent]).ThenBy(agent => agent)
        .Select(agent => (int?)agent).FirstOrDefault();
}
