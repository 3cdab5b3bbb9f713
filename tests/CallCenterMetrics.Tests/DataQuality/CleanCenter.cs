using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.DataQuality;

/// <summary>
/// A small center in which every check is made and finds nothing. Agents a0 to a3 work from 8 to 16 on five days, each in 40 calls (x = day * 8 + number) of which some are
/// passed on to the next agent; a4 chats with two customers at once.
/// </summary>
internal static class CleanCenter
{
    public const int Calls = 160, Legs = 4 * 40 + 32 + 2 * 40 + 20, Agents = 4;

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] _days = [.. Enumerable.Range(0, 5).Select(day => Monday.AddDays(day))];

    public static ContactCenter Make() => new()
    {
        Observed = new(Monday, Monday.AddDays(7)),
        Interactions = InteractionTable.From(Interactions()),
        Activities = [.. Activities()],
        Capacities = [new() { Agent = "a4", Channel = Channel.Chat, Slots = 2, From = Monday }],
        Shifts = [.. _days.SelectMany(day => Enumerable.Range(0, Agents + 1).Select(agent => new Shift { Agent = $"a{agent}", Start = day.AddHours(8), End = day.AddHours(16), Absence = Absence.None }))],
        SurveyResponses = [Survey("a0-3"), Survey("a1-7"), new() { At = Monday.AddDays(1), Kind = SurveyKind.Employee, Satisfaction = 3 }],
        Evaluations = [Evaluation("a2-1"), Evaluation("chat-5")],
    };

    public static SurveyResponse Survey(string id) => new() { At = Monday.AddDays(2), Kind = SurveyKind.Customer, InteractionId = id, Satisfaction = 4 };

    public static Evaluation Evaluation(string id) => new() { InteractionId = id, Evaluator = "e", At = Monday.AddDays(3), Score = 80 };

    public static AgentActivity Span(string agent, DateTimeOffset start, double seconds, AgentState state, Channel? channel = null) =>
        new() { Agent = agent, Start = start, End = start.AddSeconds(seconds), State = state, Channel = channel };

    public static IEnumerable<Interaction> Interactions()
    {
        for (var agent = 0; agent < Agents; agent++)
        {
            for (var x = 0; x < 40; x++)
            {
                var isPassedOn = x % 5 == 0;
                var call = Call($"a{agent}-{x}", agent, x);
                yield return call with { Transfer = isPassedOn ? Transfer.Blind : Transfer.None };
                if (isPassedOn)
                {
                    var passed = call.OfferedAt.AddSeconds(call.Wait!.Value.TotalSeconds + call.Talk!.Value.TotalSeconds);
                    yield return new() { Id = $"a{agent}-{x}-next", ContactId = call.Id, OfferedAt = passed, Outcome = Outcome.Abandoned, Customer = call.Customer, Queue = "second", Wait = TimeSpan.FromSeconds(40) };
                }
            }
        }

        for (var x = 0; x < 40; x++)
        {
            yield return Chat(2 * x, x, 0);
            yield return Chat(2 * x + 1, x, 120);
        }

        for (var x = 0; x < 20; x++)
        {
            yield return new() { Id = $"out-{x}", OfferedAt = Monday.AddHours(7).AddMinutes(x), Direction = Direction.Outbound, Outcome = Outcome.NotConnected, Agent = "a3", Talk = TimeSpan.Zero, Wrap = TimeSpan.FromSeconds(5) };
        }
    }

    private static IEnumerable<AgentActivity> Activities()
    {
        foreach (var call in Interactions().Where(leg => leg is { Channel: Channel.Voice, Outcome: Outcome.Answered }))
        {
            var (answered, talk, hold) = (call.OfferedAt + call.Wait!.Value, call.Talk!.Value.TotalSeconds, call.Hold!.Value.TotalSeconds);
            yield return Span(call.Agent!, answered, talk, AgentState.Talking);
            yield return Span(call.Agent!, answered.AddSeconds(talk), hold, AgentState.Holding);
            yield return Span(call.Agent!, answered.AddSeconds(talk + hold), call.Wrap!.Value.TotalSeconds, AgentState.Wrapping);
        }

        foreach (var chat in Interactions().Where(leg => leg.Channel == Channel.Chat))
        {
            yield return Span("a4", chat.OfferedAt + chat.Wait!.Value, chat.Talk!.Value.TotalSeconds, AgentState.Talking, Channel.Chat);
        }

        foreach (var day in _days)
        {
            yield return Span("a4", day.AddHours(8), 600, AgentState.Available);
        }
    }

    private static Interaction Call(string id, int agent, int x) => new()
    {
        Id = id, Agent = $"a{agent}", Customer = $"c{agent}-{x}", Queue = "first", OfferedAt = _days[x / 8].AddHours(8).AddMinutes(57 * (x % 8)).AddSeconds((37 * x + 101 * agent) % 600), Outcome = Outcome.Answered,
        Wait = TimeSpan.FromSeconds(5 + x), Talk = TimeSpan.FromSeconds(120 + 11 * x % 170), Hold = TimeSpan.FromSeconds(10 + x % 3), Wrap = TimeSpan.FromSeconds(30),
        EndedAt = x % 2 == 0 ? _days[x / 8].AddHours(8).AddMinutes(57 * (x % 8)).AddSeconds((37 * x + 101 * agent) % 600 + 900) : null,
    };

    private static Interaction Chat(int number, int x, int later) => new()
    {
        Id = $"chat-{number}", Agent = "a4", Channel = Channel.Chat, OfferedAt = _days[x / 8].AddHours(9).AddMinutes(30 * (x % 8)).AddSeconds(later), Outcome = Outcome.Answered,
        Wait = TimeSpan.FromSeconds(20), Talk = TimeSpan.FromSeconds(400), Hold = TimeSpan.Zero, Wrap = TimeSpan.Zero,
    };
}
