using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What was judged of a leg, by the center and by its customer, and whether the customer was asked. What cannot count for its kind is left unknown.</summary>
/// <param name="Kind">What the leg is; <see cref="LegKind.PeopleOther"/> stands for all that were offered to people and not answered.</param>
/// <param name="Resolved">Whether the matter was resolved, where known.</param>
/// <param name="Invited">Whether a survey was offered, where known.</param>
/// <param name="CriticalError">Whether a critical error was found, where known.</param>
/// <param name="Converted">Whether it reached its aim, where known.</param>
/// <param name="Satisfaction">1 to 5, where answered.</param>
/// <param name="Effort">1 to 7, where answered.</param>
/// <param name="Recommendation">Whether the customer is a detractor (-1), passive (0) or a promoter (1), where answered.</param>
internal readonly record struct Verdict(
    LegKind Kind, bool? Resolved, bool? Invited, bool? CriticalError, bool? Converted, int? Satisfaction, int? Effort, int? Recommendation)
{
    public const int Codes = LegStatus.Verdicts;

    public bool IsOffered => Kind.IsOffered();

    public bool HasAnswer => Satisfaction is not null || Effort is not null || Recommendation is not null;

    public static Verdict Decode(int code)
    {
        if (code >= LegStatus.OthersFrom)
        {
            return new((LegKind)(code - LegStatus.OthersFrom), null, null, null, null, null, null, null);
        }

        var kind = code >= LegStatus.OutboundFrom ? LegKind.OutboundAnswered + (code - LegStatus.OutboundFrom) / LegStatus.TriStates
            : code >= LegStatus.Offered ? LegKind.PeopleOther : LegKind.PeopleAnswered;
        if (code >= LegStatus.OutboundFrom)
        {
            code -= LegStatus.OutboundFrom;
            return new(kind, null, null, null, TriState(Next(LegStatus.TriStates)), null, null, null);
        }

        code -= kind == LegKind.PeopleAnswered ? LegStatus.Answered : LegStatus.Offered;
        var (satisfaction, effort, recommendation) = (Next(LegStatus.Satisfactions), Next(LegStatus.Efforts), Next(LegStatus.Recommendations));
        var (resolved, invited, criticalError, converted) = (Next(LegStatus.TriStates), Next(LegStatus.TriStates), Next(LegStatus.TriStates), Next(LegStatus.TriStates));
        return new(
            kind, TriState(resolved), TriState(invited), TriState(criticalError), TriState(converted),
            satisfaction == 0 ? null : satisfaction, effort == 0 ? null : effort, recommendation == 0 ? null : recommendation - 2);

        int Next(int radix)
        {
            (code, var digit) = Math.DivRem(code, radix);
            return digit;
        }
    }

    private static bool? TriState(int digit) => digit switch { 0 => null, 1 => false, _ => true };
}
