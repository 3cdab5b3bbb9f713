namespace CallCenterMetrics.Facts;

/// <summary>
/// One leg: one stay of one contact at one queue, bot or agent. Only <see cref="OfferedAt"/> and <see cref="Outcome"/> are required;
/// <see langword="null"/> means unknown and is never read as 0. Keys of persons should be pseudonymous: the library needs no names.
/// </summary>
/// <remarks>
/// Durations are elapsed time from 0 to <see cref="FactLimits.LongestDuration"/>, kept to the millisecond; scores and money are kept to the millionth.
/// <see cref="InteractionTableBuilder.Add(Interaction)"/> checks the domains named below.
/// </remarks>
public sealed record Interaction
{
    /// <summary>Id of the leg.</summary>
    public string? Id { get; init; }

    /// <summary>Id shared by the legs of one contact; where absent, <see cref="Id"/> serves.</summary>
    public string? ContactId { get; init; }

    /// <summary>Pseudonymous customer key, used to find repeats.</summary>
    public string? Customer { get; init; }

    /// <summary>Instant at which the leg entered its queue, or began where there is no queue; for a callback, fell due.</summary>
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>Instant at which the leg was finished, where that is not OfferedAt + Wait + Talk + Hold + Wrap (e-mail, tasks, chats).</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Queue, skill or line of business.</summary>
    public string? Queue { get; init; }

    /// <summary>Medium; <see cref="Channel.Voice"/> where not stated.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who began the leg; <see cref="Direction.Inbound"/> where not stated.</summary>
    public Direction Direction { get; init; }

    /// <summary>Contact reason or disposition.</summary>
    public string? Topic { get; init; }

    /// <summary>Customer-value segment.</summary>
    public string? Segment { get; init; }

    /// <summary>Pseudonymous key of the agent who handled the leg; absent if nobody did.</summary>
    public string? Agent { get; init; }

    /// <summary>How the leg ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Time from <see cref="OfferedAt"/> to answer, abandonment, flow-out or callback request.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>Interaction time without hold.</summary>
    public TimeSpan? Talk { get; init; }

    /// <summary>Time the customer was on hold.</summary>
    public TimeSpan? Hold { get; init; }

    /// <summary>After-contact work.</summary>
    public TimeSpan? Wrap { get; init; }

    /// <summary>Whether the contact was passed on out of this leg; <see langword="null"/> where the source does not say.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>Whether the matter was resolved, as judged by agent, customer or quality assurance.</summary>
    public bool? Resolved { get; init; }

    /// <summary>Customer satisfaction answer, 1 (worst) to 5.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>Likelihood to recommend, 0 to 10.</summary>
    public int? Recommendation { get; init; }

    /// <summary>Customer effort answer, 1 to 7 (7 = very easy).</summary>
    public int? Effort { get; init; }

    /// <summary>Whether a survey was offered.</summary>
    public bool? Invited { get; init; }

    /// <summary>Quality assurance score, 0 to 100.</summary>
    public decimal? Quality { get; init; }

    /// <summary>Whether quality assurance found a critical (auto-fail) error.</summary>
    public bool? CriticalError { get; init; }

    /// <summary>Directly attributed cost in currency units.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Revenue or saving credited to the contact, in currency units.</summary>
    public decimal? Value { get; init; }

    /// <summary>Whether the contact reached its sales or collection aim.</summary>
    public bool? Converted { get; init; }

    /// <summary>Menu, form or bot steps the customer went through, 0 or more.</summary>
    public int? Steps { get; init; }
}
