namespace CallCenterMetrics.Facts;

/// <summary>The domains of the fields of an interaction, in one place for every door.</summary>
internal static class InteractionDomain
{
    private static readonly long LongestDuration = Scale.Milliseconds(FactLimits.LongestDuration);
    private static readonly long Earliest = Scale.Milliseconds(FactLimits.EarliestInstant);
    private static readonly long Latest = Scale.Milliseconds(FactLimits.LatestInstant);

    /// <summary>What is wrong with the first faulty field: its name, value and domain; null if nothing is.</summary>
    /// <param name="leg">The leg.</param>
    /// <param name="values">The same in the units in which tables keep it.</param>
    public static string? FirstFault(Interaction leg, in LegValues values)
    {
        if (!IsInstant(values.OfferedAt))
        {
            return $"OfferedAt is {values.OfferedAt} ms since 1970; expected an instant from 1970 to 2199";
        }

        if (values.EndedAt is not IntegerBlock.Absent and var ended && (!IsInstant(ended) || ended < values.OfferedAt))
        {
            return $"EndedAt is {ended} ms since 1970; expected an instant from OfferedAt ({values.OfferedAt} ms) to 2199, or nothing";
        }

        return Enumeration("Outcome", leg.Outcome)
            ?? Enumeration("Channel", leg.Channel)
            ?? Enumeration("Direction", leg.Direction)
            ?? (leg.Transfer is { } transfer ? Enumeration("Transfer", transfer) : null)
            ?? Range("Wait", Known(values.Wait), 0, LongestDuration, "ms")
            ?? Range("Talk", Known(values.Talk), 0, LongestDuration, "ms")
            ?? Range("Hold", Known(values.Hold), 0, LongestDuration, "ms")
            ?? Range("Wrap", Known(values.Wrap), 0, LongestDuration, "ms")
            ?? Range("Satisfaction", leg.Satisfaction, 1, 5)
            ?? Range("Recommendation", leg.Recommendation, 0, 10)
            ?? Range("Effort", leg.Effort, 1, 7)
            ?? Range("Quality", Known(values.Quality), 0, (long)FactLimits.BestQuality * Scale.MillionthsPerUnit, "millionths")
            ?? Range("Cost", Known(values.Cost), -LargestAmount, LargestAmount, "millionths")
            ?? Range("Value", Known(values.Value), -LargestAmount, LargestAmount, "millionths")
            ?? Range("Steps", Known(values.Steps), 0, FactLimits.MostSteps);
    }

    private static long LargestAmount => (long)FactLimits.LargestAmount * Scale.MillionthsPerUnit;

    /// <summary>Whether milliseconds since 1970 are an instant that a fact may carry.</summary>
    public static bool IsInstant(long milliseconds) => milliseconds >= Earliest && milliseconds < Latest;

    private static long? Known(long value) => value == IntegerBlock.Absent ? null : value;

    private static string? Enumeration<T>(string field, T value)
        where T : struct, Enum => Enum.IsDefined(value) ? null : $"{field} is {value}; expected one of {string.Join(", ", Enum.GetNames<T>())}";

    private static string? Range(string field, long? value, long least, long most, string unit = "") =>
        value is null || (value >= least && value <= most) ? null : $"{field} is {value} {unit}; expected {least} to {most} {unit}, or nothing".Replace(" ;", ";", StringComparison.Ordinal);
}
