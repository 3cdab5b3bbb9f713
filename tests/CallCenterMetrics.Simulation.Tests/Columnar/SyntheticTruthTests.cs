using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

/// <summary>What is estimated from the legs agrees with what is stated as true of them.</summary>
[TestFixture]
public sealed class SyntheticTruthTests
{
    private const double MostSigmas = 4;
    private static readonly SyntheticLegs _legs = new() { Count = 1_000_000, Days = 120 };
    private static readonly Interaction[] _rows = [.. _legs.Rows()];
    private static readonly ILookup<string?, Interaction> _byQueue = _rows.ToLookup(leg => leg.Queue);

    [Test]
    public void Handle_times()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var queue in _legs.QueueTruths)
            {
                var answered = _byQueue[queue.Name].Where(leg => leg.Outcome == Outcome.Answered).ToArray();
                Near(answered.Select(leg => leg.Talk!.Value.TotalSeconds), queue.MeanTalk, $"{queue.Name} talk");
                Near(answered.Select(leg => leg.Hold!.Value.TotalSeconds), queue.MeanHold, $"{queue.Name} hold");
                Near(answered.Select(leg => leg.Wrap!.Value.TotalSeconds), queue.MeanWrap, $"{queue.Name} wrap");
                Near(answered.Select(leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalSeconds), queue.MeanHandle, $"{queue.Name} handle");
            }
        }
    }

    /// <summary>The time waited by all, whether they were answered or left, by the number who hung up: the estimate of a mean under censoring.</summary>
    [Test]
    public void Patience()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var queue in _legs.QueueTruths)
            {
                var waits = _byQueue[queue.Name].Where(leg => leg.Channel is Channel.Voice or Channel.Chat && leg.Direction == Direction.Inbound && leg.Wait is not null).ToArray();
                if (queue.MeanPatience is not { } mean)
                {
                    Assert.That(_byQueue[queue.Name].Count(leg => leg.Outcome == Outcome.Abandoned), Is.Zero);
                    continue;
                }

                var left = waits.Count(leg => leg.Outcome == Outcome.Abandoned);
                var sigmas = (waits.Sum(leg => leg.Wait!.Value.TotalSeconds) / left / mean.TotalSeconds - 1) * Math.Sqrt(left);
                TestContext.Out.WriteLine($"{queue.Name}: {sigmas:+0.00;-0.00;0.00} sigmas, {left} left");
                Assert.That(Math.Abs(sigmas), Is.LessThan(MostSigmas), queue.Name);
                Assert.That(left, Is.GreaterThan(100), queue.Name);
            }
        }
    }

    [Test]
    public void Arrivals_are_those_of_a_Poisson_process_by_half_hour()
    {
        var shape = new LoadShape(_legs.From, _legs.Days);
        for (var i = 0; i < _legs.Queues; i++)
        {
            var queue = _legs.QueueTruths[i];
            var weights = Enumerable.Range(0, shape.Slots).Select(slot => shape.Of(slot, i)).ToArray();
            var counts = new int[shape.Slots];
            foreach (var leg in _byQueue[queue.Name])
            {
                counts[(int)((leg.OfferedAt - _legs.From) / TimeSpan.FromMinutes(30))]++;
            }

            var perWeight = _legs.Count * queue.ShareOfLegs / weights.Sum();
            var chiSquare = counts.Zip(weights, (count, weight) => Math.Pow(count - weight * perWeight, 2) / (weight * perWeight)).Sum();
            var deviation = Math.Sqrt(2 * shape.Slots + weights.Sum(weight => 1 / (weight * perWeight)));
            Assert.That(Math.Abs(chiSquare - shape.Slots) / deviation, Is.LessThan(MostSigmas), queue.Name);
        }
    }

    [Test]
    public void Agents_differ_in_what_they_resolve()
    {
        var judged = _rows.Where(leg => leg.Resolved is not null).ToLookup(leg => leg.Agent);
        var squares = _legs.AgentTruths.Where(agent => judged[agent.Name].Count() > 100).Select(agent =>
        {
            var (count, share) = (judged[agent.Name].Count(), agent.ResolvedShare);
            return Math.Pow(judged[agent.Name].Count(leg => leg.Resolved == true) - count * share, 2) / (count * share * (1 - share));
        }).ToArray();
        Assert.That(squares, Has.Length.GreaterThan(50));
        Assert.That(Math.Abs(squares.Sum() - squares.Length), Is.LessThan(MostSigmas * Math.Sqrt(2 * squares.Length)));
        Assert.That(_legs.AgentTruths.Max(agent => agent.ResolvedShare) - _legs.AgentTruths.Min(agent => agent.ResolvedShare), Is.GreaterThan(0.15));
    }

    [Test]
    public void The_promotion_brings_customers_and_waits()
    {
        var promotion = _legs.Periods.Single(period => period.Kind == PeriodKind.Promotion);
        var during = Offered(promotion.From, promotion.To);
        var before = Offered(promotion.From.AddDays(-7), promotion.From);
        Assert.That(during.Length / (double)before.Length, Is.InRange(1.35, 1.65));
        Assert.That(Abandoned(during), Is.GreaterThan(1.5 * Abandoned(before)));
        Assert.That(_legs.Periods.Count(period => period.Kind == PeriodKind.Holiday), Is.EqualTo(1));     // New Year; the data end on April 30

        Interaction[] Offered(DateTimeOffset from, DateTimeOffset to) =>
            [.. _rows.Where(leg => leg.OfferedAt >= from && leg.OfferedAt < to && leg.Channel == Channel.Voice && leg.Direction == Direction.Inbound)];

        static double Abandoned(Interaction[] legs) => legs.Count(leg => leg.Outcome == Outcome.Abandoned) / (double)legs.Length;
    }

    [Test]
    public void Shares_are_those_of_a_plausible_center()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Share(leg => leg.Channel == Channel.Voice), Is.InRange(0.70, 0.82));
            Assert.That(Share(leg => leg.Channel == Channel.Chat), Is.InRange(0.10, 0.14));
            Assert.That(Share(leg => leg.Channel == Channel.Email), Is.InRange(0.05, 0.07));
            Assert.That(Share(leg => leg.Channel == Channel.Callback), Is.InRange(0.015, 0.025));
            Assert.That(Share(leg => leg.Channel == Channel.Bot), Is.InRange(0.015, 0.03));
            Assert.That(Share(leg => leg.Direction == Direction.Outbound), Is.InRange(0.04, 0.09));
            Assert.That(Share(leg => leg.Outcome == Outcome.Abandoned), Is.InRange(0.02, 0.12));
            Assert.That(Share(leg => leg.Satisfaction is not null), Is.InRange(0.04, 0.07));
            Assert.That(Share(leg => leg.Quality is not null), Is.InRange(0.012, 0.02));
            Assert.That(Share(leg => leg.Outcome == Outcome.Open), Is.LessThan(0.001));
            Assert.That(_rows.Select(leg => leg.Outcome).Distinct(), Is.EquivalentTo(Enum.GetValues<Outcome>()));
        }
    }

    private static double Share(Func<Interaction, bool> isOne) => _rows.Count(isOne) / (double)_rows.Length;

    private static void Near(IEnumerable<double> values, TimeSpan truth, string what)
    {
        var all = values.ToArray();
        var mean = all.Average();
        var error = Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / all.Length / all.Length);
        Assert.That(Math.Abs(mean - truth.TotalSeconds), Is.LessThan(MostSigmas * error), what);
    }
}
