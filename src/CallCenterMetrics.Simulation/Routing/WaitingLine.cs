namespace CallCenterMetrics.Simulation.Routing;

/// <summary>Jobs in the order of their arrival; those that no longer wait are passed over.</summary>
internal sealed class WaitingLine
{
    private readonly Queue<Job> _jobs = new();

    public Job? First
    {
        get
        {
            while (_jobs.TryPeek(out var job))
            {
                if (job.IsWaiting)
                {
                    return job;
                }

                _jobs.Dequeue();
            }

            return null;
        }
    }

    public void Add(Job job) => _jobs.Enqueue(job);
}
