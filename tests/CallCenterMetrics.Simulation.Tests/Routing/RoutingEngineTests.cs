using CallCenterMetrics.Simulation.Routing;

namespace CallCenterMetrics.Simulation.Tests.Routing;

/// <summary>The rules of routing, one by one, on a clock of whole ticks and with handlings of ten of them.</summary>
[TestFixture]
public sealed class RoutingEngineTests
{
    private readonly List<string> _log = [];

    [SetUp]
    public void Forget() => _log.Clear();

    [Test]
    public void First_come_first_served()
    {
        var engine = Engine([QueueKind.Live], Server(0, true));
        Offer(engine, 1, 0, 2, 0, 3, 0);
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 takes j1", "11: s0 takes j2", "21: s0 takes j3"]));
    }

    [Test]
    public void The_agent_idle_longest_is_next()
    {
        var engine = Engine([QueueKind.Live], Server(0, true), Server(1, true));
        Offer(engine, 1, 0, 20, 0, 40, 0);
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 takes j1", "20: s1 takes j20", "40: s0 takes j40"]));
    }

    [Test]
    public void Only_skilled_agents_take_a_job()
    {
        var engine = Engine([QueueKind.Live, QueueKind.Live], Server(0, true, false), Server(1, false, true));
        Offer(engine, 1, 1, 2, 0);
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s1 takes j1", "2: s0 takes j2"]));
    }

    [Test]
    public void Who_loses_patience_leaves()
    {
        var engine = Engine([QueueKind.Live], Server(0, true));
        Offer(engine, 1, 0);
        engine.At(2, () => engine.Offer(new Named("impatient", 0) { LeavesAfter = 4 }));
        engine.At(3, () => engine.Offer(new Named("patient", 0) { LeavesAfter = 40 }));
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 takes j1", "6: impatient leaves", "11: s0 takes patient"]));
    }

    [Test]
    public void An_agent_takes_chats_up_to_the_slots_and_nothing_else_meanwhile()
    {
        var engine = Engine([QueueKind.Chat, QueueKind.Live], Server(0, true, true));
        Offer(engine, 1, 0, 2, 0, 3, 0, 4, 1);
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 takes j1", "2: s0 takes j2", "11: s0 takes j3", "21: s0 takes j4"]));
    }

    [Test]
    public void Background_work_waits_for_idle_time_and_a_reserve()
    {
        var engine = Engine([QueueKind.Background, QueueKind.Live], Server(0, true, true), Server(1, true, true));
        engine.Reserve = 1;
        Offer(engine, 1, 0, 2, 1, 3, 1);
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["2: s0 takes j2", "3: s1 takes j3", "16: s0 takes j1"]));
    }

    [Test]
    public void A_closed_agent_finishes_first()
    {
        var server = Server(0, true);
        var engine = Engine([QueueKind.Live], server);
        Offer(engine, 1, 0, 2, 0);
        engine.At(5, () => server.Close(() => _log.Add($"{engine.Now}: off")));
        engine.At(30, () => engine.Open(server));
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 takes j1", "11: off", "30: s0 takes j2"]));
    }

    [Test]
    public void A_job_that_an_agent_does_not_take_goes_to_the_next()
    {
        var engine = Engine([QueueKind.Live], Server(0, true), Server(1, true));
        engine.At(1, () => engine.Offer(new Named("j1", 0) { RefusedBy = 0 }));
        engine.RunTo(100);
        Assert.That(_log, Is.EqualTo(["1: s0 misses j1", "1: s1 takes j1"]));
    }

    private static Server Server(int index, params bool[] serves) => new(index, serves, chatSlots: 2);

    private static void Offer(RoutingEngine engine, params int[] timesAndQueues)
    {
        foreach (var pair in timesAndQueues.Chunk(2))
        {
            engine.At(pair[0], () => engine.Offer(new Named($"j{pair[0]}", pair[1])));
        }
    }

    private RoutingEngine Engine(QueueKind[] kinds, params Server[] servers)
    {
        var engine = new RoutingEngine(kinds, servers, backgroundDelay: 4) { Work = new Log(_log) };
        Array.ForEach(servers, engine.Open);
        return engine;
    }

    private sealed class Named(string name, int queue) : Job(queue)
    {
        public string Name { get; } = name;

        public int RefusedBy { get; set; } = -1;
    }

    private sealed class Log(List<string> log) : IWork
    {
        public Handling Begin(Job job, Server server, long now)
        {
            var isTaken = ((Named)job).RefusedBy != server.Index;
            log.Add($"{now}: s{server.Index} {(isTaken ? "takes" : "misses")} {((Named)job).Name}");
            return new(10, isTaken);
        }

        public void Left(Job job, long now) => log.Add($"{now}: {((Named)job).Name} leaves");

        public void Finished(Job job, Server server, long now)
        {
        }
    }
}
