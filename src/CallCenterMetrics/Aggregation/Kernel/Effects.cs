using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>All effect tables for one set of handle-time parts, and the small table that finds a leg's place in them.</summary>
internal sealed class Effects
{
    /// <summary>Lanes of masks a code: of waits, the fifth lane for the longest; of handling, the fifth and sixth for the second vector.</summary>
    public const int MaskLanes = 8, LongestLane = 4;

    private static readonly Lazy<Effects>[] ByParts = [.. Enumerable.Range(0, 4).Select(parts => new Lazy<Effects>(() => new((HandleParts)parts)))];
    private static readonly SumLane<Reach> AnyWait = new(Measures.AnsweredWait, null, leg => Array.Exists(Definitions.WaitSums, lane => lane.Counts(leg)));
    private static readonly EffectTable OfReach = EffectTable.Of(
        Kernel.Reach.Codes, Kernel.Reach.Decode, Definitions.ReachCounts, MaskLanes, [.. Definitions.WaitSums, AnyWait]);
    private static readonly EffectTable OfVerdict = EffectTable.Of(Kernel.Verdict.Codes, Kernel.Verdict.Decode, Definitions.VerdictCounts);
    private static readonly EffectTable OfFeedback = EffectTable.Of(Kernel.Feedback.Codes, Kernel.Feedback.Decode, Definitions.FeedbackCounts);

    private Effects(HandleParts parts)
    {
        Handling = EffectTable.Of(
            Kernel.Handling.Codes, code => Kernel.Handling.Decode(code, parts), Definitions.HandlingCounts, MaskLanes, Definitions.HandlingSums);
        for (var way = 0; way < 1 << LegFlags.WayBits; way++)
        {
            var leg = new LegFlags((uint)way);
            var kind = LegKinds.Of(leg);
            var isDeferred = leg.Channel is Channel.Message or Channel.Email or Channel.Task;
            Ways[way] = (byte)((int)kind | (isDeferred ? 1 << Kernel.Reach.DeferredAt : 0) | (kind.IsOffered() ? OfferedBit : 0));
        }

        for (var answer = 0; answer < 16; answer++)
        {
            Ways[LoyaltiesAt + answer] = (byte)(answer switch { 0 => Loyalty.Unknown, <= 7 => Loyalty.Detractor, <= 9 => Loyalty.Passive, _ => Loyalty.Promoter });
        }
    }

    /// <summary>Set in <see cref="Ways"/> where a leg was offered to people.</summary>
    public const int OfferedBit = 1 << 5;

    /// <summary>Where in <see cref="Ways"/>, by stored recommendation, stands what it makes of the customer.</summary>
    public const int LoyaltiesAt = 1 << LegFlags.WayBits;

    public EffectTable Reach { get; } = OfReach;

    public EffectTable Handling { get; }

    public EffectTable Verdict { get; } = OfVerdict;

    public EffectTable Feedback { get; } = OfFeedback;

    /// <summary>By outcome, channel and direction: the kind of the leg, whether it is deferred and whether it was offered to people.</summary>
    public byte[] Ways { get; } = new byte[LoyaltiesAt + 16];

    public static Effects For(HandleParts parts) => ByParts[(int)parts].Value;
}
