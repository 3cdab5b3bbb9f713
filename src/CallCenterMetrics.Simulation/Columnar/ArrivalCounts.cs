namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// How many legs are offered in each half-hour of each queue: Poisson arrivals of which the total is given, so that every leg picks its place by the
/// weights. Legs pick in runs, each with a stream of its own, so that threads do not matter.
/// </summary>
internal static class ArrivalCounts
{
    private const int Run = 1 << 20;

    /// <summary>Counts by queue and half-hour.</summary>
    public static int[][] Draw(QueueTruth[] queues, LoadShape shape, int count, int seed, int threads)
    {
        var weights = new double[queues.Length * shape.Slots];
        for (var queue = 0; queue < queues.Length; queue++)
        {
            var ofQueue = weights.AsSpan(queue * shape.Slots, shape.Slots);
            var sum = 0.0;
            for (var slot = 0; slot < ofQueue.Length; slot++)
            {
                sum += ofQueue[slot] = shape.Of(slot, queue);
            }

            foreach (ref var weight in ofQueue)
            {
                weight *= queues[queue].ShareOfLegs / sum;
            }
        }

        var table = new AliasTable(weights);
        var counts = new int[weights.Length];
        Parallel.For(0, (int)(((long)count + Run - 1) / Run), new() { MaxDegreeOfParallelism = threads }, () => new int[weights.Length], Picks, Gather);
        return [.. Enumerable.Range(0, queues.Length).Select(queue => counts[(queue * shape.Slots)..((queue + 1) * shape.Slots)])];

        int[] Picks(int run, ParallelLoopState state, int[] own)
        {
            var draws = new Draws(seed, "arrivals", run);
            for (var i = Math.Min(Run, count - (long)run * Run); i > 0; i--)
            {
                own[table.Pick(ref draws)]++;
            }

            return own;
        }

        void Gather(int[] own)
        {
            lock (counts)
            {
                for (var i = 0; i < counts.Length; i++)
                {
                    counts[i] += own[i];
                }
            }
        }
    }
}
