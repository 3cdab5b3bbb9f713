using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.Measures;

namespace CallCenterMetrics.Kpis;

/// <content>Quality and resolution.</content>
public static partial class KpiCatalog
{
    private static readonly AdditiveMeasure AnsweredTopicKnown = Measure.Count("answered_topic_known", row => row.Kind == LegKind.PeopleAnswered && row.Topic is not null);

    /// <summary>Share of answered legs judged resolved, of those judged.</summary>
    public static Kpi FirstContactResolutionByFlag { get; } = Judged(
        Share("first_contact_resolution.by_flag", Resolved, ResolutionKnown, Lack.Shown("Resolved", Measures.Answered - ResolutionKnown)),
        "First-contact resolution (by flag)", "首次解决率（按标记）", "resolved / answered legs with known resolution", "SQM Group", "Interaction.Resolved");

    /// <summary>The preset's definition of first-contact resolution: <see cref="FirstContactResolutionByFlag"/>.</summary>
    public static Kpi FirstContactResolution { get; } = FirstContactResolutionByFlag with { Id = "first_contact_resolution", Name = new("First-contact resolution", "首次解决率") };

    /// <summary>Mean quality score.</summary>
    public static Kpi QualityScore { get; } = Judged(
        new Kpi("quality_score", new MeanCalculation(Quality, QualityKnown, [QualitySquares], Lack.Nothing)) { Unit = KpiUnit.Points },
        "Quality score", "质检得分", "sum of quality scores / offered legs with a score", "COPC CX Standard", "Interaction.Quality");

    /// <summary>Share of checked legs without a critical error.</summary>
    public static Kpi CriticalErrorFreeRate { get; } = Judged(
        Share("critical_error_free_rate", CriticalErrorFree, CriticalErrorKnown),
        "Critical-error-free rate", "无致命差错率", "offered legs without critical error / offered legs checked", "COPC CX Standard", "Interaction.CriticalError");

    /// <summary>Share of bot sessions finished in self-service.</summary>
    public static Kpi Containment { get; } = Judged(
        Share("containment", Contained, Measures.BotSessions),
        "Containment", "自助解决率", "contained / bot sessions", "Amazon Lex; Google Dialogflow", "Interaction.Channel");

    /// <summary>Share of answered legs of known topic with a topic of complaint; needs its own measure in the totals (<see cref="Kpi.Measures"/>).</summary>
    /// <param name="topics">The topics that are complaints, compared exactly.</param>
    public static Kpi ComplaintShare(params IEnumerable<string> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        var complaints = topics.ToHashSet(StringComparer.Ordinal);
        var names = string.Join(", ", complaints.Order(StringComparer.Ordinal));
        return Judged(
            Share("complaint_share", Measure.Count($"answered_topic.{names}", row => row.Kind == LegKind.PeopleAnswered && row.Topic is { } topic && complaints.Contains(topic)), AnsweredTopicKnown,
                Lack.Of("Topic", Measures.Answered - AnsweredTopicKnown)),
            "Complaint share", "投诉占比", $"answered legs with topic {names} / answered legs with a topic", "ISO 10002", "Interaction.Topic") with
        {
            Direction = KpiDirection.Lower,
        };
    }

    private static IEnumerable<Kpi> QualityKpis() => [FirstContactResolution, FirstContactResolutionByFlag, QualityScore, CriticalErrorFreeRate, .. EvaluationKpis(), Containment];

    private static Kpi Judged(Kpi kpi, string english, string chinese, string formula, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = KpiFamily.Quality, Formula = formula, Direction = KpiDirection.Higher, Source = source,
        Needs = ["Interaction.Outcome", .. needs],
    };
}
