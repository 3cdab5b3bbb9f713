using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Flow;

/// <summary>One contact: who, about what, and what has become of it so far. Its legs share it.</summary>
internal sealed class CustomerContact(int customer, Segment segment, string topic)
{
    public int Customer { get; } = customer;

    public Segment Segment { get; } = segment;

    public string Topic { get; } = topic;

    public bool LacksCustomer { get; init; }

    public bool LacksSegment { get; init; }

    /// <summary>Which attempt of the customer in this matter it is, from 0.</summary>
    public int Attempt { get; init; }

    public bool IsComplaint => Topic == "complaint";

    public Leg? First { get; set; }

    public int Transfers { get; set; }

    /// <summary>The same matter again.</summary>
    public CustomerContact Again() => new(Customer, Segment, Topic) { LacksCustomer = LacksCustomer, LacksSegment = LacksSegment, Attempt = Attempt + 1 };
}
