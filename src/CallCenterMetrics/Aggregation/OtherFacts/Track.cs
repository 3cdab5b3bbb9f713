namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Stretches of time, ascending and without overlaps, that are walked along once.</summary>
internal sealed class Track<T>(List<(long From, long To, T What)> stretches)
    where T : class
{
    private int _next;

    /// <summary>What holds at an instant, not before the one last asked for, and until when that stays so.</summary>
    public (T? What, long Until) At(long instant)
    {
        while (_next < stretches.Count && stretches[_next].To <= instant)
        {
            _next++;
        }

        return _next == stretches.Count ? (null, long.MaxValue)
            : stretches[_next].From <= instant ? (stretches[_next].What, stretches[_next].To) : (null, stretches[_next].From);
    }
}
