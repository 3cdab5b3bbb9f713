using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>The measures over contacts, issues and bot sessions, worked out from the records: slow, and plain enough to be read beside the specification.</summary>
internal sealed class PlainContacts
{
    private readonly PlainContact[] _contacts;
    private readonly Interaction[] _bots, _comings;
    private readonly RepeatRule _rule;
    private readonly DateTimeOffset _to;

    public PlainContacts(ContactCenter center)
    {
        var legs = Legs = PlainLegs.Of(center);
        (_rule, _to) = (center.Repeats, PlainFacts.Observed(center).To);
        (_contacts, _bots) = (PlainContact.In(legs, _rule, _to), [.. legs.Where(leg => leg.IsBot())]);
        _comings = [.. legs.Where(leg => leg.IsBot() || (leg.IsOffered() && leg.Channel != Channel.Callback))];
        (KnowsCustomers, KnowsTransfers) = (legs.Any(leg => leg.IsOffered() && leg.Customer is not null), legs.Any(leg => leg.IsOffered() && leg.Transfer is not null));
        (KnowsHold, KnowsSteps) = (legs.Any(leg => leg.IsOffered() && leg.Hold is not null), _contacts.Length > 0 && legs.Any(leg => leg.Steps is not null));
    }

    public Interaction[] Legs { get; }

    public bool KnowsCustomers { get; }

    public bool KnowsTransfers { get; }

    public bool KnowsHold { get; }

    public bool KnowsSteps { get; }

    /// <summary>The totals of a measure by group; null for a measure over something else.</summary>
    public Dictionary<string, long>? By(PlainGrouping grouping, string measure) => measure switch
    {
        "contacts" => Contacts(grouping, _ => 1),
        "transferred_contacts" => Contacts(grouping, contact => contact.Transfers > 0 ? 1 : 0),
        "customer_contacts" => Contacts(grouping, contact => contact.HasCustomer ? 1 : 0),
        "unknown_customer_contacts" => Contacts(grouping, contact => contact.IsInbound && !contact.HasCustomer ? 1 : 0),
        "issues" => Contacts(grouping, contact => contact.IsFirst ? 1 : 0),
        "known_contacts" => Contacts(grouping, contact => contact.HasCustomer && contact.IsKnown ? 1 : 0),
        "followed_contacts" => Contacts(grouping, contact => contact.HasCustomer && contact.IsKnown && contact.IsFollowed ? 1 : 0),
        "contacts_not_yet_known" => Contacts(grouping, contact => contact.HasCustomer && !contact.IsKnown ? 1 : 0),
        "known_issues" => Contacts(grouping, contact => contact.IsFirst && contact.IsKnown ? 1 : 0),
        "issues_without_repeat" => Contacts(grouping, contact => contact.IsFirst && contact.IsKnown && !contact.IsFollowed ? 1 : 0),
        "issues_of_one_leg" => Contacts(grouping, contact => contact.IsFirst && contact.IsKnown && !contact.IsFollowed && contact.Legs.Count == 1 ? 1 : 0),
        "issues_not_yet_known" => Contacts(grouping, contact => contact.IsFirst && !contact.IsKnown ? 1 : 0),
        "resolved_contacts" => Contacts(grouping, contact => contact.IsResolved ? 1 : 0),
        "reopened_contacts" => Contacts(grouping, contact => contact.IsReopened ? 1 : 0),
        "effort_of_transfers" => Contacts(grouping, contact => Share(contact.Transfers, 2)),
        "effort_of_hold" => Contacts(grouping, contact => Math.Min(contact.Hold, 120_000)),
        "effort_of_repeats" => Contacts(grouping, contact => contact.HasCustomer ? Share(contact.Before, 2) : 0),
        "effort_of_steps" => Contacts(grouping, contact => Share(contact.Steps, 8)),
        "known_bot_sessions" => Bots(grouping, IsKnown),
        "verified_contained" => Bots(grouping, bot => IsKnown(bot) && bot is { Outcome: Outcome.Contained, Resolved: not false } && !ComesAgain(bot)),
        "unknown_customer_bot_sessions" => Bots(grouping, bot => bot.Customer is null),
        "bot_sessions_not_yet_known" => Bots(grouping, bot => bot.Customer is not null && !IsKnown(bot)),
        _ => null,
    };

    private static long Share(long value, long most) => (long)(1_000_000m * Math.Min(value, most) / most);

    /// <summary>Once in each group of keys other than time in which the contact has a leg, at its first leg there.</summary>
    private Dictionary<string, long> Contacts(PlainGrouping grouping, Func<PlainContact, long> amount) =>
        (from contact in _contacts
         from first in contact.Legs.GroupBy(grouping.Rest).Select(same => same.First())
         group amount(contact) by grouping.Key(first, first.OfferedAt)).ToDictionary(same => same.Key, same => same.Sum());

    private Dictionary<string, long> Bots(PlainGrouping grouping, Func<Interaction, bool> counts) =>
        _bots.Where(counts).GroupBy(bot => grouping.Key(bot, bot.OfferedAt)).ToDictionary(same => same.Key, same => same.LongCount());

    private DateTimeOffset? WindowOf(Interaction bot) => bot.End() + TimeSpan.FromDays(_rule.Days);

    private bool IsKnown(Interaction bot) => bot.Customer is not null && WindowOf(bot) <= _to;

    /// <summary>To bot or people, at its begin or later; a callback is none of the customer's coming.</summary>
    private bool ComesAgain(Interaction bot) => _comings.Any(other =>
        !ReferenceEquals(other, bot) && other.Customer == bot.Customer && other.OfferedAt >= bot.OfferedAt && other.OfferedAt <= WindowOf(bot));
}
