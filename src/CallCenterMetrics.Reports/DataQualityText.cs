using System.Text;
using CallCenterMetrics.DataQuality;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports;

/// <summary>What is suspicious in data as plain text for a terminal, about 120 columns wide, aligned also with Chinese characters.</summary>
public static class DataQualityText
{
    private const int Width = 110;
    private const string Indent = "  ";
    private const int MostKpis = 8;

    /// <summary>
    /// One line per check that was made, with count, of how many, share, how sure it is and how many KPIs it touches; then each suspicion with its meaning, cure, examples
    /// and the first KPIs it touches; then the checks that could not be made, and why. The figures of examples and the reasons are in English.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="chinese">In Simplified Chinese instead of English.</param>
    public static string Report(DataQualityReport report, bool chinese = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        IReadOnlyList<string> headers = chinese
            ? ["检查", "发现", "总数", "<单位", "占比", "<把握", "涉及指标"]
            : ["check", "found", "of", "<unit", "share", "<how sure", "KPIs touched"];
        var (made, text) = (new TextTable(headers), new StringBuilder());
        var missing = new TextTable(chinese ? ["未检查", "<原因"] : ["not checked", "<reason"]);
        foreach (var check in report.Checks)
        {
            if (check.Reason is { } reason)
            {
                missing.Add(Of(check.Name), reason);
                continue;
            }

            made.Add(
                Of(check.Name), FormattableString.Invariant($"{check.Count:N0}"), FormattableString.Invariant($"{check.Of:N0}"), Of(check.Noun),
                check.Share is { } share ? FormattableString.Invariant($"{100 * share:0.00} %") : "-",
                check.IsSuspicious ? Of(SeverityOf(check)) : "", check.IsSuspicious ? FormattableString.Invariant($"{check.KpiIds.Count}") : "");
        }

        text.Append(made.IsEmpty ? "" : made);
        foreach (var check in report.Suspicious)
        {
            Explain(check);
        }

        return text.Append(missing.IsEmpty ? "" : text.Length > 0 ? $"\n{missing}" : missing).ToString();

        void Explain(DataCheck check)
        {
            text.Append(FormattableString.Invariant($"\n{Of(check.Name)}{(chinese ? "：" : ": ")}{check.Count:N0} / {check.Of:N0} {Of(check.Noun)}\n"));
            Paragraph(chinese ? $"{check.Meaning.Chinese}{check.Cure.Chinese}" : $"{check.Meaning.English} {check.Cure.English}");
            foreach (var example in check.Examples)
            {
                Paragraph($"- {example}");
            }

            if (check.KpiIds.Count > 0)
            {
                var others = check.KpiIds.Count - MostKpis;
                Paragraph((chinese ? "涉及：" : "touches ") + string.Join(", ", check.KpiIds.Take(MostKpis))
                    + (others > 0 ? FormattableString.Invariant($"{(chinese ? $" 等 {check.KpiIds.Count} 个" : $" and {others} more")}") : ""));
            }
        }

        void Paragraph(string words) => text.AppendJoin('\n', TextWrap.Lines(words, Width - Indent.Length).Select(line => Indent + line)).Append('\n');

        string Of(BilingualText words) => chinese ? words.Chinese : words.English;
    }

    private static BilingualText SeverityOf(DataCheck check) => check.Severity switch
    {
        DataSeverity.Contradictory => new("cannot be true", "不可能属实"),
        DataSeverity.Doubtful => new("hard to believe", "难以置信"),
        _ => new("rare, may be true", "少见，或属实"),
    };
}
