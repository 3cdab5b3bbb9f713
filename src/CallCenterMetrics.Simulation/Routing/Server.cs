namespace CallCenterMetrics.Simulation.Routing;

/// <summary>One agent as the engine sees them: which queues they serve, and whether they are free.</summary>
internal sealed class Server(int index, bool[] serves, int chatSlots, bool isBackup = false)
{
    public int Index { get; } = index;

    public int ChatSlots { get; } = chatSlots;

    /// <summary>Takes a new job only when nobody else is free for it.</summary>
    public bool IsBackup { get; } = isBackup;

    /// <summary>Takes further work.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Has work that takes the whole agent.</summary>
    public bool IsBusy { get; set; }

    public int Chats { get; set; }

    public long IdleSince { get; set; }

    /// <summary>What to do once closed and free.</summary>
    public Action? WhenFree { get; private set; }

    public bool IsFree => !IsBusy && Chats == 0;

    /// <summary>Who is next: backups last, those with the fewest chats first, then who has been idle longest.</summary>
    public (bool, int, long) Turn => (IsBackup, Chats, IdleSince);

    public bool Serves(int queue) => serves[queue];

    public bool HasRoomFor(QueueKind kind) => IsOpen && (kind == QueueKind.Chat ? !IsBusy && Chats < ChatSlots : IsFree);

    /// <summary>Takes no more work, and does something else once free.</summary>
    public void Close(Action whenFree)
    {
        (IsOpen, WhenFree) = (false, whenFree);
        GoOnIfFree();
    }

    /// <summary>Does what is to be done once closed and free.</summary>
    public void GoOnIfFree()
    {
        if (!IsOpen && IsFree && WhenFree is { } next)
        {
            WhenFree = null;
            next();
        }
    }
}
