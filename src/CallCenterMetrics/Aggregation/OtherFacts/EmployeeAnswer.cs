using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>An answer of an employee, its instant in milliseconds since 1970, and who gave it as a number. Answers about a person (360 degrees) are none of these.</summary>
internal readonly record struct EmployeeAnswer(SurveyResponse Answer, long At, long Rater)
{
    /// <summary>The answers; null where no responses were given, or none of employees. One without rater is of a person of its own.</summary>
    public static IEnumerable<EmployeeAnswer>? Of(FactView view) => view.Center.SurveyResponses?.Any(IsOfEmployee) != true ? null : view.Center.SurveyResponses.Where(IsOfEmployee)
        .GroupBy(answer => (At: Scale.Milliseconds(answer.At), answer.Rater))
        .SelectMany(same => same.Select((answer, i) => new EmployeeAnswer(answer, same.Key.At, Hash(same.Key.Rater ?? $"{same.Key.At}/{i}"))));

    private static bool IsOfEmployee(SurveyResponse answer) => answer is { Kind: SurveyKind.Employee, Relation: null };

    /// <summary>FNV-1a of 64 bits: the same on every run; never 0.</summary>
    private static long Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in key)
        {
            hash = (hash ^ letter) * 1099511628211;
        }

        return hash == 0 ? 1 : (long)hash;
    }
}
