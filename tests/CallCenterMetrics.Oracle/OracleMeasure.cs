namespace CallCenterMetrics.Oracle;

/// <summary>One measure over the legs of one group, in its integer unit: rows, milliseconds, millionths or a square of these; null for a maximum of nothing.</summary>
internal sealed record OracleMeasure(string Id, Func<IReadOnlyList<OracleLeg>, Int128?> Of)
{
    public static OracleMeasure Count(string id, Func<OracleLeg, bool> counts) => new(id, legs => legs.Count(counts));

    public static OracleMeasure Sum(string id, Func<OracleLeg, long?> value) => new(id, legs => Known(legs, value).Aggregate(Int128.Zero, (sum, x) => sum + x));

    public static OracleMeasure Squares(string id, Func<OracleLeg, long?> value) =>
        new(id, legs => Known(legs, value).Aggregate(Int128.Zero, (sum, x) => sum + (Int128)x * x));

    public static OracleMeasure Largest(string id, Func<OracleLeg, long?> value) => new(id, legs => legs.Max(value) is { } most ? (Int128)most : null);

    /// <summary>The sum under its id, and the sum of squares under id_squares.</summary>
    public static OracleMeasure[] SumAndSquares(string id, Func<OracleLeg, long?> value) => [Sum(id, value), Squares(id + "_squares", value)];

    private static IEnumerable<long> Known(IEnumerable<OracleLeg> legs, Func<OracleLeg, long?> value) =>
        legs.Select(value).Where(known => known is not null).Select(known => known!.Value);
}
