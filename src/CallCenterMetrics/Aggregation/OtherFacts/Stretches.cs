namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Stretches of time, in milliseconds since 1970, in which something holds; they may overlap.</summary>
internal sealed class Stretches
{
    private readonly List<(long From, long To)> _apart = [];     // ascending, without overlaps

    public Stretches(IEnumerable<(long From, long To)> stretches)
    {
        foreach (var (from, to) in stretches.Where(stretch => stretch.To > stretch.From).Order())
        {
            if (_apart.Count > 0 && from <= _apart[^1].To)
            {
                _apart[^1] = (_apart[^1].From, Math.Max(_apart[^1].To, to));
            }
            else
            {
                _apart.Add((from, to));
            }
        }
    }

    /// <summary>How long they are together; where they overlap, once.</summary>
    public long Length => _apart.Sum(stretch => stretch.To - stretch.From);

    /// <summary>Whether an instant lies in one of the stretches, and until when that stays so.</summary>
    public (bool IsIn, long Until) At(long instant)
    {
        var found = _apart.BinarySearch((instant, long.MaxValue));
        var next = found < 0 ? ~found : found + 1;      // the first that begins after the instant
        return next > 0 && instant < _apart[next - 1].To ? (true, _apart[next - 1].To) : (false, next < _apart.Count ? _apart[next].From : long.MaxValue);
    }
}
