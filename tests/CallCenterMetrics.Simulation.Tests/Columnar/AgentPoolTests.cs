using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

[TestFixture]
public sealed class AgentPoolTests
{
    /// <summary>Coarse times make many ties; some handle times and patiences are 0, and some agents are never there.</summary>
    [Test]
    public void Does_what_playing_the_queue_tick_by_tick_does([Range(1, 60)] int seed)
    {
        var draws = new Draws(seed, "pool");
        var (agents, span) = (1 + draws.Below(8), 600);
        Duty[][] duties = [.. Enumerable.Range(0, agents).Select(_ => Duties(ref draws, span))];
        var (load, patience) = (4 + draws.Below(12), 1 + draws.Below(60));
        (long At, long Patience, long Handle)[] customers =
        [
            .. Enumerable.Range(0, 300)
                .Select(_ => ((long)draws.Below(span), (long)draws.Below(patience), (long)draws.Below(load * agents)))
                .OrderBy(customer => customer.Item1),
        ];

        var expected = new TickByTick(duties, customers).Play(2 * span);
        Assert.That(Answers(new(duties), customers), Is.EqualTo(expected));
        Assert.That(expected.Count(answer => answer is not null), Is.Positive);
    }

    [Test]
    public void Without_agents_nobody_is_answered()
    {
        Assert.That(new AgentPool([]).TryTake(5, 1_000, out _), Is.False);
        Assert.That(new AgentPool([[], []]).TryTake(5, 1_000, out _), Is.False);
        Assert.That(new AgentPool([[new(0, 5)]]).TryTake(5, AgentPool.Latest, out _), Is.False);
    }

    [Test]
    public void A_contact_begun_in_a_duty_is_finished_after_it()
    {
        var pool = new AgentPool([[new(0, 10), new(50, 60)]]);
        Assert.That(pool.TryTake(9, 0, out var first), Is.True);
        pool.Release(55);
        Assert.That(pool.TryTake(20, 100, out var second), Is.True);
        Assert.That((first.Start, second.Start), Is.EqualTo((9L, 55L)));
    }

    [Test]
    public void The_one_idle_longest_is_taken_and_patience_is_inclusive()
    {
        var pool = new AgentPool([[new(0, 100)], [new(0, 100)]]);
        Assert.That(Take(pool, 0, 20), Is.EqualTo((0, 0L)));
        Assert.That(Take(pool, 1, 4), Is.EqualTo((1, 1L)));
        Assert.That(pool.TryTake(2, 1, out _), Is.False);
        Assert.That(Take(pool, 2, 3, patience: 2), Is.EqualTo((1, 4L)));
        Assert.That(Take(pool, 30, 1), Is.EqualTo((1, 30L)));
        Assert.That(Take(pool, 30, 1), Is.EqualTo((0, 30L)));
    }

    private static (int Agent, long Start) Take(AgentPool pool, long at, long until, long patience = 0)
    {
        Assert.That(pool.TryTake(at, patience, out var seat), Is.True);
        pool.Release(Math.Max(until, seat.Start));
        return (seat.Agent, seat.Start);
    }

    private static Duty[] Duties(ref Draws draws, int span)
    {
        var duties = new List<Duty>();
        for (var at = draws.Below(span / 4); at < span && draws.Of(0.9);)
        {
            var end = at + 1 + draws.Below(span / 4);
            duties.Add(new(at, end));
            at = end + draws.Below(2) * draws.Below(span / 8);
        }

        return [.. duties];
    }

    private static (int Agent, long Start)?[] Answers(AgentPool pool, (long At, long Patience, long Handle)[] customers)
    {
        var answers = new (int Agent, long Start)?[customers.Length];
        for (var i = 0; i < customers.Length; i++)
        {
            if (pool.TryTake(customers[i].At, customers[i].Patience, out var seat))
            {
                pool.Release(seat.Start + customers[i].Handle);
                answers[i] = (seat.Agent, seat.Start);
            }
        }

        return answers;
    }
}
