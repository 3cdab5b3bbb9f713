using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Tests.Made;

/// <summary>An analysis of two years of records finds the parameters they were made with.</summary>
[TestFixture]
public sealed class TruthTests
{
    private static readonly SyntheticTruth _truth = Centers.TwoYears.Truth;
    private static readonly ContactCenter _center = Centers.TwoYears.Center;
    private static readonly Interaction[] _legs = [.. _center.Interactions.Select(row => row.ToInteraction())];

    [Test]
    public void Patience_by_queue_and_segment()
    {
        foreach (var (queue, segment, patience) in _truth.Queues.SelectMany(queue => queue.Patience.Select(part => (queue.Queue, part.Key, part.Value))))
        {
            var legs = _legs.Where(leg => leg.Queue == queue && leg.Segment == segment && leg is { Direction: Direction.Inbound, Channel: Channel.Voice or Channel.Chat }).ToList();
            var abandoned = legs.Count(leg => leg.Outcome == Outcome.Abandoned);
            var measured = legs.Sum(leg => leg.Wait?.TotalSeconds ?? 0) / abandoned;
            Assert.That(measured, Is.EqualTo(patience).Within(350 / Math.Sqrt(abandoned)).Percent, $"{queue} {segment}");
        }
    }

    [Test]
    public void Handle_time_by_agent_and_queue()
    {
        var compared = 0;
        foreach (var agent in _truth.Agents.Where(agent => agent.ShortCallsFrom is null))
        {
            var learned = new DateTimeOffset(agent.Hired.AddDays(240), TimeOnly.MinValue, TimeSpan.Zero);
            foreach (var (queue, mean) in agent.HandleTime)
            {
                double[] times =
                [
                    .. _legs.Where(leg => leg.Agent == agent.Agent && leg.Queue == queue && leg.Direction == Direction.Inbound && leg.Talk is not null && leg.OfferedAt > learned)
                        .Select(leg => (leg.Talk + leg.Hold + leg.Wrap)!.Value.TotalSeconds),
                ];
                if (times.Length >= 200)
                {
                    compared++;
                    Assert.That(times.Average(), Is.EqualTo(mean).Within(280 / Math.Sqrt(times.Length)).Percent, $"{agent.Agent} {queue}");
                }
            }
        }

        Assert.That(compared, Is.GreaterThan(30));
    }

    [Test]
    public void Leniency_of_evaluators()
    {
        var judged = _center.Evaluations!.Where(evaluation => evaluation.Calibration is not null).GroupBy(evaluation => evaluation.Calibration).ToList();
        var mean = _truth.Evaluators.Average(evaluator => evaluator.Leniency);
        foreach (var evaluator in _truth.Evaluators)
        {
            var measured = judged.Average(leg => leg.Single(evaluation => evaluation.Evaluator == evaluator.Evaluator).Score - leg.Average(evaluation => evaluation.Score));
            Assert.That((double)measured!, Is.EqualTo(evaluator.Leniency - mean).Within(1.2), evaluator.Evaluator);
        }
    }

    [Test]
    public void Coaching_raises_quality_as_its_law_says()
    {
        // Within each learned agent, scores against the coaching in effect: the slope is what an hour adds. Agents who come near 100 would bend it.
        var bounded = _truth.Agents.Where(agent => agent.Quality > 80).Select(agent => agent.Agent).ToHashSet();
        var coached = _center.Developments!.Where(development => development.Kind == DevelopmentKind.Coaching).ToLookup(development => development.Agent, development => development.At);
        var hired = _truth.Agents.ToDictionary(agent => agent.Agent, agent => new DateTimeOffset(agent.Hired.AddDays(150), TimeOnly.MinValue, TimeSpan.Zero));
        var called = _legs.ToDictionary(leg => leg.Id!, leg => leg.OfferedAt);
        var points = _center.Evaluations!.Where(evaluation => !bounded.Contains(evaluation.Agent!) && called[evaluation.InteractionId] > hired[evaluation.Agent!])
            .Select(evaluation => (evaluation.Agent, Hours: coached[evaluation.Agent!].Sum(at => _truth.Coaching.ShareAfter((called[evaluation.InteractionId] - at).TotalDays)), Score: (double)evaluation.Score!.Value))
            .GroupBy(point => point.Agent)
            .SelectMany(agent => agent.Select(point => (X: point.Hours - agent.Average(other => other.Hours), Y: point.Score - agent.Average(other => other.Score))))
            .ToList();
        var slope = points.Sum(point => point.X * point.Y) / points.Sum(point => point.X * point.X);
        TestContext.Out.WriteLine(FormattableString.Invariant($"{slope:f2} points an hour from {points.Count} scores"));
        Assert.That(slope, Is.EqualTo(_truth.Coaching.QualityPerHour).Within(0.35));
    }

    [Test]
    public void Forecast_bias_by_queue()
    {
        var end = new DateTimeOffset(2026, 1, 12, 0, 0, 0, TimeSpan.Zero).AddDays(7 * 104);
        foreach (var queue in _truth.Queues)
        {
            var forecast = (double)_center.Forecasts!.Where(part => part.Queue == queue.Queue && part.From < end).Sum(part => part.Volume);
            var offered = _legs.Count(leg => leg.Queue == queue.Queue && leg.Direction == Direction.Inbound && leg.Channel != Channel.Bot);
            Assert.That(forecast / offered - 1, Is.EqualTo(queue.ForecastBias).Within(0.02), queue.Queue);
        }
    }

    [Test]
    public void Games_with_metrics_show()
    {
        var cutting = _truth.Agents.Single(agent => agent.ShortCallsFrom is not null);
        double Short(Func<Interaction, bool> isCounted)
        {
            var calls = _legs.Where(leg => leg is { Channel: Channel.Voice, Direction: Direction.Inbound, Outcome: Outcome.Answered } && isCounted(leg)).ToList();
            return calls.Count(leg => leg.Talk < TimeSpan.FromSeconds(10)) / (double)calls.Count;
        }

        var picking = _truth.Agents.Single(agent => agent.PicksSurveysFrom is not null);
        var since = new DateTimeOffset(picking.PicksSurveysFrom!.Value, TimeOnly.MinValue, TimeSpan.Zero);
        Assert.That(Short(leg => leg.Agent == cutting.Agent && leg.OfferedAt > new DateTimeOffset(cutting.ShortCallsFrom!.Value.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero)), Is.EqualTo(0.2).Within(0.03));
        Assert.That(Short(leg => leg.Agent != cutting.Agent), Is.LessThan(0.001));
        Assert.That(_legs.Where(leg => leg.Agent == picking.Agent && leg.OfferedAt > since.AddDays(1) && leg.Invited == true && leg.Resolved == false), Is.Empty);
    }
}
