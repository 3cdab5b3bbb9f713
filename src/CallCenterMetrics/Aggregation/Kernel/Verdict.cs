using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What was judged of a leg, and whether its customer was asked.</summary>
/// <param name="Kind">What the leg is.</param>
/// <param name="Resolved">Whether the matter was resolved, where known.</param>
/// <param name="Invited">Whether a survey was offered, where known.</param>
/// <param name="CriticalError">Whether a critical error was found, where known.</param>
/// <param name="Converted">Whether it reached its aim, where known.</param>
internal readonly record struct Verdict(LegKind Kind, bool? Resolved, bool? Invited, bool? CriticalError, bool? Converted)
{
    public const int Codes = 1 << 12;
    public const int ResolvedAt = 4, InvitedAt = 6, CriticalErrorAt = 8, ConvertedAt = 10;

    public static Verdict Decode(int code) =>
        new((LegKind)(code & 15), TriState(code >> ResolvedAt), TriState(code >> InvitedAt), TriState(code >> CriticalErrorAt), TriState(code >> ConvertedAt));

    private static bool? TriState(int code) => (code & 3) switch { 0 => null, 1 => false, _ => true };
}
