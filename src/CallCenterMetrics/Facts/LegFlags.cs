namespace CallCenterMetrics.Facts;

/// <summary>
/// Everything about a leg that is one of a few words, in one 32-bit word. A tri-state is 0 unknown, 1 no, 2 yes; an optional enum or answer is 0 for
/// absent, else 1 + its value. <see cref="LegStatus"/> is made of it, which the aggregation kernel looks effects up with.
/// </summary>
internal readonly record struct LegFlags(uint Bits)
{
    public LegFlags(Outcome outcome, Channel channel, Direction direction)
        : this((uint)outcome | (uint)channel << ChannelAt | (uint)direction << DirectionAt)
    {
    }

    // bit:       0-2      3-5      6-7        8-11                 12-13     14-15     16-17    18-19          20-21      22-24         25-27   28-31
    // holds:     outcome  channel  direction  durations known      transfer  resolved  invited  criticalError  converted  satisfaction  effort  recommendation
    public const int ChannelAt = 3, DirectionAt = 6, KnownAt = 8, TransferAt = 12, ResolvedAt = 14, InvitedAt = 16,
        CriticalErrorAt = 18, ConvertedAt = 20, SatisfactionAt = 22, EffortAt = 25, RecommendationAt = 28;

    /// <summary>Outcome, channel and direction together: the low eight bits.</summary>
    public const int WayBits = 8;

    public Outcome Outcome => (Outcome)(Bits & 7);

    public Channel Channel => (Channel)(Bits >> ChannelAt & 7);

    public Direction Direction => (Direction)(Bits >> DirectionAt & 3);

    public bool Knows(DurationPart part) => (Bits >> (KnownAt + (int)part) & 1) != 0;

    public Transfer? Transfer => (Bits >> TransferAt & 3) is > 0 and var code ? (Transfer)(code - 1) : null;

    public bool? Resolved => TriState(ResolvedAt);

    public bool? Invited => TriState(InvitedAt);

    public bool? CriticalError => TriState(CriticalErrorAt);

    public bool? Converted => TriState(ConvertedAt);

    public int? Satisfaction => (Bits >> SatisfactionAt & 7) is > 0 and var code ? (int)code : null;

    public int? Effort => (Bits >> EffortAt & 7) is > 0 and var code ? (int)code : null;

    public int? Recommendation => (Bits >> RecommendationAt) is > 0 and var code ? (int)code - 1 : null;

    public LegFlags With(DurationPart part) => new(Bits | 1u << (KnownAt + (int)part));

    public LegFlags With(Transfer? transfer) => transfer is { } known ? new(Bits | ((uint)known + 1) << TransferAt) : this;

    public LegFlags With(int at, bool? triState) => triState is { } known ? new(Bits | (known ? 2u : 1u) << at) : this;

    public LegFlags WithAnswers(int? satisfaction, int? effort, int? recommendation) => new(Bits
        | (uint)(satisfaction ?? 0) << SatisfactionAt
        | (uint)(effort ?? 0) << EffortAt
        | (uint)((recommendation ?? -1) + 1) << RecommendationAt);

    private bool? TriState(int at) => (Bits >> at & 3) switch { 0 => null, 1 => false, _ => true };
}
