using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Routing;
using CallCenterMetrics.Simulation.Staff;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>The working days of one agent: logs in, takes breaks once the contact in hand is done, logs out; keeps what the agent did.</summary>
internal sealed class Desk(Server server, Member member, RoutingEngine engine)
{
    private readonly List<(long Start, long End, AgentState State)> _spans = [];
    private DutyTimes _duty = null!;
    private int _next;
    private long _loggedInAt;
    private bool _isOn;

    public Server Server { get; } = server;

    public Member Member { get; } = member;

    /// <summary>Everything done; spans of contacts overlap where chats do, and logged-in time is there as Available beneath it all.</summary>
    public IReadOnlyList<(long Start, long End, AgentState State)> Spans => _spans;

    public void Plan(DutyTimes duty, long late) => engine.At(duty.Start + late, () => LogIn(duty));

    public void Do(AgentState state, long start, long length)
    {
        if (length > 0)
        {
            _spans.Add((start, start + length, state));
        }
    }

    /// <summary>Notes the parts of a contact that begins.</summary>
    public void Handle(Leg leg)
    {
        Do(AgentState.Talking, leg.AnsweredAt, leg.Talk ?? 0);
        Do(AgentState.Holding, leg.AnsweredAt + (leg.Talk ?? 0), leg.Hold ?? 0);
        Do(AgentState.Wrapping, leg.TalkedUntil, leg.Wrap ?? 0);
    }

    private void LogIn(DutyTimes duty)
    {
        if (_isOn)
        {
            engine.At(engine.Now + Ms.Minute, () => LogIn(duty));
            return;
        }

        (_duty, _next, _loggedInAt, _isOn) = (duty, 0, engine.Now, true);
        Continue();
    }

    private void Continue()
    {
        var isOver = _next == _duty.Activities.Count;
        var until = isOver ? _duty.End : _duty.Activities[_next].Start;
        Action then = isOver ? LogOut : BeginActivity;
        if (until <= engine.Now)
        {
            then();
        }
        else
        {
            engine.Open(Server);
            engine.At(until, () => Server.Close(then));
        }
    }

    private void BeginActivity()
    {
        var (start, end, state) = _duty.Activities[_next++];
        var length = state is AgentState.Break or AgentState.Meal ? end - start : Math.Max(0, end - engine.Now);
        Do(state, engine.Now, length);
        engine.At(engine.Now + length, Continue);
    }

    private void LogOut()
    {
        Do(AgentState.Available, _loggedInAt, engine.Now - _loggedInAt);
        _isOn = false;
    }
}
