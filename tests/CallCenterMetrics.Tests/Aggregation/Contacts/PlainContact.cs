using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>A contact: its legs that were offered to people, in the order of their offers, and the bot sessions under its id.</summary>
internal sealed class PlainContact(Interaction[] legs, Interaction[] bots)
{
    public IReadOnlyList<Interaction> Legs { get; } = [.. legs.OrderBy(leg => leg.OfferedAt)];

    public DateTimeOffset At => Legs[0].OfferedAt;

    /// <summary>The end of its last leg; null if one is open.</summary>
    public DateTimeOffset? End { get; } = legs.Any(leg => leg.End() is null) ? null : legs.Max(leg => leg.End());

    public string? Customer => First(leg => leg.Customer);

    public string? Topic => First(leg => leg.Topic);

    public bool IsInbound => Legs.Any(leg => leg.Channel != Channel.Callback);

    public bool HasCustomer => IsInbound && Customer is not null;

    public int Transfers => Legs.Count(leg => leg.Transfer is Transfer.Blind or Transfer.Consult);

    public long Hold => Legs.Sum(leg => (long)(leg.Hold ?? default).TotalMilliseconds);

    public long Steps => Legs.Concat(bots).Sum(leg => (long)(leg.Steps ?? 0));

    public bool IsResolved => Legs.Any(leg => leg.Resolved == true);

    public bool IsReopened => IsResolved && Legs.Any(leg => leg.OfferedAt > Legs.First(first => first.Resolved == true).OfferedAt);

    // What the other contacts of the customer make of it.
    public int Before { get; set; }

    public bool IsFollowed { get; set; }

    public bool IsKnown { get; set; }

    public bool IsFirst => HasCustomer && Before == 0;

    /// <summary>What the first leg says that says something; of several at one instant, the first by name.</summary>
    private string? First(Func<Interaction, string?> text) =>
        Legs.Where(leg => text(leg) is not null).OrderBy(leg => leg.OfferedAt).ThenBy(text, StringComparer.Ordinal).Select(text).FirstOrDefault();

    /// <summary>The contacts in some legs, each with its place in issues.</summary>
    public static PlainContact[] In(Interaction[] legs, RepeatRule rule, DateTimeOffset observedTo)
    {
        var nobody = 0;
        var contacts = (from leg in legs
                        where leg.IsOffered() || leg.IsBot()
                        group leg by leg.ContactId ?? leg.Id ?? $"(leg {nobody++})" into same
                        where same.Any(leg => leg.IsOffered())
                        select new PlainContact([.. same.Where(leg => leg.IsOffered())], [.. same.Where(leg => leg.IsBot())])).ToArray();
        foreach (var contact in contacts)
        {
            contact.IsKnown = contact.End + TimeSpan.FromDays(rule.Days) <= observedTo;
        }

        foreach (var chain in contacts.Where(contact => contact.HasCustomer).GroupBy(contact => (contact.Customer, rule.SameTopic ? contact.Topic : null)))
        {
            PlainContact[] row = [.. chain.OrderBy(contact => contact.At).ThenBy(contact => contact.End ?? DateTimeOffset.MaxValue)];
            foreach (var (before, contact) in row.Zip(row.Skip(1)))
            {
                if (before.End is null || contact.At <= before.End + TimeSpan.FromDays(rule.Days))
                {
                    before.IsFollowed = true;
                    contact.Before = before.Before + 1;
                }
            }
        }

        return contacts;
    }
}
