namespace CallCenterMetrics.Facts;

/// <summary>
/// All that counts of a leg beside its times, as the two places where the aggregation kernel looks up what it adds: its course (what became of it, and what is known
/// of it) and its verdict (what was judged of it, by the center and by the customer). Made once, as a leg is stored: cutting them out of the flags in every
/// aggregation took 2.5 ns a row.
/// </summary>
internal readonly record struct LegStatus(uint Bits)
{
    // course, bit: 0-3   4           5-8                10-9      11
    // holds:       kind  isDeferred  durations known    transfer  held (its hold is above 0)
    public const int CourseBits = 12, DeferredAt = 4, KnownAt = 5, TransferAt = 9, HeldAt = 11;

    /// <summary>Verdicts of legs answered by people, of others offered to them, of the three kinds of outbound legs (converted or not), and of the other kinds.</summary>
    public const int Answered = 0, Offered = Answers * Judgements, OutboundFrom = 2 * Answers * Judgements, OthersFrom = OutboundFrom + 3 * TriStates, Verdicts = OthersFrom + Kinds;

    /// <summary>The ways to answer a survey - satisfaction, effort, recommendation as none, detractor, passive or promoter - and to judge a leg: four tri-states.</summary>
    public const int Answers = Satisfactions * Efforts * Recommendations, Judgements = TriStates * TriStates * TriStates * TriStates;

    public const int Satisfactions = 6, Efforts = 8, Recommendations = 4, TriStates = 3;

    private const int Kinds = 16;
    private const int PassiveFrom = 7, PromoterFrom = 9;

    private static readonly LegKind[] KindOf = [.. Enumerable.Range(0, 1 << LegFlags.WayBits).Select(way => LegKinds.Of(new LegFlags((uint)way)))];
    private static readonly ushort[] JudgementOf = [.. Enumerable.Range(0, 1 << (LegFlags.SatisfactionAt - LegFlags.ResolvedAt)).Select(Judgement)];
    private static readonly ushort[] AnswerOf = [.. Enumerable.Range(0, 1 << (32 - LegFlags.SatisfactionAt)).Select(Answer)];

    public LegKind Kind => (LegKind)(Bits & (Kinds - 1));

    /// <summary>Which parts of handle time are known: talk 1, hold 2, wrap 4.</summary>
    public int PartsKnown => (int)(Bits >> (KnownAt + (int)DurationPart.Talk) & 7);

    public int Course => (int)(Bits & ((1 << CourseBits) - 1));

    public int Verdict => (int)(Bits >> CourseBits);

    public static LegStatus Of(LegFlags leg, bool isHeld)
    {
        var kind = KindOf[leg.Bits & ((1 << LegFlags.WayBits) - 1)];
        var course = (uint)kind | (leg.Channel.IsDeferred() ? 1u << DeferredAt : 0) | (leg.Bits >> LegFlags.KnownAt & 0x3F) << KnownAt | (isHeld ? 1u << HeldAt : 0);
        var verdict = kind.IsOffered()
            ? (kind == LegKind.PeopleAnswered ? Answered : Offered) + JudgementOf[(byte)(leg.Bits >> LegFlags.ResolvedAt)] * Answers + AnswerOf[leg.Bits >> LegFlags.SatisfactionAt]
            : kind.IsOutbound() ? OutboundFrom + (kind - LegKind.OutboundAnswered) * TriStates + (int)(leg.Bits >> LegFlags.ConvertedAt & 3)
            : OthersFrom + (int)kind;
        return new(course | (uint)verdict << CourseBits);
    }

    private static ushort Judgement(int flags) => (ushort)(TriState(flags) + TriStates * (TriState(flags >> 2) + TriStates * (TriState(flags >> 4) + TriStates * TriState(flags >> 6))));

    private static int TriState(int flags) => Math.Min(flags & 3, TriStates - 1);

    private static ushort Answer(int flags)
    {
        var leg = new LegFlags((uint)flags << LegFlags.SatisfactionAt);
        var recommendation = leg.Recommendation switch { null => 0, >= PromoterFrom => 3, >= PassiveFrom => 2, _ => 1 };
        return (ushort)(Math.Min(leg.Satisfaction ?? 0, Satisfactions - 1) + Satisfactions * ((leg.Effort ?? 0) + Efforts * recommendation));
    }
}
