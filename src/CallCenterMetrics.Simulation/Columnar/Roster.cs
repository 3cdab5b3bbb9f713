namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// Who works when: half-hour by half-hour, agents come where more are needed, the longest rested first, and go where fewer are, the longest there first.
/// A duty lasts 4 to 8.5 hours; 11 hours of rest follow; at most 5 begin within 7 days.
/// </summary>
internal sealed class Roster
{
    private const int ShortestDuty = 8;
    private const int LongestDuty = 17;
    private const int Rest = 22;
    private const int Week = 7 * LoadShape.SlotsPerDay;
    private const int DutiesPerWeek = 5;

    private readonly List<Duty>[] _duties;
    private readonly List<int> _off;                        // by when their last duty ended
    private readonly Queue<(int Agent, int Since)> _on = new();   // by when they came
    private readonly int[] _restedAt;
    private readonly int[][] _lastStarts;                   // the slots in which the last five duties began, in a ring

    private Roster(int agents)
    {
        (_duties, _off) = ([.. Enumerable.Range(0, agents).Select(_ => new List<Duty>())], [.. Enumerable.Range(0, agents)]);
        (_restedAt, _lastStarts) = (new int[agents], [.. Enumerable.Range(0, agents).Select(_ => Enumerable.Repeat(-Week, DutiesPerWeek).ToArray())]);
    }

    /// <summary>The duties of so many agents by the number needed in each half-hour, in milliseconds from <paramref name="start"/> on.</summary>
    public static Duty[][] Plan(ReadOnlySpan<int> needed, int agents, long start)
    {
        var roster = new Roster(agents);
        for (var slot = 0; slot < needed.Length; slot++)
        {
            while (roster._on.TryPeek(out var first) && MayGo(slot - first.Since, roster._on.Count > needed[slot]))
            {
                roster.Go(slot, start);
            }

            while (roster._on.Count < needed[slot] && roster.Come(slot))
            {
            }
        }

        while (roster._on.Count > 0)
        {
            roster.Go(needed.Length, start);
        }

        return [.. roster._duties.Select(duties => duties.ToArray())];
    }

    private static bool MayGo(int worked, bool areMoreThanNeeded) => worked >= (areMoreThanNeeded ? ShortestDuty : LongestDuty);

    private bool Come(int slot)
    {
        for (var i = 0; i < _off.Count && _restedAt[_off[i]] <= slot; i++)
        {
            var agent = _off[i];
            ref var fifthLast = ref _lastStarts[agent][_duties[agent].Count % DutiesPerWeek];
            if (fifthLast <= slot - Week)
            {
                fifthLast = slot;
                _off.RemoveAt(i);
                _on.Enqueue((agent, slot));
                return true;
            }
        }

        return false;
    }

    private void Go(int slot, long start)
    {
        var (agent, since) = _on.Dequeue();
        _duties[agent].Add(new(start + (long)since * LoadShape.SlotMilliseconds, start + (long)slot * LoadShape.SlotMilliseconds));
        _restedAt[agent] = slot + Rest;
        _off.Add(agent);
    }
}
