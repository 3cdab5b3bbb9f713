using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>All effect tables for one set of handle-time parts, and the small tables that find a leg's place in them.</summary>
internal sealed class Effects
{
    private static readonly Effects[] ByParts = [.. Enumerable.Range(0, 4).Select(parts => new Effects((HandleParts)parts))];

    private Effects(HandleParts parts)
    {
        Handling = EffectTable.Of(Kernel.Handling.Codes, code => Kernel.Handling.Decode(code, parts), Definitions.HandlingCounts, Definitions.HandlingSums);
        for (var way = 0; way < Ways.Length; way++)
        {
            var leg = new LegFlags((uint)way);
            var kind = LegKinds.Of(leg);
            var isDeferred = leg.Channel is Channel.Message or Channel.Email or Channel.Task;
            Ways[way] = (byte)((int)kind | (isDeferred ? 1 << Kernel.Reach.DeferredAt : 0) | (kind.IsOffered() ? OfferedBit : 0));
        }

        for (var answer = 0; answer < Loyalties.Length; answer++)
        {
            Loyalties[answer] = (byte)(answer switch { 0 => Loyalty.Unknown, <= 7 => Loyalty.Detractor, <= 9 => Loyalty.Passive, _ => Loyalty.Promoter });
        }
    }

    /// <summary>Set in <see cref="Ways"/> where a leg was offered to people.</summary>
    public const int OfferedBit = 1 << 5;

    public EffectTable Reach { get; } = EffectTable.Of(Kernel.Reach.Codes, Kernel.Reach.Decode, Definitions.ReachCounts, Definitions.WaitSums);

    public EffectTable Handling { get; }

    public EffectTable Verdict { get; } = EffectTable.Of(Kernel.Verdict.Codes, Kernel.Verdict.Decode, Definitions.VerdictCounts);

    public EffectTable Feedback { get; } = EffectTable.Of(Kernel.Feedback.Codes, Kernel.Feedback.Decode, Definitions.FeedbackCounts);

    /// <summary>By outcome, channel and direction: the kind of the leg, whether it is deferred and whether it was offered to people.</summary>
    public byte[] Ways { get; } = new byte[1 << LegFlags.WayBits];

    /// <summary>By stored recommendation: what it makes of the customer.</summary>
    public byte[] Loyalties { get; } = new byte[16];

    public static Effects For(HandleParts parts) => ByParts[(int)parts];
}
