using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>What each month cost: wages of paid hours by team, those who lead, technology, lines, rooms and the bot.</summary>
internal sealed class CostRecords(SyntheticOptions options, CenterCalendar calendar)
{
    public const double WagePerHour = 22;
    public const double OvertimePremium = 0.25;
    public const double LeadersWagePerHour = 34;
    public const double TelecomPerMinute = 0.03;
    public const double BotPerSession = 0.35;
    private const double TechnologyPerDay = 70;
    private const double RoomsPerDay = 60;

    private readonly List<CostEntry> _entries = [];

    public IReadOnlyList<CostEntry> Make(IReadOnlyList<DutyPlan> duties, IReadOnlyList<Leg> legs, double leadersHoursPerWeek)
    {
        for (var from = calendar.From; from < calendar.End;)
        {
            var next = new DateOnly(from.Year, from.Month, 1).AddMonths(1);
            var to = next < calendar.End ? next : calendar.End;
            var (first, last) = (from, to);
            Month(from, to, [.. duties.Where(duty => duty.Day >= first && duty.Day < last)], legs, leadersHoursPerWeek);
            from = to;
        }

        return _entries;
    }

    private void Month(DateOnly from, DateOnly to, DutyPlan[] duties, IReadOnlyList<Leg> legs, double leadersHoursPerWeek)
    {
        var (start, end, days) = (calendar.At(from, 0), calendar.At(to, 0), to.DayNumber - from.DayNumber);
        foreach (var team in TeamProfile.All)
        {
            var wages = duties.Where(duty => duty.Member.TeamOn(duty.Day) == team).Sum(duty => duty.PaidMinutes / 60.0 * WagePerHour * (duty.IsOvertime ? 1 + OvertimePremium : 1));
            Add(CostCategory.Labor, wages, team: team.Name);
        }

        var theirs = legs.Where(leg => leg.OfferedAt >= start && leg.OfferedAt < end).ToList();
        Add(CostCategory.Labor, leadersHoursPerWeek / 7 * days * LeadersWagePerHour);
        Add(CostCategory.Technology, TechnologyPerDay * options.Size * days);
        Add(CostCategory.Telecom, theirs.Where(leg => leg.Channel is Channel.Voice or Channel.Callback).Sum(leg => (leg.Talk ?? 0) + (leg.Hold ?? 0)) / 60_000.0 * TelecomPerMinute);
        Add(CostCategory.Facilities, RoomsPerDay * options.Size * days);
        Add(CostCategory.Automation, theirs.Count(leg => leg.Channel == Channel.Bot) * BotPerSession, queue: "assistant");

        void Add(CostCategory category, double amount, string? queue = null, string? team = null) => _entries.Add(new()
        {
            From = Ms.Instant(start),
            To = Ms.Instant(end),
            Category = category,
            Amount = Math.Round((decimal)amount, 2),
            Queue = queue,
            Team = team,
        });
    }
}
