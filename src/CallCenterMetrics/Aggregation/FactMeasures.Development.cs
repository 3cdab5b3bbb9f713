using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <content>
/// What is done to develop agents, and the months that they are employed in. An agent-month is a calendar month of the center in which an agent is employed: counted
/// as one where it is asked whether something happened in it (24 hours or more of employment), by its part where something is counted per month.
/// </content>
public static partial class FactMeasures
{
    private static readonly FactRows<AgentMonth> _agentMonths = new(
        "Employment", FactKeys.Agent, view => view.Center.Employments is { } contracts ? AgentMonth.Of(contracts.Where(IsContract), view) : null, month => month.Place);

    private static readonly FactRows<ContractMonth> _contractMonths = new(
        "Employment", FactKeys.Agent, view => view.Center.Employments is { } contracts ? ContractMonth.Of(contracts.Where(IsContract), view) : null, part => part.Place);

    private static readonly FactRows<DevelopmentAct> _acts = new("Development", FactKeys.Agent, DevelopmentAct.Of, act => act.Place);

    /// <summary>Agent-months that were observed whole, each with the team of its first day employed. Only months or longer can tell them.</summary>
    public static AdditiveMeasure AgentMonths { get; } = _agentMonths.CountOfMonths("agent_months", month => month.IsWhole);

    /// <summary>Agent-months that were observed in part: what happened in them is not known.</summary>
    public static AdditiveMeasure AgentMonthsSeenInPart { get; } = _agentMonths.CountOfMonths("agent_months_seen_in_part", month => !month.IsWhole);

    /// <summary>Agent-months with coaching.</summary>
    public static AdditiveMeasure CoachedAgentMonths { get; } = AgentMonthsWith("coached_agent_months", DevelopmentKind.Coaching);

    /// <summary>Agent-months with a one-to-one talk.</summary>
    public static AdditiveMeasure OneToOneAgentMonths { get; } = AgentMonthsWith("one_to_one_agent_months", DevelopmentKind.OneToOne);

    /// <summary>Agent-months of agents with a certification gained up to the end of the month.</summary>
    public static AdditiveMeasure CertifiedAgentMonths { get; } = AgentMonthsWith("certified_agent_months", DevelopmentKind.Certification);

    /// <summary>The parts of calendar months under contract, in months of 30 days (a whole February is one as well).</summary>
    public static AdditiveMeasure AgentMonthTime { get; } = _contractMonths.Spread("agent_month_time", MeasureUnit.Seconds, part => part.Part);

    /// <summary>The same weighted by contracted hours, 40 hours a week being 1: FTE-months, in months of 30 days.</summary>
    public static AdditiveMeasure FteMonthTime { get; } = _contractMonths.Spread("fte_month_time", MeasureUnit.Seconds, part => part.FullTimePart);

    /// <summary>Hours of training, not of agents whose contract hours are unknown then. Acts without hours add none.</summary>
    public static AdditiveMeasure TrainingHours { get; } = Hours("training_hours", DevelopmentKind.Training);

    /// <summary>Hours of coaching, not of agents whose contract hours are unknown then. Acts without hours add none.</summary>
    public static AdditiveMeasure CoachingHours { get; } = Hours("coaching_hours", DevelopmentKind.Coaching);

    /// <summary>Updates of the knowledge base, not of agents whose contract hours are unknown then.</summary>
    public static AdditiveMeasure KnowledgeUpdates { get; } = _acts.Count("knowledge_updates", act => act is { CountsPerFte: true, Act.Kind: DevelopmentKind.KnowledgeUpdate });

    /// <summary>Recognitions.</summary>
    public static AdditiveMeasure Recognitions { get; } = _acts.Count("recognitions", act => act.Act.Kind == DevelopmentKind.Recognition);

    private static IEnumerable<Measure> OfDevelopment() =>
    [
        AgentMonths, AgentMonthsSeenInPart, CoachedAgentMonths, OneToOneAgentMonths, CertifiedAgentMonths, AgentMonthTime, FteMonthTime,
        TrainingHours, CoachingHours, KnowledgeUpdates, Recognitions,
    ];

    private static AdditiveMeasure AgentMonthsWith(string id, DevelopmentKind kind) =>
        _agentMonths.CountOfMonths(id, month => month.Has(kind), ("Development", view => view.HasDevelopments));

    private static AdditiveMeasure Hours(string id, DevelopmentKind kind) => _acts.SumWith(
        "Development.Hours", view => view.Center.Developments!.Any(act => act.Hours is not null), id, MeasureUnit.Amount,
        act => act.CountsPerFte && act.Act.Kind == kind ? Scale.Millionths(act.Act.Hours ?? 0) : 0);
}
