namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// The agents of one queue, first come first served: customers are asked for in the order of their arrival, and each gets the agent who is free first,
/// among idle ones the one idle longest, then the one of least number. A customer for whom that is too late takes nobody, so that the next one in line
/// finds the same agent: one look at a heap of free times per customer is the whole queue, exactly, without events.
/// </summary>
internal sealed class AgentPool
{
    private const int AgentBits = 20;
    private const long Never = long.MaxValue;
    private readonly Duty[][] _duties;      // by agent, ascending
    private readonly int[] _next;           // by agent: the duty after the present one
    private readonly long[] _until;         // by agent: end of the present duty
    private readonly long[] _heap;          // free from << AgentBits | agent; least first

    /// <summary>The agents with their duties, which are ascending, without overlap, and start at 0 or later.</summary>
    public AgentPool(Duty[][] duties)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duties.Length, 1 << AgentBits);
        (_duties, _next, _until) = (duties, new int[duties.Length], new long[duties.Length]);
        _heap = new long[duties.Length];
        for (var agent = 0; agent < duties.Length; agent++)
        {
            _heap[agent] = Key(agent, 0, 0);
        }

        Array.Sort(_heap);      // ascending, hence a heap
    }

    /// <summary>The longest time that the pool can tell from another.</summary>
    public static long Latest => Never >> AgentBits;

    /// <summary>
    /// Looks for an agent for the next customer in line, who came at <paramref name="at"/> (not before the one asked for last) and leaves where nobody is
    /// free within <paramref name="patience"/>. Where there is one, <see cref="Release"/> must follow.
    /// </summary>
    public bool TryTake(long at, long patience, out Seat seat)
    {
        while (_heap.Length > 0 && _heap[0] != Never)
        {
            var (free, agent) = (_heap[0] >> AgentBits, (int)(_heap[0] & (1 << AgentBits) - 1));
            var start = Math.Max(free, at);
            if (start - at > patience)
            {
                break;
            }

            if (start < _until[agent])
            {
                seat = new(agent, start);
                return true;
            }

            ReplaceTop(Key(agent, free, start));
        }

        seat = default;
        return false;
    }

    /// <summary>The agent taken last is free again at this time.</summary>
    public void Release(long at) => ReplaceTop(at << AgentBits | _heap[0] & (1 << AgentBits) - 1);

    /// <summary>Moves on to the first duty that does not end until <paramref name="start"/>; the key of the agent, free from <paramref name="free"/> on.</summary>
    private long Key(int agent, long free, long start)
    {
        var duties = _duties[agent];
        ref var next = ref _next[agent];
        while (next < duties.Length && duties[next].End <= start)
        {
            next++;
        }

        if (next == duties.Length)
        {
            return Never;
        }

        var duty = duties[next++];
        _until[agent] = duty.End;
        return Math.Max(free, duty.Start) << AgentBits | (uint)agent;
    }

    private void ReplaceTop(long key)
    {
        var heap = _heap;
        var at = 0;
        while (2 * at + 1 < heap.Length)
        {
            var child = 2 * at + 1;
            if (child + 1 < heap.Length && heap[child + 1] < heap[child])
            {
                child++;
            }

            if (heap[child] >= key)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = key;
    }
}
