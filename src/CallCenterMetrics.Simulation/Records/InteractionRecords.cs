using System.Globalization;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Flow;
using CallCenterMetrics.Simulation.World;

namespace CallCenterMetrics.Simulation.Records;

/// <summary>Legs as interactions.</summary>
internal static class InteractionRecords
{
    public static InteractionTable Of(IEnumerable<Leg> legs) => InteractionTable.From(legs.Select(Of));

    private static Interaction Of(Leg leg) => new()
    {
        Id = leg.Id,
        ContactId = leg.Contact.First == leg ? null : leg.Contact.First!.Id,
        Customer = leg.Contact.LacksCustomer ? null : string.Create(CultureInfo.InvariantCulture, $"c{leg.Contact.Customer}"),
        OfferedAt = Ms.Instant(leg.OfferedAt),
        EndedAt = leg.EndedAt is { } ended ? Ms.Instant(ended) : null,
        Queue = leg.QueueName,
        Channel = leg.Channel,
        Direction = leg.Direction,
        Topic = leg.LacksTopic ? null : leg.Contact.Topic,
        Segment = leg.Contact.LacksSegment ? null : leg.Contact.Segment.Name,
        Agent = leg.Agent?.Id,
        Outcome = leg.Outcome,
        Wait = Ms.Span(leg.Wait),
        Talk = Ms.Span(leg.Talk),
        Hold = Ms.Span(leg.Hold),
        Wrap = Ms.Span(leg.Wrap),
        Transfer = leg.Transfer,
        Resolved = leg.Resolved,
        Satisfaction = leg.Satisfaction,
        Recommendation = leg.Recommendation,
        Effort = leg.Effort,
        Invited = leg.Invited,
        Quality = leg.Quality,
        CriticalError = leg.CriticalError,
        Converted = leg.Converted,
        Value = leg.Value,
        Steps = leg.Steps,
    };
}
