using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Kpis.Calculations;
using static CallCenterMetrics.Aggregation.FactMeasures;

namespace CallCenterMetrics.Kpis;

/// <content>
/// Contacts and issues: legs of one contact counted once, and contacts of one customer within the center's <see cref="Facts.RepeatRule"/> taken together. What is not yet known, because the window
/// after it was not observed, leaves numerator and denominator and is counted.
/// </content>
public static partial class KpiCatalog
{
    private const string AfterIt = "Customer, or the time after it,";

    /// <summary>Contacts: legs with one contact id, offered to people. A contact counts in every group in which it has a leg.</summary>
    public static Kpi ContactCount { get; } = OfGrain(
        Kpi.Count("contacts", FactMeasures.Contacts), KpiFamily.Volume, "Contacts", "接触量", "distinct contact ids of legs offered to people", KpiDirection.None, "ICMI", "Interaction.ContactId");

    /// <summary>Issues: chains of contacts of one customer.</summary>
    public static Kpi IssueCount { get; } = OfGrain(
        Kpi.Count("issues", Issues), KpiFamily.Volume, "Issues", "问题量", "contacts of a known customer that no other one precedes within the window", KpiDirection.None, "SQM Group", "Interaction.Customer");

    /// <summary>Share of contacts passed on at least once; <see cref="TransferRate"/> counts legs.</summary>
    public static Kpi TransferRateOfContacts { get; } = OfGrain(
        Share("transfer_rate.of_contacts", TransferredContacts, FactMeasures.Contacts), KpiFamily.Handling, "Transfer rate (of contacts)", "转接率（按接触）",
        "contacts with a transferred leg / contacts", KpiDirection.Lower, "ICMI", "Interaction.ContactId", "Interaction.Transfer");

    /// <summary>
    /// Share of issues whose first contact no other inbound contact of the customer followed within the window. First contacts that were abandoned are among them, as the formula has
    /// it: where many give up for good, read it beside the abandonment rate.
    /// </summary>
    public static Kpi FirstContactResolutionNoRepeat { get; } = OfIssues(
        "first_contact_resolution.no_repeat", IssuesWithoutRepeat, "First-contact resolution (no repeat)", "首次解决率（无重复来电）",
        "issues of one contact / issues whose window was observed");

    /// <summary>As <see cref="FirstContactResolutionNoRepeat"/>, and the contact had one leg.</summary>
    public static Kpi FirstContactResolutionOneLeg { get; } = OfIssues(
        "first_contact_resolution.one_leg", IssuesOfOneLeg, "First-contact resolution (one leg)", "首次解决率（单段）",
        "issues of one contact with one leg / issues whose window was observed");

    /// <summary>Share of contacts that another one of the customer followed within the window.</summary>
    public static Kpi RepeatRate { get; } = OfGrain(
        Share("repeat_rate", FollowedContacts, KnownContacts, Lack.Shown(AfterIt, UnknownCustomerContacts + ContactsNotYetKnown)), KpiFamily.Quality, "Repeat rate", "重复来电率",
        "contacts followed by another within the window / contacts of known customers whose window was observed", KpiDirection.Lower, "SQM Group", "Interaction.Customer");

    /// <summary>Contacts of known customers per issue.</summary>
    public static Kpi ContactsPerIssue { get; } = OfGrain(
        new Kpi("contacts_per_issue", new RatioCalculation(CustomerContacts, Issues, Issues, Lack.Shown("Customer", UnknownCustomerContacts))), KpiFamily.Quality,
        "Contacts per issue", "单问题接触次数", "contacts of known customers / issues", KpiDirection.Lower, "SQM Group", "Interaction.Customer");

    /// <summary>Share of resolved contacts with a leg offered after the one that resolved them.</summary>
    public static Kpi ReopenedRate { get; } = OfGrain(
        Share("reopened_rate", ReopenedContacts, ResolvedContacts), KpiFamily.Quality, "Reopened rate", "重开率", "resolved contacts with a later leg / resolved contacts",
        KpiDirection.Lower, "HDI", "Interaction.ContactId", "Interaction.Resolved");

    /// <summary>Share of bot sessions that were contained, not judged unresolved, and after which the customer did not come again within the window.</summary>
    public static Kpi VerifiedContainment { get; } = OfGrain(
        Share("verified_containment", VerifiedContained, KnownBotSessions, Lack.Shown(AfterIt, UnknownCustomerBotSessions + BotSessionsNotYetKnown)) with { Unit = KpiUnit.Share },
        KpiFamily.Quality, "Verified containment", "经验证的自助解决率",
        "contained sessions without contradiction or another contact in the window / bot sessions of known customers whose window was observed", KpiDirection.Higher,
        "common practice", "Interaction.Customer", "Interaction.Channel");

    /// <summary>Effort that contacts cost the customer, 0 to 100: transfers (2 are full effort), hold (120 s), repeats (2) and steps (8), weighted equally; what the data have nowhere is left out and named.</summary>
    public static Kpi EffortIndex { get; } = OfGrain(
        new Kpi("effort_index", new EffortCalculation(
            [
                ("transfers", EffortOfTransfers, FactMeasures.Contacts), ("hold", EffortOfHold, FactMeasures.Contacts),
                ("repeats", EffortOfRepeats, CustomerContacts), ("steps", EffortOfSteps, FactMeasures.Contacts),
            ], FactMeasures.Contacts))
        {
            Unit = KpiUnit.Points,
        },
        KpiFamily.Customer, "Effort index", "客户费力指数", "100 x mean of min(1, x / cap) over transfers, hold, repeats and steps of a contact", KpiDirection.Lower,
        "caps are judgement", "Interaction.ContactId");

    /// <summary>Handling time of agents over the time in which they handled anything: 1 where nobody handles two contacts at once.</summary>
    public static Kpi ContactConcurrency { get; } = OfGrain(
        new Kpi("concurrency", new RatioCalculation(AgentHandleTime, AgentHandlingUnion, Measures.Handled, Lack.Nothing)), KpiFamily.Handling, "Concurrency", "并发度",
        "sum of handling spans / length of their union, by agent", KpiDirection.Band, "Amazon Connect", "Interaction.Agent", "Interaction.Wait", "Interaction.Talk");

    /// <summary>The most contacts handled at one moment.</summary>
    public static Kpi PeakConcurrency { get; } = OfGrain(
        new Kpi("peak_concurrency", new MaximumCalculation(PeakHandled, Measures.HandledTalkKnown, Lack.Nothing)) { Unit = KpiUnit.Count }, KpiFamily.Handling, "Peak concurrency", "并发峰值",
        "maximum of contacts handled at once", KpiDirection.None, "common practice", "Interaction.Wait", "Interaction.Talk");

    /// <summary>Legs that wait at the end of the interval. A level: it does not add over time.</summary>
    public static Kpi BacklogCount { get; } = OfGrain(
        Kpi.Count("backlog", Backlog), KpiFamily.Accessibility, "Backlog", "积压量", "legs offered before the end of the interval that had not left the queue before it", KpiDirection.Lower,
        "HDI", "Interaction.Outcome", "Interaction.Wait");

    /// <summary>The longest that a leg of the <see cref="BacklogCount"/> has waited.</summary>
    public static Kpi OldestOpen { get; } = OfGrain(
        new Kpi("oldest_open_age", new MaximumCalculation(OldestOpenAge, Backlog, Lack.Nothing)) { Unit = KpiUnit.Seconds }, KpiFamily.Accessibility, "Oldest open age", "最长积压时长",
        "end of the interval - earliest offer of the legs in the backlog", KpiDirection.Lower, "HDI", "Interaction.Outcome", "Interaction.Wait");

    private static IEnumerable<Kpi> GrainKpis() =>
    [
        ContactCount, IssueCount, BacklogCount, OldestOpen, ContactConcurrency, PeakConcurrency, TransferRateOfContacts,
        FirstContactResolutionNoRepeat, FirstContactResolutionOneLeg, RepeatRate, ContactsPerIssue, ReopenedRate, VerifiedContainment, EffortIndex,
    ];

    private static Kpi OfIssues(string id, AdditiveMeasure issues, string english, string chinese, string formula) => OfGrain(
        Share(id, issues, KnownIssues, Lack.Shown(AfterIt, UnknownCustomerContacts + IssuesNotYetKnown)), KpiFamily.Quality, english, chinese, formula, KpiDirection.Higher,
        "SQM Group", "Interaction.Customer");

    private static Kpi OfGrain(Kpi kpi, KpiFamily family, string english, string chinese, string formula, KpiDirection direction, string source, params string[] needs) => kpi with
    {
        Name = new(english, chinese), Family = family, Formula = formula, Direction = direction, Source = source, Needs = needs,
    };
}
