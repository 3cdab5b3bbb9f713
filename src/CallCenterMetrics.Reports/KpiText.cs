using System.Text;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <summary>KPI tables and findings as plain text for a terminal.</summary>
public static partial class KpiText
{
    /// <summary>One line per group and one column per KPI, by their English names; without groups that have none of these KPIs, or only counts of 0.</summary>
    /// <param name="table">The KPIs.</param>
    /// <param name="kpiIds">The KPIs to show, by id; all if empty.</param>
    public static string Groups(KpiTable table, params IEnumerable<string> kpiIds)
    {
        ArgumentNullException.ThrowIfNull(table);
        string[] asked = [.. kpiIds];
        string[] ids = asked.Length > 0 ? asked : [.. table.Kpis.Select(kpi => kpi.Id)];
        var dimensions = table.Totals.Dimensions;
        var names = ids.Select(id => table.Kpis.FirstOrDefault(kpi => kpi.Id == id)?.Name.English ?? id);
        var text = new TextTable([string.Join(" / ", dimensions.Select(dimension => dimension.Id).DefaultIfEmpty("all")), .. names]);
        for (var group = 0; group < table.Count; group++)
        {
            if (table.Count > 1 && ids.All(id => table[group, id] is { IsAvailable: false } or { Value: 0, Kpi.Unit: KpiUnit.Count }))
            {
                continue;
            }

            var key = string.Join(" / ", table.Key(group).Select(part => part ?? "(none)").DefaultIfEmpty("all rows"));
            text.Add([key, .. ids.Select(id => KpiFormat.Format(table[group, id]))]);
        }

        return text.ToString();
    }

    /// <summary>Every KPI of one group: value, interval, n, rows that lacked an input, formula; those not available with their reason.</summary>
    /// <param name="table">The KPIs.</param>
    /// <param name="group">0-based position of the group.</param>
    public static string Details(KpiTable table, int group)
    {
        ArgumentNullException.ThrowIfNull(table);
        var available = new TextTable("kpi", "value", "95 % interval", "n", "lacking", "<formula");
        var missing = new TextTable("not available", "<reason");
        foreach (var value in table.Group(group))
        {
            if (value.IsAvailable)
            {
                available.Add(value.Kpi.Id, KpiFormat.Format(value), KpiFormat.FormatInterval(value), FormattableString.Invariant($"{value.N:N0}"),
                    value.Lacking == 0 ? "" : FormattableString.Invariant($"{value.Lacking:N0}"), value.Kpi.Formula + (value.LeftOut.Count > 0 ? $" (without {string.Join(", ", value.LeftOut)}: not in the data)" : ""));
            }
            else
            {
                missing.Add(value.Kpi.Id, value.Reason ?? "");
            }
        }

        return missing.IsEmpty ? available.ToString() : $"{available}\n{missing}";
    }

    /// <summary>What was found in the data, one finding a paragraph.</summary>
    /// <param name="findings">The findings.</param>
    public static string Findings(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        if (findings.Count == 0)
        {
            return "Nothing was found wrong in the data." + Environment.NewLine;
        }

        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.AppendLine(TextTable.Clean($"- [{finding.Code}] {finding}"));
        }

        return text.ToString();
    }
}
