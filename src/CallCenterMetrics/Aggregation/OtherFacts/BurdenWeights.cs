namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>How heavy each burden weighs, in tenths; together at most 10.</summary>
internal static class BurdenWeights
{
    public const int Whole = 10;

    private static readonly (Burdens Burden, int Tenths)[] _weights =
    [
        (Burdens.SplitDuty, 5), (Burdens.ShortRest, 7), (Burdens.Night, 5), (Burdens.Weekend, 3), (Burdens.Holiday, 7), (Burdens.Overtime, 5), (Burdens.ShortNotice, 3),
    ];

    public static int TenthsOf(Burdens burdens) =>
        Math.Min(Whole, _weights.Sum(weight => burdens.HasFlag(weight.Burden) ? weight.Tenths : 0));
}
