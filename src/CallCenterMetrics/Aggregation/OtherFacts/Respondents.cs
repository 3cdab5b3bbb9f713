using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Who answered the surveys among employees, by question. Answers about a person (360 degrees) are none of these.</summary>
internal static class Respondents
{
    public const string Fact = "SurveyResponse of employees";

    /// <summary>Employees who answered a question, each once however often; an answer without rater counts as one of its own.</summary>
    public static Measure<DistinctKeys> Of(string id, Func<SurveyResponse, int?> question) => new(
        id, MeasureUnit.Count, key => new(key), new FactSource(Fact, FactKeys.None, view => Answers(view)?.Where(answer => question(answer) is not null)
            .GroupBy(answer => (At: Scale.Milliseconds(answer.At), answer.Rater))
            .SelectMany(same => same.Select((_, i) => new FactEntry(same.Key.At, same.Key.At, Hash(same.Key.Rater ?? $"{same.Key.At}/{i}"))))));

    /// <summary>The answers of employees; null where no responses were given, or none of employees.</summary>
    public static IEnumerable<SurveyResponse>? Answers(FactView view) =>
        view.Center.SurveyResponses?.Any(IsOfEmployee) == true ? view.Center.SurveyResponses.Where(IsOfEmployee) : null;

    private static bool IsOfEmployee(SurveyResponse answer) => answer is { Kind: SurveyKind.Employee, Relation: null };

    /// <summary>FNV-1a of 64 bits: the same on every run.</summary>
    private static long Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return (long)hash;
    }
}
