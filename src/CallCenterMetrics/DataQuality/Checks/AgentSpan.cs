namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>A stretch of an agent's time, in milliseconds since 1970, and where it comes from.</summary>
internal readonly record struct AgentSpan(long Start, long End, int Row) : IComparable<AgentSpan>
{
    public long Length => End - Start;

    public int CompareTo(AgentSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End != other.End ? End.CompareTo(other.End) : Row.CompareTo(other.Row);
}
