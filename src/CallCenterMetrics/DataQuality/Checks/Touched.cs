using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Which KPIs read a fact, or a field of one.</summary>
internal static class Touched
{
    private static readonly char[] Breaks = [' ', ',', '(', ')'];

    /// <summary>
    /// Whether a KPI reads one of these: a fact such as <c>AgentActivity</c>, by its measures or needs, or a field such as <c>Interaction.Talk</c>, by its needs. A KPI
    /// without stated needs may read any field of the facts of its measures.
    /// </summary>
    public static bool Reads(this Kpi kpi, params ReadOnlySpan<string> names)
    {
        string[] facts = [.. kpi.Measures.SelectMany(measure => Words(measure.Fact))], needs = [.. kpi.Needs.SelectMany(Words)];
        foreach (var name in names)
        {
            var fact = name.Split('.')[0];
            var isField = fact != name;
            if (needs.Any(need => need == name || (!isField && need.StartsWith(name + ".", StringComparison.Ordinal))) || ((!isField || needs.Length == 0) && facts.Contains(fact)))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Words(string text) => text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
}
