using System.Globalization;
using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Kpis.Calculations;

/// <summary>The rows that would count in a KPI but lack an input of it; they leave both numerator and denominator.</summary>
/// <param name="Input">What they lack, such as <c>Wait</c>.</param>
/// <param name="Rows">How many they are; null where none can.</param>
/// <param name="IsGate">
/// Whether a large share of them makes the value not available: so for what the center itself records (wait, talk, hold). What is sampled by nature (answers to
/// surveys, judgements of quality and resolution) is counted and shown only.
/// </param>
/// <param name="Noun">What the rows are, in the plural.</param>
internal sealed record Lack(string Input, Amount? Rows, bool IsGate, string Noun = "legs")
{
    public static readonly Lack Nothing = new("", null, false);

    public static Lack Of(string input, Amount rows, string noun = "legs") => new(input, rows, true, noun);

    public static Lack Shown(string input, Amount rows, string noun = "legs") => new(input, rows, false, noun);

    public IEnumerable<Measure> Measures => Rows?.Measures ?? [];

    public long Count(Totals totals, int group) => Rows?.Of(totals, group) ?? 0;

    /// <summary>
    /// Why a value over time is not available; null if it is. The <paramref name="n"/> stretches are counted where they begin, so a group in which none begins may
    /// still have time.
    /// </summary>
    public string? ReasonOverTime(Kpi kpi, bool hasTime, long n, long lacking, KpiOptions options) =>
        hasTime && n == 0 && (lacking == 0 || !IsGate || options.AcceptedLack >= 1) ? null : Reason(kpi, hasTime ? n : 0, lacking, options);

    /// <summary>Why a value over <paramref name="n"/> rows is not available; null if it is.</summary>
    public string? Reason(Kpi kpi, long n, long lacking, KpiOptions options)
    {
        if (n == 0)
        {
            var needs = kpi.Needs.Count == 0 ? "" : $" It needs {string.Join(", ", kpi.Needs)}.";
            return lacking > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{Input} is unknown for {(lacking == 1 ? $"the only one of the {Noun}" : $"all {lacking:N0} {Noun}")} that would count.{needs}")
                : $"There are none to count: {kpi.Formula.Split(" / ")[^1]}.{needs}";
        }

        var share = (double)lacking / (n + lacking);
        return IsGate && share > options.AcceptedLack
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Input} is unknown for {lacking:N0} of {n + lacking:N0} {Noun} that would count ({100 * share:F1} %), more than the accepted {100 * options.AcceptedLack:0.#} %.")
            : null;
    }
}
