using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <content>What employees answer about their work.</content>
public static partial class FactMeasures
{
    private static readonly FactRows<EmployeeAnswer> _answers = new("SurveyResponse of employees", FactKeys.None, EmployeeAnswer.Of, said => new(said.At, said.At));

    /// <summary>Satisfaction answers of 1 of employees (360-degree answers aside).</summary>
    public static AdditiveMeasure EmployeeSatisfaction1 { get; } = _answers.Count("employee_satisfaction_1", said => said.Answer.Satisfaction == 1);

    /// <summary>Satisfaction answers of 2 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction2 { get; } = _answers.Count("employee_satisfaction_2", said => said.Answer.Satisfaction == 2);

    /// <summary>Satisfaction answers of 3 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction3 { get; } = _answers.Count("employee_satisfaction_3", said => said.Answer.Satisfaction == 3);

    /// <summary>Satisfaction answers of 4 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction4 { get; } = _answers.Count("employee_satisfaction_4", said => said.Answer.Satisfaction == 4);

    /// <summary>Satisfaction answers of 5 of employees.</summary>
    public static AdditiveMeasure EmployeeSatisfaction5 { get; } = _answers.Count("employee_satisfaction_5", said => said.Answer.Satisfaction == 5);

    /// <summary>Recommendation answers of 9 and 10 of employees.</summary>
    public static AdditiveMeasure EmployeePromoters { get; } = _answers.Count("employee_promoters", said => said.Answer.Recommendation >= 9);

    /// <summary>Recommendation answers of 7 and 8 of employees.</summary>
    public static AdditiveMeasure EmployeePassives { get; } = _answers.Count("employee_passives", said => said.Answer.Recommendation is 7 or 8);

    /// <summary>Recommendation answers of 0 to 6 of employees.</summary>
    public static AdditiveMeasure EmployeeDetractors { get; } = _answers.Count("employee_detractors", said => said.Answer.Recommendation <= 6);

    /// <summary>Effort answers of employees, of their tools and processes.</summary>
    public static AdditiveMeasure EmployeeEffortKnown { get; } = _answers.Count("employee_effort_known", said => said.Answer.Effort is not null);

    /// <summary>Sum of effort answers of employees.</summary>
    public static AdditiveMeasure EmployeeEffortSum { get; } = _answers.Sum("employee_effort_sum", MeasureUnit.Count, said => said.Answer.Effort ?? 0);

    /// <summary>Sum of squares of effort answers of employees.</summary>
    public static AdditiveMeasure EmployeeEffortSquares { get; } = _answers.Sum("employee_effort_squares", MeasureUnit.Count, said => (said.Answer.Effort ?? 0) * (said.Answer.Effort ?? 0));

    /// <summary>Employees who answered about satisfaction, each once however often; an answer without rater counts as one of its own.</summary>
    internal static Measure<DistinctKeys> SatisfactionRespondents { get; } = Respondents("employee_satisfaction_respondents", said => said.Answer.Satisfaction);

    /// <summary>Employees who answered about recommendation.</summary>
    internal static Measure<DistinctKeys> RecommendationRespondents { get; } = Respondents("employee_recommendation_respondents", said => said.Answer.Recommendation);

    /// <summary>Employees who answered about effort.</summary>
    internal static Measure<DistinctKeys> EffortRespondents { get; } = Respondents("employee_effort_respondents", said => said.Answer.Effort);

    private static IEnumerable<Measure> OfSurveys() =>
    [
        EmployeeSatisfaction1, EmployeeSatisfaction2, EmployeeSatisfaction3, EmployeeSatisfaction4, EmployeeSatisfaction5,
        EmployeePromoters, EmployeePassives, EmployeeDetractors, EmployeeEffortKnown, EmployeeEffortSum, EmployeeEffortSquares,
        SatisfactionRespondents, RecommendationRespondents, EffortRespondents,
    ];

    private static Measure<DistinctKeys> Respondents(string id, Func<EmployeeAnswer, int?> question) =>
        _answers.Of(id, MeasureUnit.Count, key => new DistinctKeys(key), Counted.AtBegin, Additivity.Everywhere, (said, _) => question(said) is null ? 0 : said.Rater);
}
