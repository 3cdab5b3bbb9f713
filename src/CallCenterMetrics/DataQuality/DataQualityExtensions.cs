using CallCenterMetrics.DataQuality.Checks;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality;

/// <summary>The door from facts to what is suspicious in them.</summary>
public static class DataQualityExtensions
{
    /// <summary>
    /// Looks at all facts of a center for what is suspicious: repeated rows, times that contradict each other, clocks that disagree, outliers, and references to what is
    /// not there. Changes nothing and leaves nothing out.
    /// </summary>
    /// <param name="center">The facts.</param>
    /// <param name="options">From where on something is suspicious; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its domain.</exception>
    /// <remarks>Time O(n log n) in legs and spans; memory about 50 bytes a leg and 30 bytes a span, given back at the end.</remarks>
    public static DataQualityReport CheckData(this ContactCenter center, DataQualityOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(center);
        var asked = options ?? DataQualityOptions.Default;
        asked.Check();
        var facts = new CheckedFacts(center, asked);
        return new([.. CheckDefinition.All.Select(definition => definition.Of(facts))]);
    }
}
