using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>The parameters as they are told.</summary>
internal static class Truths
{
    private static readonly DateOnly _ordinaryWednesday = new(2026, 1, 14);

    public static SyntheticTruth Of(SyntheticOptions options, CenterCalendar calendar, IReadOnlyList<Member> members, IReadOnlyList<Evaluator> evaluators, (DateOnly From, DateOnly To) wave) => new()
    {
        Agents = [.. members.Select(Agent)],
        Queues = [.. Enumerable.Range(0, QueueProfile.Outbound).Select(queue => Queue(queue, options))],
        Evaluators = [.. evaluators.Select(evaluator => new EvaluatorTruth(evaluator.Id, evaluator.Leniency, evaluator.Noise))],
        Coaching = Member.Coaching,
        Learning = Member.Learning,
        OverloadedTeam = TeamProfile.All.Single(team => team.IsHardPressed).Name,
        LeaverWaveFrom = wave.From,
        LeaverWaveTo = wave.To,
        PromotionFrom = calendar.PromotionFrom,
        PromotionOfSales = Demand.PromotionOfSales,
        ReturnShare = ContactFlow.ReturnShare,
        ReturnDays = ContactFlow.ReturnDays,
        ContainedShare = BotDialogue.ContainedShare,
        TransferShare = ContactFlow.TransferShare,
        WagePerHour = CostRecords.WagePerHour,
        MoodAtFirst = Moods(0),
        MoodAtLast = Moods(1),
    };

    private static Dictionary<string, double> Moods(double share) => TeamProfile.All.ToDictionary(team => team.Name, team => SurveyRecords.Mood(team, share));

    private static AgentTruth Agent(Member member) => new()
    {
        Agent = member.Id,
        Team = member.Team.Name,
        Hired = member.Hired,
        HandleTime = Enumerable.Range(0, QueueProfile.Outbound).Where(queue => member.Serves[queue])
            .ToDictionary(queue => QueueProfile.All[queue].Name, queue => QueueProfile.All[queue].HandleTime * member.Speed[queue]),
        Speed = member.Speed.Average(),
        Quality = member.Quality,
        Resolution = member.Resolution,
        Friendliness = member.Friendliness,
        ShortCallsFrom = member.ShortCallsFrom,
        PicksSurveysFrom = member.PicksSurveysFrom,
    };

    private static QueueTruth Queue(int queue, SyntheticOptions options)
    {
        var profile = QueueProfile.All[queue];
        var ordinary = new Demand(new(options with { From = _ordinaryWednesday.AddDays(-2), Weeks = 3 }), options.Size);
        return new()
        {
            Queue = profile.Name,
            Patience = profile.HasPatience ? Segment.All.ToDictionary(segment => segment.Name, segment => segment.Patience * profile.Patience) : new Dictionary<string, double>(),
            HandleTime = profile.HandleTime,
            Resolution = profile.Resolution,
            WeeklyVolume = profile.WeeklyVolume * options.Size,
            Wednesday = [.. Enumerable.Range(0, Demand.HalfHours).Select(halfHour => ordinary.Rate(queue, _ordinaryWednesday, halfHour))],
            ForecastBias = ForecastRecords.Bias(queue),
        };
    }
}
