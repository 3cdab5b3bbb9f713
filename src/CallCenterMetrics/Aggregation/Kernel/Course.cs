using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What became of a leg: whether and how soon it was reached, and how it was handled.</summary>
/// <param name="Kind">What the leg is.</param>
/// <param name="IsDeferred">E-mail, message or task: the customer does not wait on the line.</param>
/// <param name="WaitKnown">Its wait is known; the next two mean nothing otherwise.</param>
/// <param name="Within">Its wait is within the service threshold.</param>
/// <param name="Short">Its wait is below the short-abandon threshold.</param>
/// <param name="TalkKnown">Its talk time is known.</param>
/// <param name="HoldKnown">Its hold time is known.</param>
/// <param name="WrapKnown">Its wrap time is known.</param>
/// <param name="Transfer">How it was passed on, where that is known.</param>
/// <param name="Held">Its hold time is above 0.</param>
/// <param name="Required">The parts that handle time has in these data.</param>
internal readonly record struct Course(
    LegKind Kind, bool IsDeferred, bool WaitKnown, bool Within, bool Short, bool TalkKnown, bool HoldKnown, bool WrapKnown, Transfer? Transfer, bool Held, HandleParts Required)
{
    /// <summary>A code is that of the stored status above the two bits of the wait, which depend on the thresholds.</summary>
    public const int WaitBits = 2, Codes = 1 << (LegStatus.CourseBits + WaitBits);

    public bool IsAnswered => Kind == LegKind.PeopleAnswered;

    public bool IsHandled => Kind.IsHandled();

    /// <summary>Handled, with every part of handle time that the data have.</summary>
    public bool HandleTimeKnown => IsHandled && TalkKnown
        && (HoldKnown || !Required.HasFlag(HandleParts.Hold)) && (WrapKnown || !Required.HasFlag(HandleParts.Wrap));

    public static Course Decode(int code, HandleParts required)
    {
        var status = code >> WaitBits;
        return new(
            (LegKind)(status & 15), Is(LegStatus.DeferredAt), Is(LegStatus.KnownAt), (code & 1) != 0, (code & 2) != 0,
            Is(LegStatus.KnownAt + (int)DurationPart.Talk), Is(LegStatus.KnownAt + (int)DurationPart.Hold), Is(LegStatus.KnownAt + (int)DurationPart.Wrap),
            (status >> LegStatus.TransferAt & 3) is > 0 and var transfer ? (Transfer)(transfer - 1) : null, Is(LegStatus.HeldAt), required);

        bool Is(int bit) => (status >> bit & 1) != 0;
    }

    public bool Is(LegKind kind) => Kind == kind;

    /// <summary>Of this kind, with known wait.</summary>
    public bool Waited(LegKind kind) => Kind == kind && WaitKnown;
}
