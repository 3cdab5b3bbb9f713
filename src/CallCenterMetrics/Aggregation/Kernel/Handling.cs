using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>How a leg was handled.</summary>
/// <param name="Kind">What the leg is.</param>
/// <param name="TalkKnown">Its talk time is known.</param>
/// <param name="HoldKnown">Its hold time is known.</param>
/// <param name="WrapKnown">Its wrap time is known.</param>
/// <param name="Transfer">How it was passed on, where that is known.</param>
/// <param name="Held">Its hold time is above 0.</param>
/// <param name="Required">The parts that handle time has in these data.</param>
internal readonly record struct Handling(
    LegKind Kind, bool TalkKnown, bool HoldKnown, bool WrapKnown, Transfer? Transfer, bool Held, HandleParts Required)
{
    public const int Codes = 1 << 10;
    public const int KnownAt = 4, TransferAt = 7, HeldAt = 9;

    public bool IsAnswered => Kind == LegKind.PeopleAnswered;

    public bool IsHandled => Kind.IsHandled();

    /// <summary>Handled, with every part of handle time that the data have.</summary>
    public bool HandleTimeKnown => IsHandled && TalkKnown
        && (HoldKnown || !Required.HasFlag(HandleParts.Hold)) && (WrapKnown || !Required.HasFlag(HandleParts.Wrap));

    public static Handling Decode(int code, HandleParts required) => new(
        (LegKind)(code & 15), (code >> KnownAt & 1) != 0, (code >> KnownAt & 2) != 0, (code >> KnownAt & 4) != 0,
        (code >> TransferAt & 3) is > 0 and var transfer ? (Transfer)(transfer - 1) : null, (code >> HeldAt & 1) != 0, required);
}
