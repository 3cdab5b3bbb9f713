using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>Who calls, and about what.</summary>
internal sealed class Customers(SyntheticOptions options)
{
    public const int AtSizeOne = 25_000;
    public const double UnknownShare = 0.02;
    public const double NoSegmentShare = 0.05;

    private readonly Chance _who = new(options.Seed, "customers");
    private readonly Segment[] _segments = Draw(new(options.Seed, "segments"), (int)(AtSizeOne * options.Size));

    public CustomerContact Next(int queue)
    {
        var customer = _who.Below(_segments.Length);
        var topics = QueueProfile.All[queue].Topics;
        var isComplaint = topics[^1] == "complaint" && _who.Of(0.03);
        var topic = isComplaint ? topics[^1] : topics[_who.Below(topics[^1] == "complaint" ? topics.Length - 1 : topics.Length)];
        return new(customer + 1, _segments[customer], topic) { LacksCustomer = _who.Of(UnknownShare), LacksSegment = _who.Of(NoSegmentShare) };
    }

    private static Segment[] Draw(Chance chance, int count) => [.. Enumerable.Range(0, count).Select(_ => Segment.All[chance.Pick(Segment.Shares)])];
}
