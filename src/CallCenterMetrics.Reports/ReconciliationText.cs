using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <summary>A reconciliation as plain text for a terminal, aligned also with Chinese characters.</summary>
public static class ReconciliationText
{
    /// <summary>
    /// Two tables with a line a row: by the interval of the offer, and by that of each event with opening and closing backlog; where there is no second, why. Then the
    /// findings, in English. Each remainder names its legs, as many as were asked for.
    /// </summary>
    /// <param name="reconciliation">The reconciliation.</param>
    /// <param name="chinese">Headings in Simplified Chinese instead of English.</param>
    public static string Tables(Reconciliation reconciliation, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var dimensions = string.Join(" / ", reconciliation.Dimensions.Select(dimension => dimension.Id).DefaultIfEmpty(chinese ? "全部" : "all"));
        string[] outcomes = [.. Names(KpiCatalog.Answered, KpiCatalog.Abandoned, KpiCatalog.FlowedOut, KpiCatalog.CallbackQueued)];
        string[] remainder = chinese ? ["差额", "<差额明细"] : ["Remainder", "<Ids"];
        var byOffer = new TextTable([dimensions, .. Names(KpiCatalog.Offered), .. outcomes, .. Names(KpiCatalog.Open), .. remainder]);
        var byEvent = new TextTable([dimensions, chinese ? "期初积压" : "Opening", .. Names(KpiCatalog.Offered), .. outcomes, chinese ? "期末积压" : "Closing", .. remainder]);
        foreach (var (key, offer, happened) in reconciliation)
        {
            var name = string.Join(" / ", key.Select(part => part ?? (chinese ? "（无）" : "(none)")).DefaultIfEmpty(chinese ? "全部" : "all rows"));
            if (offer.Offered > 0 || reconciliation.Count == 1)
            {
                byOffer.Add([name, .. Counts(offer.Offered, offer.Answered, offer.Abandoned, offer.FlowedOut, offer.CallbackQueued, offer.Open, offer.Remainder.Count), $"{offer.Remainder}"]);
            }

            if (happened is { } e)
            {
                byEvent.Add([name, .. Counts(e.Opening, e.Offered, e.Answered, e.Abandoned, e.FlowedOut, e.CallbackQueued, e.Closing, e.Remainder.Count), $"{e.Remainder}"]);
            }
        }

        var events = reconciliation.WhyNotByEvent is { } reason ? reason + "\n" : byEvent.ToString();
        var findings = string.Concat(reconciliation.Findings.Select(finding => TextTable.Clean($"- {finding}") + "\n"));
        return $"{(chinese ? "按呼入时段" : "By offer")}\n\n{byOffer}\n{(chinese ? "按事件时段" : "By event")}\n\n{events}{(findings.Length > 0 ? "\n" : "")}{findings}";

        IEnumerable<string> Names(params IEnumerable<Kpi> kpis) => kpis.Select(kpi => chinese ? kpi.Name.Chinese : kpi.Name.English);
    }

    private static IEnumerable<string> Counts(params IEnumerable<long> counts) => counts.Select(count => FormattableString.Invariant($"{count:N0}"));
}
