using System.Collections.ObjectModel;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// A row of a ready-made interval report: how much of each measure there was for some keys in a stretch of time. Averages and percentages are stated as what they are
/// of: an average wait of 17 s over 204 answered legs is <c>[Measures.AnsweredWait] = 17 * 204</c>.
/// </summary>
/// <example><code>
/// new IntervalReport
/// {
///     From = nine, To = nine.AddMinutes(30), Keys = new Dictionary&lt;Dimension, string&gt; { [Dimension.Queue] = "sales" },
///     Amounts = new Dictionary&lt;AdditiveMeasure, decimal&gt; { [Measures.Offered] = 217, [Measures.Answered] = 204, [Measures.AnsweredWait] = 17 * 204 },
/// }
/// </code></example>
public sealed record IntervalReport
{
    /// <summary>Begin of the stretch; <see langword="null"/> where the report has no dates.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>End of the stretch, after its begin; stated where <see cref="From"/> is.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>By dimension, the key of the row, such as its queue, as <see cref="Totals.Key"/> prints it. Time is told by From and To alone.</summary>
    public IReadOnlyDictionary<Dimension, string> Keys { get; init; } = ReadOnlyDictionary<Dimension, string>.Empty;

    /// <summary>
    /// By measure, how much there was: counts in whole numbers, durations in seconds, other amounts in their unit; counts and durations 0 or more. The measures are
    /// standard ones (<see cref="Measures"/>) and those of one's own (<see cref="Measure.Given"/>).
    /// </summary>
    public required IReadOnlyDictionary<AdditiveMeasure, decimal> Amounts { get; init; }
}
