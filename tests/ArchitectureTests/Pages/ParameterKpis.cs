using System.Reflection;
using CallCenterMetrics.Kpis;

namespace ArchitectureTests.Pages;

/// <summary>The KPIs of the catalogue that take a parameter, by the method that makes them; a capital stands for the parameter, in id, name and formula.</summary>
internal static class ParameterKpis
{
    public static IReadOnlyDictionary<string, Kpi[]> ByMethod { get; } = new Dictionary<string, Kpi[]>
    {
        [nameof(KpiCatalog.ServiceLevelOfOffered)] = [.. Enum.GetValues<OfferedPart>().Where(part => part != OfferedPart.None).Select(KpiCatalog.ServiceLevelOfOffered)],
        [nameof(KpiCatalog.RepliedWithin)] = [Pattern(KpiCatalog.RepliedWithin(TimeSpan.FromSeconds(14400)), "14400", "T")],
        [nameof(KpiCatalog.RepliedWithinBusinessHours)] = [Pattern(KpiCatalog.RepliedWithinBusinessHours(TimeSpan.FromSeconds(14400)), "14400", "T")],
        [nameof(KpiCatalog.WaitPercentile)] = [Pattern(KpiCatalog.WaitPercentile(90), "90", "NN")],
        [nameof(KpiCatalog.HandlePercentile)] = [Pattern(KpiCatalog.HandlePercentile(90), "90", "NN")],
        [nameof(KpiCatalog.ShortContactShare)] = [Pattern(KpiCatalog.ShortContactShare(TimeSpan.FromSeconds(10)), "10", "T")],
        [nameof(KpiCatalog.ServiceLevelAtRisk)] = [Pattern(KpiCatalog.ServiceLevelAtRisk(0.8), "80", "NN")],
        [nameof(KpiCatalog.ComplaintShare)] = [KpiCatalog.ComplaintShare("TOPICS")],
    };

    /// <summary>The methods of the catalogue that need one: those over the definitions of one KPI do not, for all of these are in <see cref="KpiCatalog.All"/>.</summary>
    public static IEnumerable<MethodInfo> Methods => typeof(KpiCatalog).GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Where(method => method is { IsSpecialName: false, Name: not nameof(KpiCatalog.Find) } && method.ReturnType == typeof(Kpi))
        .Where(method => method.GetParameters() is not [{ ParameterType: { IsEnum: true } definitions }] || definitions.IsDefined(typeof(FlagsAttribute)))
        .OrderBy(method => method.Name, StringComparer.Ordinal);

    private static Kpi Pattern(Kpi kpi, string parameter, string capital)
    {
        return kpi with { Id = Shown(kpi.Id), Name = new(Shown(kpi.Name.English), Shown(kpi.Name.Chinese)), Formula = Shown(kpi.Formula) };

        string Shown(string text) => text.Replace(parameter, capital, StringComparison.Ordinal);
    }
}
