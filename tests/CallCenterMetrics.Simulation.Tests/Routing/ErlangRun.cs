using CallCenterMetrics.Simulation.Routing;

namespace CallCenterMetrics.Simulation.Tests.Routing;

/// <summary>Drives the engine with one queue and agents who are always there, and gathers what it shows in batches of time; the first is left out.</summary>
internal sealed class ErlangRun : IWork
{
    private const int Batches = 40;
    private const int ArrivalsInBatch = 6000;
    private const double Tick = 1e-6;       // seconds

    private readonly ErlangCase _case;
    private readonly Chance _arrivals;
    private readonly Chance _handling;
    private readonly Chance _patience;
    private readonly RoutingEngine _engine;
    private readonly long _batch;
    private readonly Tally[] _tallies = [.. Enumerable.Range(0, Batches + 1).Select(_ => new Tally())];

    public ErlangRun(ErlangCase model)
    {
        _case = model;
        (_arrivals, _handling, _patience) = (new(11, model.Id + "arrivals"), new(11, model.Id + "handling"), new(11, model.Id + "patience"));
        Server[] servers = [.. Enumerable.Range(0, model.Servers).Select(i => new Server(i, [true], chatSlots: 0))];
        _engine = new([QueueKind.Live], servers, backgroundDelay: 0) { Work = this };
        _batch = Ticks(ArrivalsInBatch / model.Rate);
        Array.ForEach(servers, _engine.Open);
        Next();
        _engine.RunTo(_batch * (Batches + 1));
    }

    /// <summary>Mean and standard error over batches of each quantity.</summary>
    public IReadOnlyDictionary<string, (double Mean, double Error)> Results => new Dictionary<string, (double, double)>
    {
        ["p_wait"] = Over(tally => tally.Waited / tally.Offered),
        ["p_abandon"] = Over(tally => tally.Abandoned / tally.Offered),
        ["sl_of_offered"] = Over(tally => tally.AnsweredWithin / tally.Offered),
        ["asa_answered_s"] = Over(tally => tally.WaitOfAnswered * Tick / tally.Answered),
        ["occupancy"] = Over(tally => (double)tally.Busy / _batch / _case.Servers),
    };

    public Handling Begin(Job job, Server server, long now)
    {
        var (tally, wait, time) = (TallyOf(job.OfferedAt), now - job.OfferedAt, Ticks(_handling.Exponential(_case.HandleTime)));
        tally.Answered++;
        tally.Waited += wait > 0 ? 1 : 0;
        tally.WaitOfAnswered += wait;
        tally.AnsweredWithin += wait * Tick <= _case.Threshold ? 1 : 0;
        TallyOf(now).Busy += time;
        return new(time);
    }

    public void Left(Job job, long now)
    {
        TallyOf(job.OfferedAt).Abandoned++;
        TallyOf(job.OfferedAt).Waited++;
    }

    public void Finished(Job job, Server server, long now)
    {
    }

    private static long Ticks(double seconds) => (long)(seconds / Tick) + 1;

    private Tally TallyOf(long time) => _tallies[time / _batch];

    private void Next() => _engine.At(_engine.Now + Ticks(_arrivals.Exponential(1 / _case.Rate)), () =>
    {
        TallyOf(_engine.Now).Offered++;
        _engine.Offer(new(0) { LeavesAfter = _case.Patience is { } mean ? Ticks(_patience.Exponential(mean)) : Job.Endless });
        Next();
    });

    private (double Mean, double Error) Over(Func<Tally, double> quantity)
    {
        double[] values = [.. _tallies.Skip(1).Select(quantity)];
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (Batches - 1) / Batches));
    }

    private sealed class Tally
    {
        public double Offered { get; set; }

        public double Answered { get; set; }

        public double Abandoned { get; set; }

        public double Waited { get; set; }

        public double AnsweredWithin { get; set; }

        public long WaitOfAnswered { get; set; }

        public long Busy { get; set; }
    }
}
