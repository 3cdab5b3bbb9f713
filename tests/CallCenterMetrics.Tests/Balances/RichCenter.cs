using System.Collections;
using System.Reflection;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Balances;

/// <summary>A center of four weeks, which are a whole month, with every fact, so that every KPI of the catalogue has a value.</summary>
internal static class RichCenter
{
    public static readonly DateTimeOffset Monday = new(2027, 2, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The properties that hold a list of facts.</summary>
    public static IEnumerable<PropertyInfo> Facts => typeof(ContactCenter).GetProperties().Where(property => property.PropertyType.IsGenericType && property.PropertyType.IsAssignableTo(typeof(IEnumerable)));

    public static ContactCenter Make()
    {
        var days = Enumerable.Range(0, 28).Select(day => Monday.AddDays(day)).ToArray();
        return new()
        {
            Observed = new(Monday, Monday.AddDays(28)), Repeats = new() { Days = 1 }, StatedAgents = 6,
            BusinessHours = new BusinessHours(TimeZoneInfo.Utc).WithDailyHours(DayOfWeek.Monday, DayOfWeek.Sunday, new OpeningHours(new(8, 0), new(20, 0))),
            Interactions = InteractionTable.From(days.SelectMany((day, i) => Legs(day, i))),
            Activities = [.. days.SelectMany((day, i) => Enumerable.Range(0, 6).SelectMany(agent => Activities($"a{agent}", day, i + agent)))],
            Capacities = [new() { Agent = "a0", Channel = Channel.Chat, Slots = 3, From = Monday }, new() { Agent = "a1", Channel = Channel.Voice, Slots = 1, From = Monday }],
            Shifts = [.. days.SelectMany((day, i) => Enumerable.Range(0, 6).Select(agent => new Shift
            {
                Agent = $"a{agent}", Start = day.AddHours(8 + agent), End = day.AddHours(16 + agent), PublishedAt = day.AddDays(-agent - 4), Overtime = i == 6,
                Absence = agent == 5 && i == 2 ? Absence.Unplanned : Absence.None,
            }))],
            ScheduledActivities = [.. days.Select(day => new ScheduledActivity { Agent = "a0", Start = day.AddHours(12), End = day.AddHours(13), State = AgentState.Meal })],
            Evaluations = [.. Enumerable.Range(0, 4).Select(i => new Evaluation { InteractionId = "1", Agent = $"a{i}", Evaluator = "e", At = Monday, Score = 80 + i, CriticalError = i == 3, FeedbackAt = Monday.AddDays(i) })],
            SurveyResponses = [.. Enumerable.Range(0, 9).Select(i => new SurveyResponse { At = Monday.AddDays(1), Kind = SurveyKind.Employee, Rater = $"a{i}", Satisfaction = 3 + i % 3, Recommendation = 5 + i % 6, Effort = 4 + i % 3 })],
            SurveyWaves = [new() { Kind = SurveyKind.Employee, From = Monday, To = Monday.AddDays(3), Invited = 12 }],
            Developments = [.. Enum.GetValues<DevelopmentKind>().Select((kind, i) => new Development { Agent = $"a{i}", At = Monday.AddDays(i), Kind = kind, Hours = 1 })],
            Employments = [.. Enumerable.Range(0, 40).Select(i => new Employment { Agent = $"a{i}", Hired = Monday.AddDays(-i * 40), Left = i < 2 ? Monday.AddDays(3 + i) : null, Voluntary = i == 0, HoursPerWeek = 40 })],
            Assignments = [.. Enumerable.Range(0, 6).Select(i => new Assignment { Agent = $"a{i}", Team = i < 3 ? "north" : "south", From = Monday.AddDays(-100) })],
            Teams = [new() { Name = "north", Parent = "all" }, new() { Name = "south", Parent = "all" }, new() { Name = "all" }],
            Costs = [new() { From = Monday, To = Monday.AddDays(28), Category = CostCategory.Labor, Amount = 4_000 }, new() { From = Monday, To = Monday.AddDays(28), Category = CostCategory.Other, Amount = 500, Team = "north" },
                new() { From = Monday, To = Monday.AddDays(28), Category = CostCategory.Automation, Amount = 60 }],
            Forecasts = [new() { Queue = "sales", From = Monday, To = Monday.AddDays(1), Volume = 22, RequiredAgents = 2, MadeAt = Monday.AddDays(-7) }],
            Periods = [new() { From = Monday.AddDays(1), To = Monday.AddDays(2), Kind = PeriodKind.Holiday, Name = "Carnival" }],
            Targets = [Target("cost_per_contact", 20, 5), Target("cost_per_resolution", 30, 6), Target("average_handle_time", 600, 200), Target("contacts_per_staffed_hour", 0, 20)],
        };
    }

    public static Target Target(string kpi, decimal worst, decimal best) => new() { Kpi = kpi, Worst = worst, Best = best };

    private static IEnumerable<Interaction> Legs(DateTimeOffset day, int i)
    {
        for (var leg = 0; leg < 40; leg++)
        {
            yield return new()
            {
                Id = $"{i}-{leg}", ContactId = $"{i}-{leg / 2}", Customer = $"c{leg / 2 % 7}-{i / 3}", Steps = leg % 4, OfferedAt = day.AddHours(8).AddMinutes(leg * 14), Queue = leg % 2 == 0 ? "sales" : "billing", Agent = $"a{leg % 6}", Topic = leg % 9 == 0 ? "complaint" : "order",
                Outcome = (leg % 10) switch { 9 => Outcome.Abandoned, 8 => Outcome.FlowedOut, _ => Outcome.Answered }, Channel = leg % 10 < 8 && leg % 4 == 3 ? Channel.Email : Channel.Voice,
                Wait = TimeSpan.FromSeconds(3 + leg), Talk = leg % 10 < 8 ? TimeSpan.FromSeconds(100 + 7 * leg + i) : null, Hold = leg % 10 < 8 ? TimeSpan.FromSeconds(leg % 3 * 10) : null,
                Wrap = leg % 10 < 8 ? TimeSpan.FromSeconds(20 + leg) : null, Transfer = leg % 7 == 0 ? Transfer.Blind : Transfer.None, Resolved = leg % 5 != 0, Satisfaction = 1 + (leg + i) % 5,
                Recommendation = (leg + i) % 11, Effort = 1 + leg % 7, Invited = true, Quality = 60 + leg, CriticalError = leg % 20 == 0, Cost = leg % 10 == 1 ? 5 : null, Value = 10 + leg, Converted = leg % 3 == 0,
            };
        }

        yield return new() { Id = $"{i}-bot", OfferedAt = day.AddHours(9), Channel = Channel.Bot, Outcome = Outcome.Contained, Queue = "bot", Customer = $"b{i}" };

        yield return new() { Id = $"{i}-open", OfferedAt = day.AddHours(20), Queue = "sales", Outcome = Outcome.Open };
    }

    private static IEnumerable<AgentActivity> Activities(string agent, DateTimeOffset day, int seed)
    {
        for (var quarter = 0; quarter < 16; quarter++)
        {
            var at = day.AddHours(9).AddMinutes(quarter * 15);
            yield return Span(at, at.AddMinutes(8 + (quarter + seed) % 6), AgentState.Talking, true);
            yield return Span(at.AddMinutes(8 + (quarter + seed) % 6), at.AddMinutes(14), AgentState.Available, true);
            yield return Span(at.AddMinutes(14), at.AddMinutes(15), quarter % 2 == 0 ? AgentState.NotResponding : AgentState.Break, false);
        }

        AgentActivity Span(DateTimeOffset from, DateTimeOffset to, AgentState state, bool productive) => new() { Agent = agent, Start = from, End = to, State = state, Queue = "sales", Paid = true, Productive = productive };
    }
}
