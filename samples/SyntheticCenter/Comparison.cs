using System.Globalization;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Simulation;

namespace SyntheticCenterSample;

/// <summary>Truth beside what the records show.</summary>
internal sealed class Comparison(TextWriter text, SyntheticCenter made)
{
    private readonly ContactCenter _center = made.Center;
    private readonly SyntheticTruth _truth = made.Truth;

    public void Write()
    {
        Line($"Synthetic center, seed {made.Options.Seed}: {made.Options.Weeks} weeks from {made.Options.From:yyyy-MM-dd}, {made.Options.TimeZone.Id}");
        Line($"{_center.Interactions.Count:N0} legs, {_center.Activities!.Count:N0} spans of agent activity, {_truth.Agents.Count} agents");
        Totals();
        Queues();
        Qualities();
        Evaluators();
        Teams();
    }

    private void Totals()
    {
        var totals = _center.Interactions.GroupBy(Dimension.Channel).Totals(ServiceTarget.Seconds(20, shortAbandon: 5)).Compute(KpiCatalog.All);
        Line($"");
        Line($"{"",-10}  {"offered",8}  {"answered",8}  {"in 20 s",8}  {"wait (s)",8}");
        for (var i = 0; i < totals.Count; i++)
        {
            double Of(Kpi kpi) => totals[i, kpi].Value ?? double.NaN;
            Line($"{totals.Key(i)[0],-10}  {Of(KpiCatalog.Offered),8:0}  {Of(KpiCatalog.AnswerRate),8:0.000}  {Of(KpiCatalog.ServiceLevel(ServiceLevelDefinition.OfAnsweredAndAbandoned)),8:0.000}  {Of(KpiCatalog.AverageSpeedOfAnswer),8:0.0}");
        }

        Line($"Occupancy on queue: {Measured.Occupancy(_center, _ => true):0.000}");
    }

    private void Queues()
    {
        Line($"");
        Line($"{"",10}  {"Handle time (s)",18}  {"Patience (s)",18}");
        Line($"{"queue",-10}  {"true",8}  {"measured",8}  {"true",8}  {"measured",8}");
        foreach (var queue in _truth.Queues)
        {
            var legs = Measured.Inbound(_center, queue.Queue);
            Line($"{queue.Queue,-10}  {queue.HandleTime,8:0}  {Measured.HandleTime(legs),8:0}  {TruePatience(queue, legs),8:0}  {Measured.Patience(legs),8:0}");
        }
    }

    private void Qualities()
    {
        Line($"");
        Line($"Agents by true quality; measured: mean of their quality scores");
        Line($"{"agent",-10}  {"true",8}  {"measured",8}  {"scores",8}");
        var measured = Measured.Qualities(_center);
        foreach (var agent in _truth.Agents.Where(agent => measured.ContainsKey(agent.Agent)).OrderByDescending(agent => agent.Quality))
        {
            Line($"{agent.Agent,-10}  {agent.Quality,8:0.0}  {measured[agent.Agent].Mean,8:0.0}  {measured[agent.Agent].Count,8}");
        }
    }

    private void Evaluators()
    {
        Line($"");
        Line($"Leniency of evaluators against their mean, from legs that all of them judged");
        Line($"{"evaluator",-10}  {"true",8}  {"measured",8}");
        var mean = _truth.Evaluators.Average(evaluator => evaluator.Leniency);
        var measured = Measured.Leniencies(_center);
        foreach (var evaluator in _truth.Evaluators)
        {
            Line($"{evaluator.Evaluator,-10}  {evaluator.Leniency - mean,8:0.0}  {measured.GetValueOrDefault(evaluator.Evaluator, double.NaN),8:0.0}");
        }
    }

    private void Teams()
    {
        Line($"");
        Line($"Occupancy on queue by team ({_truth.OverloadedTeam} is the overloaded one)");
        foreach (var team in _center.Assignments!.GroupBy(assignment => assignment.Team))
        {
            var agents = team.Select(assignment => assignment.Agent).ToHashSet();
            Line($"{team.Key,-10}  {Measured.Occupancy(_center, agents.Contains),8:0.000}");
        }
    }

    /// <summary>Segments lose patience at different rates; a queue's mean is that of the mixture of those who wait.</summary>
    private static double TruePatience(QueueTruth queue, IReadOnlyList<Interaction> legs)
    {
        var known = legs.Where(leg => leg.Segment is not null && leg.Wait is not null && queue.Patience.Count > 0).ToList();
        return known.Count == 0 ? double.NaN : known.Sum(leg => leg.Wait!.Value.TotalSeconds) / known.Sum(leg => leg.Wait!.Value.TotalSeconds / queue.Patience[leg.Segment!]);
    }

    private void Line(FormattableString line) => text.WriteLine(line.ToString(CultureInfo.InvariantCulture).Replace("NaN", "  -", StringComparison.Ordinal));
}
