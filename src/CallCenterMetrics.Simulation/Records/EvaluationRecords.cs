using System.Globalization;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Evaluates about four legs of each agent in four weeks, and some legs by all evaluators to compare them.</summary>
internal sealed class EvaluationRecords(SyntheticOptions options, CenterCalendar calendar, IReadOnlyList<Evaluator> evaluators)
{
    public const double LegNoise = 4;
    public const double CriticalShare = 0.04;
    public const int LegsInFourWeeks = 4;
    public const int CalibratedInFourWeeks = 6;

    private readonly Chance _chance = new(options.Seed, "evaluations");
    private readonly List<Evaluation> _evaluations = [];
    private int _calibrations;

    public IReadOnlyList<Evaluation> Make(IReadOnlyList<Leg> legs)
    {
        var judged = legs.Where(leg => leg.IsAnswered && leg.Direction == Direction.Inbound && leg.Transfer != Transfer.Blind);
        foreach (var period in judged.GroupBy(leg => (leg.OfferedAt - calendar.Begins) / (28 * Ms.Day)).OrderBy(period => period.Key))
        {
            var chosen = new List<Leg>();
            foreach (var agent in period.GroupBy(leg => leg.Agent!).OrderBy(agent => agent.Key.Index))
            {
                Leg[] theirs = [.. agent];
                var share = LegsInFourWeeks / (double)theirs.Length;
                chosen.AddRange(theirs.Where(_ => _chance.Of(share)));
            }

            foreach (var leg in chosen)
            {
                Evaluate(leg);
            }

            for (var i = 0; i < CalibratedInFourWeeks * Math.Max(1, options.Size) && chosen.Count > 0; i++)
            {
                Calibrate(chosen[_chance.Below(chosen.Count)]);
            }
        }

        return [.. _evaluations.OrderBy(evaluation => evaluation.At)];
    }

    private void Evaluate(Leg leg)
    {
        var at = leg.TalkedUntil + Ms.OfSeconds(7200 + _chance.Exponential(2.5 * 86_400));
        var evaluator = evaluators[_chance.Below(evaluators.Count)];
        var (score, isCritical) = (Score(evaluator, leg, _chance.Normal(0, LegNoise)), _chance.Of(Critical(leg)));
        var slow = leg.Agent!.TeamOn(calendar.DayOf(at)).IsHardPressed ? 8 : 2.2;
        var told = at + Ms.OfSeconds(86_400 * _chance.LogNormal(slow, 0.6));
        if (at < calendar.Ends)
        {
            (leg.Quality, leg.CriticalError) = (score, isCritical);
            Add(leg, evaluator, at, score, isCritical, null, told < calendar.Ends && leg.Agent!.IsEmployed(calendar.DayOf(told)) ? told : null);
        }
    }

    private void Calibrate(Leg leg)
    {
        var at = leg.TalkedUntil + Ms.OfSeconds(8 * 86_400);
        var (noise, isCritical) = (_chance.Normal(0, LegNoise), _chance.Of(Critical(leg) * 4));
        if (at >= calendar.Ends)
        {
            return;
        }

        var key = string.Create(CultureInfo.InvariantCulture, $"cal{++_calibrations}");
        foreach (var evaluator in evaluators)
        {
            Add(leg, evaluator, at, Score(evaluator, leg, noise), isCritical != _chance.Of(0.04), key, null);
        }
    }

    private decimal Score(Evaluator evaluator, Leg leg, double legNoise)
    {
        var quality = leg.Agent!.QualityAt(calendar.DayOf(leg.OfferedAt), leg.AnsweredAt);
        return (decimal)Math.Clamp(Math.Round(quality + legNoise + _chance.Normal(evaluator.Leniency, evaluator.Noise)), 0, 100);
    }

    private double Critical(Leg leg) => Math.Clamp(CriticalShare + (80 - leg.Agent!.QualityAt(calendar.DayOf(leg.OfferedAt), leg.AnsweredAt)) * 0.003, 0.005, 0.3);

    private void Add(Leg leg, Evaluator evaluator, long at, decimal score, bool isCritical, string? calibration, long? told) => _evaluations.Add(new()
    {
        InteractionId = leg.Id,
        Agent = leg.Agent!.Id,
        Evaluator = evaluator.Id,
        At = Ms.Instant(at),
        Score = score,
        CriticalError = isCritical,
        Calibration = calibration,
        FeedbackAt = told is { } known ? Ms.Instant(known) : null,
    });
}
