using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>One leg in the units of the table; -1 stands for absent.</summary>
internal struct RawLeg
{
    /// <summary>Milliseconds since 1970.</summary>
    public long OfferedAt;

    public LegDurations Durations;

    public LegFlags Flags;

    /// <summary>Milliseconds from the offer; -1 where the leg is open.</summary>
    public int EndedAfter;

    public int Agent;

    /// <summary>Number of the contact and of the customer, where ids are given.</summary>
    public int Contact;

    public int Customer;

    /// <summary>Cents.</summary>
    public int Value;

    /// <summary>Millionths.</summary>
    public long Cost;

    public short Queue;

    public sbyte Topic;

    public sbyte Segment;

    public sbyte Quality;

    public sbyte Steps;
}
