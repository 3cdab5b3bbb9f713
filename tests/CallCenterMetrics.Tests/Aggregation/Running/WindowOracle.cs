using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.Running;

/// <summary>What a window means, in the plainest way: every row that counts is kept for good, and each new one is looked up among them.</summary>
internal sealed class WindowOracle(TimeSpan window)
{
    private readonly Dictionary<string, Interaction> _last = [];
    private readonly HashSet<Interaction> _counted = new(ReferenceEqualityComparer.Instance);
    private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

    public IEnumerable<Interaction> Counted => _counted;

    public long Corrected { get; private set; }

    public long TooLate { get; private set; }

    public void Add(Interaction row)
    {
        var oldest = _newest - window;
        _newest = row.OfferedAt > _newest ? row.OfferedAt : _newest;
        if (row.Id is null)
        {
            _counted.Add(row);
        }
        else if (_last.TryGetValue(row.Id, out var before) && before.OfferedAt >= oldest)
        {
            _counted.Remove(before);
            Corrected++;
            Enter(row);
        }
        else if (row.OfferedAt < oldest)
        {
            TooLate++;
        }
        else
        {
            Enter(row);
        }
    }

    private void Enter(Interaction row)
    {
        _counted.Add(row);
        _last[row.Id!] = row;
    }
}
