namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Of stretches of time that overlap, in milliseconds since 1970, the one that counts at each moment.</summary>
internal static class OneAtATime
{
    /// <summary>The stretches ascending and without overlaps; where several run, the first by rank counts.</summary>
    public static IEnumerable<(long From, long To, T What)> Of<T>(IEnumerable<(long From, long To, T What)> stretches, Comparison<T> rank)
    {
        var running = new PriorityQueue<(long To, T What), T>(Comparer<T>.Create(rank));
        var at = long.MinValue;
        foreach (var (from, to, what) in stretches.OrderBy(stretch => stretch.From))
        {
            foreach (var part in Until(from))
            {
                yield return part;
            }

            at = from;
            running.Enqueue((to, what), what);
        }

        foreach (var part in Until(long.MaxValue))
        {
            yield return part;
        }

        IEnumerable<(long From, long To, T What)> Until(long next)
        {
            while (at < next && running.TryPeek(out var first, out _))
            {
                if (first.To <= at)
                {
                    running.Dequeue();
                    continue;
                }

                var end = Math.Min(first.To, next);
                yield return (at, end, first.What);
                at = end;
            }
        }
    }
}
