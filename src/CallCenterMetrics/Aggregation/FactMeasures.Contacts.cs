using CallCenterMetrics.Aggregation.Contacts;
using CallCenterMetrics.Aggregation.OtherFacts;

namespace CallCenterMetrics.Aggregation;

/// <content>
/// Contacts and issues. A contact is the legs of one contact id that were offered to people; it counts once in each group in which it has a leg, at its first leg
/// there, so that contacts add over time and not over queues, agents or other keys. An issue is a chain of contacts of one customer (<see cref="Facts.RepeatRule"/>), and counts with
/// its first contact. A contact or issue is known if the rule's window after its end was observed.
/// </content>
public static partial class FactMeasures
{
    private const long LastingTransfers = 2, LastingRepeats = 2, LastingSteps = 8, LastingHold = 120_000;
    private const string CustomerField = "Interaction.Customer";

    private static readonly FactRows<ContactEntry> _contacts = new("Interaction.ContactId", FactKeys.Any, view => view.ContactEntries, entry => new(entry.At, entry.At, Keys: entry.Keys));
    private static readonly FactRows<BotSession> _botSessions = new("Interaction", FactKeys.Any, view => view.BotSessions, session => new(session.At, session.At, Keys: session.Keys));

    /// <summary>Contacts.</summary>
    public static AdditiveMeasure Contacts { get; } = OfContacts("contacts", _ => true);

    /// <summary>Contacts that were passed on, however often.</summary>
    public static AdditiveMeasure TransferredContacts { get; } = _contacts.CountWith(
        "Interaction.Transfer", view => view.Contacts.KnowsTransfers, "transferred_contacts", entry => entry.Contact.Transfers > 0, Additivity.OverTime);

    /// <summary>Contacts of known customers, those of callbacks alone aside.</summary>
    public static AdditiveMeasure CustomerContacts { get; } = OfCustomers("customer_contacts", contact => contact.HasCustomer);

    /// <summary>Contacts of unknown customers, those of callbacks alone aside.</summary>
    public static AdditiveMeasure UnknownCustomerContacts { get; } = OfCustomers("unknown_customer_contacts", contact => contact is { IsInbound: true, HasCustomer: false });

    /// <summary>Issues of known customers.</summary>
    public static AdditiveMeasure Issues { get; } = OfCustomers("issues", contact => contact.IsOneIssuesFirst);

    /// <summary>Contacts of known customers after which the window was observed.</summary>
    public static AdditiveMeasure KnownContacts { get; } = OfCustomers("known_contacts", contact => contact is { HasCustomer: true, IsKnown: true });

    /// <summary>Known contacts that another one of the issue followed.</summary>
    public static AdditiveMeasure FollowedContacts { get; } = OfCustomers("followed_contacts", contact => contact is { HasCustomer: true, IsKnown: true, IsFollowed: true });

    /// <summary>Contacts of known customers after which the window was not observed: not yet known.</summary>
    public static AdditiveMeasure ContactsNotYetKnown { get; } = OfCustomers("contacts_not_yet_known", contact => contact is { HasCustomer: true, IsKnown: false });

    /// <summary>Issues whose first contact has been followed by the window.</summary>
    public static AdditiveMeasure KnownIssues { get; } = OfCustomers("known_issues", contact => contact is { IsOneIssuesFirst: true, IsKnown: true });

    /// <summary>Known issues of one contact.</summary>
    public static AdditiveMeasure IssuesWithoutRepeat { get; } = OfCustomers("issues_without_repeat", contact => contact is { IsOneIssuesFirst: true, IsKnown: true, IsFollowed: false });

    /// <summary>Known issues of one contact with one leg.</summary>
    public static AdditiveMeasure IssuesOfOneLeg { get; } = OfCustomers("issues_of_one_leg", contact => contact is { IsOneIssuesFirst: true, IsKnown: true, IsFollowed: false, Legs: 1 });

    /// <summary>Issues after whose first contact the window was not observed: not yet known.</summary>
    public static AdditiveMeasure IssuesNotYetKnown { get; } = OfCustomers("issues_not_yet_known", contact => contact is { IsOneIssuesFirst: true, IsKnown: false });

    /// <summary>Contacts with a leg that was judged resolved.</summary>
    public static AdditiveMeasure ResolvedContacts { get; } = OfContacts("resolved_contacts", contact => contact.IsResolved);

    /// <summary>Resolved contacts with a leg offered after the first one that was judged resolved.</summary>
    public static AdditiveMeasure ReopenedContacts { get; } = OfContacts("reopened_contacts", contact => contact.IsReopened);

    /// <summary>Sum over contacts of min(1, transfers / 2).</summary>
    public static AdditiveMeasure EffortOfTransfers { get; } = Effort(
        "effort_of_transfers", "Interaction.Transfer", view => view.Contacts.KnowsTransfers, contact => Part(contact.Transfers, LastingTransfers));

    /// <summary>Sum over contacts of min(1, hold / 120 s).</summary>
    public static AdditiveMeasure EffortOfHold { get; } = Effort("effort_of_hold", "Interaction.Hold", view => view.Contacts.KnowsHold, contact => Part(contact.Hold, LastingHold));

    /// <summary>Sum over contacts of known customers of min(1, earlier contacts of the issue / 2).</summary>
    public static AdditiveMeasure EffortOfRepeats { get; } = Effort(
        "effort_of_repeats", CustomerField, view => view.Contacts.KnowsCustomers, contact => contact.HasCustomer ? Part(contact.Before, LastingRepeats) : 0);

    /// <summary>Sum over contacts of min(1, steps / 8), those with a bot under the same contact id included.</summary>
    public static AdditiveMeasure EffortOfSteps { get; } = Effort("effort_of_steps", "Interaction.Steps", view => view.Contacts.KnowsSteps, contact => Part(contact.Steps, LastingSteps));

    /// <summary>Bot sessions of known customers after which the window was observed.</summary>
    public static AdditiveMeasure KnownBotSessions { get; } = OfBots("known_bot_sessions", session => session is { HasCustomer: true, IsKnown: true });

    /// <summary>Known bot sessions that were contained, not judged unresolved, and after which the customer did not come again, to bot or people, within the window.</summary>
    public static AdditiveMeasure VerifiedContained { get; } = OfBots("verified_contained", session => session is { HasCustomer: true, IsKnown: true, IsVerified: true });

    /// <summary>Bot sessions of unknown customers.</summary>
    public static AdditiveMeasure UnknownCustomerBotSessions { get; } = OfBots("unknown_customer_bot_sessions", session => !session.HasCustomer);

    /// <summary>Bot sessions of known customers after which the window was not observed: not yet known.</summary>
    public static AdditiveMeasure BotSessionsNotYetKnown { get; } = OfBots("bot_sessions_not_yet_known", session => session is { HasCustomer: true, IsKnown: false });

    private static IEnumerable<Measure> OfContacts() =>
    [
        Contacts, TransferredContacts, CustomerContacts, UnknownCustomerContacts, Issues, KnownContacts, FollowedContacts, ContactsNotYetKnown,
        KnownIssues, IssuesWithoutRepeat, IssuesOfOneLeg, IssuesNotYetKnown, ResolvedContacts, ReopenedContacts,
        EffortOfTransfers, EffortOfHold, EffortOfRepeats, EffortOfSteps, KnownBotSessions, VerifiedContained, UnknownCustomerBotSessions, BotSessionsNotYetKnown,
    ];

    private static AdditiveMeasure OfContacts(string id, Func<Contact, bool> counts) => _contacts.Count(id, entry => counts(entry.Contact), Additivity.OverTime);

    private static AdditiveMeasure OfCustomers(string id, Func<Contact, bool> counts) =>
        _contacts.CountWith(CustomerField, view => view.Contacts.KnowsCustomers, id, entry => counts(entry.Contact), Additivity.OverTime);

    private static AdditiveMeasure Effort(string id, string field, Func<FactView, bool> isIn, Func<Contact, long> millionths) =>
        _contacts.SumWith(field, isIn, id, MeasureUnit.Amount, entry => millionths(entry.Contact), Additivity.OverTime);

    private static AdditiveMeasure OfBots(string id, Func<BotSession, bool> counts) => _botSessions.Count(id, counts);

    private static long Part(long value, long most) => Math.Min(value, most) * Facts.Scale.MillionthsPerUnit / most;
}
