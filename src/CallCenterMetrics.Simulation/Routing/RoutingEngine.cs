namespace CallCenterMetrics.Simulation.Routing;

/// <summary>
/// A discrete-event simulation of queues and agents: first come, first served in each queue, the agent idle longest first, patience, chat slots and background
/// work. Times are whole ticks of any length; events of the same tick happen in the order in which they were planned.
/// </summary>
internal sealed class RoutingEngine(IReadOnlyList<QueueKind> kinds, IReadOnlyList<Server> servers, long backgroundDelay)
{
    private readonly PriorityQueue<Action, (long Time, long Number)> _events = new();
    private readonly WaitingLine[] _lines = [.. kinds.Select(_ => new WaitingLine())];
    private readonly Server[][] _servers = [.. kinds.Select((_, queue) => servers.Where(server => server.Serves(queue)).ToArray())];
    private readonly bool _hasBackground = kinds.Contains(QueueKind.Background);
    private long _number;

    public IWork Work { get; set; } = null!;

    /// <summary>How many other agents have to be free before one takes background work.</summary>
    public int Reserve { get; set; }

    public long Now { get; private set; }

    public void At(long time, Action action) => _events.Enqueue(action, (Math.Max(time, Now), _number++));

    /// <summary>Lets everything happen that happens before an instant.</summary>
    public void RunTo(long end)
    {
        while (_events.TryPeek(out _, out var next) && next.Time < end)
        {
            Now = next.Time;
            _events.Dequeue()();
        }

        Now = end;
    }

    /// <summary>A job enters its queue now.</summary>
    public void Offer(Job job)
    {
        (job.OfferedAt, job.IsWaiting) = (Now, true);
        _lines[job.Queue].Add(job);
        Serve(job.Queue);
        if (job.IsWaiting && job.LeavesAfter != Job.Endless)
        {
            At(Now + job.LeavesAfter, () => Leave(job));
        }
    }

    public void Open(Server server)
    {
        (server.IsOpen, server.IdleSince) = (true, Now);
        FindWork(server);
    }

    /// <summary>Empties a queue, as when the center closes.</summary>
    public void LetGo(int queue)
    {
        while (_lines[queue].First is { } job)
        {
            Leave(job);
        }
    }

    private void Leave(Job job)
    {
        if (job.IsWaiting)
        {
            job.IsWaiting = false;
            Work.Left(job, Now);
        }
    }

    private void Serve(int queue)
    {
        while (_lines[queue].First is { } job && Longest(queue) is { } server)
        {
            Assign(job, server);
        }
    }

    /// <summary>The server whose turn it is among those with room.</summary>
    private Server? Longest(int queue)
    {
        Server? best = null;
        var kind = kinds[queue];
        foreach (var server in _servers[queue])
        {
            if (server.HasRoomFor(kind) && (kind != QueueKind.Background || MayTakeBackgroundWork(server))
                && (best is null || server.Turn.CompareTo(best.Turn) < 0))
            {
                best = server;
            }
        }

        return best;
    }

    private void Assign(Job job, Server server)
    {
        var handling = Work.Begin(job, server, Now);
        var isChat = handling.IsTaken && kinds[job.Queue] == QueueKind.Chat;
        job.IsWaiting = !handling.IsTaken;
        server.Chats += isChat ? 1 : 0;
        server.IsBusy = !isChat;
        At(Now + handling.Occupied, () =>
        {
            server.Chats -= isChat ? 1 : 0;
            server.IsBusy &= isChat;
            server.IdleSince = Now;
            if (handling.IsTaken)
            {
                Work.Finished(job, server, Now);
            }

            Release(server);
        });
    }

    private void Release(Server server)
    {
        if (server.IsOpen)
        {
            FindWork(server);
        }
        else
        {
            server.GoOnIfFree();
        }
    }

    private void FindWork(Server server)
    {
        while (FirstJob(server, isBackground: false) is { } job)
        {
            Assign(job, server);
        }

        if (_hasBackground && server.HasRoomFor(QueueKind.Background))
        {
            var since = server.IdleSince;
            At(Now + backgroundDelay, () => FindBackgroundWork(server, since));
        }
    }

    private void FindBackgroundWork(Server server, long idleSince)
    {
        if (!server.HasRoomFor(QueueKind.Background) || server.IdleSince != idleSince)
        {
            return;
        }

        if (MayTakeBackgroundWork(server) && FirstJob(server, isBackground: true) is { } job)
        {
            Assign(job, server);
        }
        else if (backgroundDelay > 0)
        {
            At(Now + backgroundDelay, () => FindBackgroundWork(server, idleSince));
        }
    }

    private bool MayTakeBackgroundWork(Server server) =>
        Now - server.IdleSince >= backgroundDelay && (Reserve == 0 || servers.Count(other => other.HasRoomFor(QueueKind.Live)) > Reserve);

    private Job? FirstJob(Server server, bool isBackground)
    {
        Job? first = null;
        for (var queue = 0; queue < _lines.Length; queue++)
        {
            if (kinds[queue] == QueueKind.Background == isBackground && server.Serves(queue) && server.HasRoomFor(kinds[queue])
                && _lines[queue].First is { } job && (first is null || job.OfferedAt < first.OfferedAt))
            {
                first = job;
            }
        }

        return first;
    }
}
