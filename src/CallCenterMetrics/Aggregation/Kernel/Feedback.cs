namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What the customer of a leg offered to people answered.</summary>
/// <param name="IsOffered">Whether the leg was offered to people; others do not count.</param>
/// <param name="Satisfaction">1 to 5, where answered.</param>
/// <param name="Effort">1 to 7, where answered.</param>
/// <param name="Loyalty">What the 0 to 10 answer makes of the customer.</param>
/// <param name="Invited">Whether a survey was offered, where known.</param>
internal readonly record struct Feedback(bool IsOffered, int? Satisfaction, int? Effort, Loyalty Loyalty, bool? Invited)
{
    public const int Codes = 1 << 11;
    public const int EffortAt = 3, LoyaltyAt = 6, InvitedAt = 8, OfferedAt = 10;

    public bool HasAnswer => Satisfaction is not null || Effort is not null || Loyalty != Loyalty.Unknown;

    public static Feedback Decode(int code) => new(
        (code >> OfferedAt & 1) != 0, Answer(code & 7), Answer(code >> EffortAt & 7), (Loyalty)(code >> LoyaltyAt & 3),
        (code >> InvitedAt & 3) switch { 0 => null, 1 => false, _ => true });

    private static int? Answer(int code) => code == 0 ? null : code;
}
