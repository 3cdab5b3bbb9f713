using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Oracle;

/// <summary>One leg in the words in which the measures are defined, under one service target and with the parts that handle time has in the data.</summary>
internal readonly struct OracleLeg(Interaction row, ServiceTarget target, HandleParts parts)
{
    private readonly ServiceTarget _target = target;

    public Interaction Row { get; } = row;

    public bool IsBot => Row.Channel == Channel.Bot;

    /// <summary>Offered to people: not a bot and inbound, or a callback of whatever direction.</summary>
    public bool IsOffered => Row.Channel == Channel.Callback || (!IsBot && Row.Direction == Direction.Inbound);

    public bool IsOutbound => Row.Direction == Direction.Outbound && !IsBot && Row.Channel != Channel.Callback;

    public bool IsAnswered => IsOffered && Row.Outcome == Outcome.Answered;

    public bool IsAbandoned => IsOffered && Row.Outcome == Outcome.Abandoned;

    public bool IsFlowedOut => IsOffered && Row.Outcome == Outcome.FlowedOut;

    public bool IsCallbackQueued => IsOffered && Row.Outcome == Outcome.CallbackQueued;

    public bool IsDeferred => Row.Channel is Channel.Message or Channel.Email or Channel.Task;

    public bool IsHandled => Row.Outcome == Outcome.Answered && !IsBot;

    public long? Wait => Milliseconds(Row.Wait);

    public long? Talk => Milliseconds(Row.Talk);

    public long? Hold => Milliseconds(Row.Hold);

    public long? Wrap => Milliseconds(Row.Wrap);

    public bool IsWithin => Wait is { } wait
        && Milliseconds(_target.For(Row.Queue, Row.Channel).Service) is { } limit
        && (_target.Inclusive ? wait <= limit : wait < limit);

    public bool IsShort => Wait < Milliseconds(_target.For(Row.Queue, Row.Channel).ShortAbandon);

    /// <summary>Talk + hold + wrap of a handled leg: known where talk is known and every other part that occurs in the data.</summary>
    public long? HandleTime => IsHandled && Talk is not null
        && (Hold is not null || !parts.HasFlag(HandleParts.Hold))
        && (Wrap is not null || !parts.HasFlag(HandleParts.Wrap)) ? Talk + (Hold ?? 0) + (Wrap ?? 0) : null;

    public long? Quality => IsOffered ? Millionths(Row.Quality) : null;

    public long? Value => Row.Outcome == Outcome.Answered && (IsOffered || IsOutbound) ? Millionths(Row.Value) : null;

    public bool HasAnswer => Row.Satisfaction is not null || Row.Recommendation is not null || Row.Effort is not null;

    private static long? Milliseconds(TimeSpan? duration) =>
        duration is { } known ? (long)Math.Round((decimal)known.Ticks / TimeSpan.TicksPerMillisecond, MidpointRounding.AwayFromZero) : null;

    private static long? Millionths(decimal? amount) => amount is { } known ? (long)Math.Round(known * 1_000_000m, MidpointRounding.ToEven) : null;
}
