using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>What people judge.</content>
internal static partial class FactFiles
{
    private static FactFile<Evaluation> Evaluations => new(
        "evaluations.csv", "InteractionId, Agent?, Evaluator, At, Score?, CriticalError?, Calibration?, FeedbackAt?",
        center => center.Evaluations, (center, rows) => center with { Evaluations = rows })
    {
        Record = row => new()
        {
            InteractionId = row.Text("InteractionId"), Agent = row.OptionalText("Agent"), Evaluator = row.Text("Evaluator"), At = row.Instant("At"),
            Score = row.OptionalNumber("Score", 0, FactLimits.BestQuality), CriticalError = row.OptionalYesNo("CriticalError"),
            Calibration = row.OptionalText("Calibration"), FeedbackAt = row.OptionalInstant("FeedbackAt"),
        },
        Fields = (evaluation, to) => to
            .Text(evaluation.InteractionId).Text(evaluation.Agent).Text(evaluation.Evaluator).Instant(evaluation.At).Number(evaluation.Score)
            .YesNo(evaluation.CriticalError).Text(evaluation.Calibration).Instant(evaluation.FeedbackAt),
    };

    private static FactFile<SurveyResponse> SurveyResponses => new(
        "survey_responses.csv", "At, Kind, InteractionId?, Agent?, Team?, Rater?, Satisfaction?, Recommendation?, Effort?, Relation?",
        center => center.SurveyResponses, (center, rows) => center with { SurveyResponses = rows })
    {
        Record = row => new()
        {
            At = row.Instant("At"), Kind = row.Word<SurveyKind>("Kind"), InteractionId = row.OptionalText("InteractionId"), Agent = row.OptionalText("Agent"),
            Team = row.OptionalText("Team"), Rater = row.OptionalText("Rater"), Satisfaction = row.OptionalWhole("Satisfaction", 1, 5),
            Recommendation = row.OptionalWhole("Recommendation", 0, 10), Effort = row.OptionalWhole("Effort", 1, 7), Relation = row.OptionalWord<RaterRelation>("Relation"),
        },
        Fields = (response, to) => to
            .Instant(response.At).Word<SurveyKind>(response.Kind).Text(response.InteractionId).Text(response.Agent).Text(response.Team).Text(response.Rater)
            .Number(response.Satisfaction).Number(response.Recommendation).Number(response.Effort).Word(response.Relation),
    };

    private static FactFile<SurveyWave> SurveyWaves => new(
        "survey_waves.csv", "Kind, From, To, Team?, Invited", center => center.SurveyWaves, (center, rows) => center with { SurveyWaves = rows })
    {
        Record = row => new()
        {
            Kind = row.Word<SurveyKind>("Kind"), From = row.Start("From"), To = row.End("To"), Team = row.OptionalText("Team"), Invited = row.Whole("Invited", 0, int.MaxValue),
        },
        Fields = (wave, to) => to.Word<SurveyKind>(wave.Kind).Instant(wave.From).Instant(wave.To).Text(wave.Team).Number(wave.Invited),
    };
}
