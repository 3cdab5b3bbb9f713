using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>Employment by months, development and evaluations, from the records.</summary>
internal sealed class PlainPeople(ContactCenter center, TimeRange observed)
{
    /// <summary>What a measure consists of; null where it is none of these.</summary>
    public IEnumerable<Drop>? Drops(string measure) => measure switch
    {
        "agent_months" => Months((_, isWhole) => isWhole),
        "agent_months_seen_in_part" => Months((_, isWhole) => !isWhole),
        "coached_agent_months" => Months((month, isWhole) => isWhole && center.Developments!.Any(act => IsIn(act, DevelopmentKind.Coaching, month))),
        "one_to_one_agent_months" => Months((month, isWhole) => isWhole && center.Developments!.Any(act => IsIn(act, DevelopmentKind.OneToOne, month))),
        "certified_agent_months" => Months((month, isWhole) => isWhole
            && center.Developments!.Any(act => act.Kind == DevelopmentKind.Certification && act.Agent == month.Agent && string.CompareOrdinal(MonthOf(act.At), month.Month) <= 0)),
        "agent_month_time" => Parts(_ => 1),
        "fte_month_time" => Parts(contract => contract.HoursPerWeek / 40 ?? 0),
        "training_hours" => Acts(DevelopmentKind.Training, act => act.Hours ?? 0),
        "coaching_hours" => Acts(DevelopmentKind.Coaching, act => act.Hours ?? 0),
        "knowledge_updates" => Acts(DevelopmentKind.KnowledgeUpdate, _ => 0.000_001m),
        "recognitions" => center.Developments!.Where(act => act.Kind == DevelopmentKind.Recognition).Select(act => new Drop(act.At, 1, act.Agent)),
        "evaluations" => Judged(_ => 1),
        "evaluation_scores" => Judged(judged => judged.Score is null ? 0 : 1),
        "evaluation_score_sum" => Judged(judged => (long)(1_000_000 * (judged.Score ?? 0))),
        "evaluations_of_known_errors" => Judged(judged => judged.CriticalError is null ? 0 : 1),
        "evaluations_without_error" => Judged(judged => judged.CriticalError == false ? 1 : 0),
        "evaluations_without_feedback" => Judged(judged => judged.FeedbackAt is { } told && told >= judged.At ? 0 : 1),
        _ => null,
    };

    private string MonthOf(DateTimeOffset at) => CalendarOracle.Month(at, center.TimeZone);

    private bool IsIn(Development act, DevelopmentKind kind, (string Agent, string Month) month) => act.Kind == kind && act.Agent == month.Agent && MonthOf(act.At) == month.Month;

    private bool IsEmployed(string agent, DateTimeOffset at) => center.Employments!.Any(contract => contract.Agent == agent && contract.Hired <= at && (contract.Left is null || at < contract.Left));

    /// <summary>The months in which somebody is employed for 1,440 minutes observed.</summary>
    private IEnumerable<Drop> Months(Func<(string Agent, string Month), bool, bool> counts) =>
        from agent in center.Employments!.Select(contract => contract.Agent).Distinct()
        from month in PlainFacts.Minutes(observed.From, observed.To).Where(minute => IsEmployed(agent, minute)).GroupBy(MonthOf)
        where month.Count() >= 1_440 && counts((agent, month.Key), IsWhole(month.Key))
        select new Drop(month.Min(), 1, agent);

    private bool IsWhole(string month) => MonthOf(observed.From.AddMinutes(-1)) != month && MonthOf(observed.To) != month;

    /// <summary>A minute of a month of N minutes is 43,200 / N minutes of one of 30 days.</summary>
    private IEnumerable<Drop> Parts(Func<Employment, decimal> weight)
    {
        var minutes = PlainFacts.Minutes(observed.From, observed.To).GroupBy(MonthOf).ToArray();
        return from month in minutes
               let whole = MinutesOf(month.First(), month.Key)
               from contract in center.Employments!
               from minute in month
               where contract.Hired <= minute && (contract.Left is null || minute < contract.Left)
               select new Drop(minute, (long)(weight(contract) * 60_000 * 43_200 / whole), contract.Agent);
    }

    private int MinutesOf(DateTimeOffset inside, string month)
    {
        var near = PlainFacts.Minutes(inside.AddDays(-32), inside.AddDays(32)).Where(minute => MonthOf(minute) == month);
        return near.Count();
    }

    private IEnumerable<Drop> Acts(DevelopmentKind kind, Func<Development, decimal> amount) =>
        from act in center.Developments!
        where act.Kind == kind && amount(act) > 0 && !center.Employments!.Any(contract => contract.HoursPerWeek is null && contract.Agent == act.Agent && contract.Hired <= act.At && (contract.Left is null || act.At < contract.Left))
        select new Drop(act.At, (long)(1_000_000 * amount(act)), act.Agent);

    private IEnumerable<Drop> Judged(Func<Evaluation, long> amount) => center.Evaluations!.Select(judged => new Drop(judged.At, amount(judged), judged.Agent));
}
