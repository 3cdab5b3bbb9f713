using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The legs of all queues in time order, window after window: the queues of a window side by side, then merged.</summary>
internal sealed class LegStream
{
    private const int WindowLegs = 1 << 19;
    private const int QueueBits = 8;

    private readonly QueueLegs[] _queues;
    private readonly int[][] _counts;
    private readonly int _slots;
    private readonly long _start;
    private readonly ParallelOptions _parallel;

    public LegStream(SyntheticLegs legs, LoadShape shape, QueueTruth[] queues, AgentTruth[] agents)
    {
        (_slots, _start) = (shape.Slots, Scale.Milliseconds(legs.From));
        _parallel = new() { MaxDegreeOfParallelism = legs.MaxThreads };
        _counts = ArrivalCounts.Draw(queues, shape, legs.Count, legs.Seed, legs.MaxThreads);
        _queues = new QueueLegs[queues.Length];
        Parallel.For(0, queues.Length, _parallel, i =>
        {
            var period = new QueuePeriod(i, legs.Seed, _start, _start + (long)shape.Slots * LoadShape.SlotMilliseconds);
            var details = new LegDetails(i, queues.Take(i).Sum(queue => queue.Agents), agents);
            _queues[i] = new(period, queues[i], shape, _counts[i], details);
        });
    }

    /// <summary>The legs, some hundred thousand at a time; whole blocks of a table but for the last. The memory is used again for the next ones.</summary>
    public IEnumerable<Memory<RawLeg>> Windows()
    {
        var (legs, kept, from) = (new RawLeg[InteractionBlock.Capacity + WindowLegs + WindowLegs / 8], 0, 0);
        while (from < _slots)
        {
            var (to, made) = (from, 0);
            do
            {
                made += _counts.Sum(ofQueue => ofQueue[to]);
                to++;
            }
            while (to < _slots && made < WindowLegs);
            var (first, end) = (from, to);
            Parallel.For(0, _queues.Length, _parallel, i => _queues[i].Make(first, end));
            from = to;
            if (kept + made > legs.Length)
            {
                Array.Resize(ref legs, kept + made + made / 8);
            }

            Merge(legs.AsSpan(kept, made));
            var count = kept + made;
            kept = from < _slots ? count % InteractionBlock.Capacity : 0;
            yield return legs.AsMemory(0, count - kept);
            legs.AsSpan(count - kept, kept).CopyTo(legs);
        }
    }

    /// <summary>By time, at the same millisecond by queue: a heap of the queues' next legs.</summary>
    private void Merge(Span<RawLeg> merged)
    {
        var heads = new PriorityQueue<int, long>(_queues.Length);
        for (var i = 0; i < _queues.Length; i++)
        {
            if (_queues[i].Made.Count > 0)
            {
                heads.Enqueue(i, Key(i, 0));
            }
        }

        var next = new int[_queues.Length];
        foreach (ref var leg in merged)
        {
            var queue = heads.Peek();
            var at = next[queue]++;
            leg = _queues[queue].Made[at];
            if (at + 1 < _queues[queue].Made.Count)
            {
                heads.DequeueEnqueue(queue, Key(queue, at + 1));
            }
            else
            {
                heads.Dequeue();
            }
        }
    }

    private long Key(int queue, int at) => _queues[queue].Made[at].OfferedAt - _start << QueueBits | (uint)queue;
}
