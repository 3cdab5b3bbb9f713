using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>Whether and how soon a leg was reached.</summary>
/// <param name="Kind">What the leg is.</param>
/// <param name="IsDeferred">E-mail, message or task: the customer does not wait on the line.</param>
/// <param name="WaitKnown">Its wait is known; the two below mean nothing otherwise.</param>
/// <param name="Within">Its wait is within the service threshold.</param>
/// <param name="Short">Its wait is below the short-abandon threshold.</param>
internal readonly record struct Reach(LegKind Kind, bool IsDeferred, bool WaitKnown, bool Within, bool Short)
{
    public const int Codes = 1 << 8;
    public const int DeferredAt = 4, WaitKnownAt = 5, WithinAt = 6, ShortAt = 7;

    public static Reach Decode(int code) => new(
        (LegKind)(code & 15), (code >> DeferredAt & 1) != 0, (code >> WaitKnownAt & 1) != 0, (code >> WithinAt & 1) != 0, (code >> ShortAt & 1) != 0);

    public bool Is(LegKind kind) => Kind == kind;

    /// <summary>Of this kind, with known wait.</summary>
    public bool Waited(LegKind kind) => Kind == kind && WaitKnown;
}
