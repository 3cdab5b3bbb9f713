namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What the customer of a leg offered to people answered.</summary>
/// <param name="IsOffered">Whether the leg was offered to people; others do not count.</param>
/// <param name="Satisfaction">1 to 5, where answered.</param>
/// <param name="Effort">1 to 7, where answered.</param>
/// <param name="Recommendation">0 to 10, where answered.</param>
/// <param name="Invited">Whether a survey was offered, where known.</param>
internal readonly record struct Feedback(bool IsOffered, int? Satisfaction, int? Effort, int? Recommendation, bool? Invited)
{
    public const int Codes = 1 << 13;
    public const int EffortAt = 3, RecommendationAt = 6, InvitedAt = 10, OfferedAt = 12;

    public bool HasAnswer => Satisfaction is not null || Effort is not null || Recommendation is not null;

    public static Feedback Decode(int code) => new(
        (code >> OfferedAt & 1) != 0, Answer(code & 7), Answer(code >> EffortAt & 7), Answer(code >> RecommendationAt & 15) - 1,
        (code >> InvitedAt & 3) switch { 0 => null, 1 => false, _ => true });

    private static int? Answer(int code) => code == 0 ? null : code;
}
