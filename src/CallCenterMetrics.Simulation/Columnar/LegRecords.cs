using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Legs as records.</summary>
internal sealed class LegRecords(LegNames names, bool hasIds)
{
    private readonly IdText _id = IdText.Leg, _contact = IdText.Contact, _customer = IdText.Customer;

    public Interaction Of(in RawLeg leg, int number)
    {
        var (flags, parts) = (leg.Flags, leg.Durations);
        return new()
        {
            Id = hasIds ? _id.Of(number) : null,
            ContactId = hasIds ? _contact.Of(leg.Contact) : null,
            Customer = hasIds ? _customer.Of(leg.Customer) : null,
            OfferedAt = Scale.Instant(leg.OfferedAt),
            EndedAt = leg.EndedAfter < 0 ? null : Scale.Instant(leg.OfferedAt + leg.EndedAfter),
            Queue = names.Queue[leg.Queue],
            Channel = flags.Channel,
            Direction = flags.Direction,
            Topic = names.Topic[leg.Topic],
            Segment = names.Segment[leg.Segment],
            Agent = leg.Agent < 0 ? null : names.Agent[leg.Agent],
            Outcome = flags.Outcome,
            Wait = Duration(flags, DurationPart.Wait, parts.Wait),
            Talk = Duration(flags, DurationPart.Talk, parts.Talk),
            Hold = Duration(flags, DurationPart.Hold, parts.Hold),
            Wrap = Duration(flags, DurationPart.Wrap, parts.Wrap),
            Transfer = flags.Transfer,
            Resolved = flags.Resolved,
            Satisfaction = flags.Satisfaction,
            Recommendation = flags.Recommendation,
            Effort = flags.Effort,
            Invited = flags.Invited,
            Quality = leg.Quality < 0 ? null : leg.Quality,
            CriticalError = flags.CriticalError,
            Cost = leg.Cost < 0 ? null : Scale.FromMillionths(leg.Cost),
            Value = leg.Value < 0 ? null : leg.Value / 100m,
            Converted = flags.Converted,
            Steps = leg.Steps < 0 ? null : leg.Steps,
        };
    }

    private static TimeSpan? Duration(LegFlags flags, DurationPart part, int milliseconds) =>
        flags.Knows(part) ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
