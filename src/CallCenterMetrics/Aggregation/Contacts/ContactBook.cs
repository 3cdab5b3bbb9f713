using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>The contacts of a center, and the issues that they are of.</summary>
internal sealed class ContactBook
{
    private readonly List<Contact> _contacts = [];
    private readonly TextDictionary _texts = new();
    private readonly List<int> _contactOfText = [];
    private readonly InteractionTable _table;
    private readonly RepeatRule _rule;
    private readonly long _to;

    public ContactBook(ContactCenter center, long to)
    {
        (_table, _rule, _to) = (center.Interactions, center.Repeats, to);
        ContactOf = new int[_table.Blocks.Length][];
        for (var i = 0; i < ContactOf.Length; i++)
        {
            ContactOf[i] = Read(_table.Blocks[i], i * InteractionBlock.Capacity);
        }

        Contacts = [.. _contacts];
        Link();
    }

    public Contact[] Contacts { get; }

    /// <summary>By block and row, the contact; -1 for legs that are of none.</summary>
    public int[][] ContactOf { get; }

    /// <summary>Whether any leg offered to people tells it.</summary>
    public bool KnowsTransfers { get; private set; }

    public bool KnowsHold { get; private set; }

    public bool KnowsSteps { get; private set; }

    public bool KnowsCustomers { get; private set; }

    public bool KnowsIds { get; private set; }

    private int[] Read(InteractionBlock block, int first)
    {
        var places = new int[block.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var kind = block.Statuses[i].Kind;
            places[i] = kind.IsOffered() || kind.IsBot() ? Find(first + i) : -1;
            if (places[i] >= 0)
            {
                Add(ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_contacts)[places[i]], block, i, kind);
            }
        }

        return places;
    }

    private int Find(int leg)
    {
        var row = _table[leg];
        var id = row.Utf8(TextField.ContactId) is { Length: > 0 } stated ? stated : row.Utf8(TextField.Id);
        if (id.Length > 0)
        {
            KnowsIds = true;
            var text = _texts.Encode(id, out var isNew);
            if (!isNew)
            {
                return _contactOfText[text];
            }

            _contactOfText.Add(_contacts.Count);
        }

        _contacts.Add(new() { Leg = leg, Start = long.MaxValue, End = long.MinValue, Customer = Contact.Unknown, Topic = Contact.Unknown, CustomerAt = long.MaxValue, TopicAt = long.MaxValue, ResolvedAt = long.MaxValue, LastOffer = long.MinValue });
        return _contacts.Count - 1;
    }

    private void Add(ref Contact contact, InteractionBlock block, int row, LegKind kind)
    {
        if (block.Steps[row] is not IntegerBlock.Absent and var steps)
        {
            (contact.Steps, KnowsSteps) = (contact.Steps + steps, true);
        }

        if (!kind.IsOffered())
        {
            return;
        }

        var (flags, offered) = (block.Flags[row], block.OfferedAt[row]);
        if (offered < contact.Start)
        {
            contact.Start = offered;
        }

        if (block.Texts[(int)TextField.Customer][row] is not IntegerBlock.Absent and var customer && IsBefore(TextField.Customer, customer, offered, contact.Customer, contact.CustomerAt))
        {
            (contact.Customer, contact.CustomerAt, KnowsCustomers) = ((int)customer, offered, true);
        }

        if (block.Texts[(int)TextField.Topic][row] is not IntegerBlock.Absent and var topic && IsBefore(TextField.Topic, topic, offered, contact.Topic, contact.TopicAt))
        {
            (contact.Topic, contact.TopicAt) = ((int)topic, offered);
        }

        (contact.End, contact.LastOffer) = (Math.Max(contact.End, LegTimes.End(block, row, _to)), Math.Max(contact.LastOffer, offered));
        contact.Legs++;
        contact.Transfers += flags.Transfer is Transfer.Blind or Transfer.Consult ? 1 : 0;
        contact.Hold += LegTimes.Known(block, row, DurationPart.Hold);
        contact.IsInbound |= flags.Channel != Channel.Callback;
        contact.ResolvedAt = flags.Resolved == true ? Math.Min(contact.ResolvedAt, offered) : contact.ResolvedAt;
        (KnowsTransfers, KnowsHold) = (KnowsTransfers || flags.Transfer is not null, KnowsHold || flags.Knows(DurationPart.Hold));
    }

    /// <summary>Whether a leg says something before another does; of legs offered at one instant, the one whose text is first.</summary>
    private bool IsBefore(TextField field, long code, long at, int other, long otherAt) =>
        at != otherAt ? at < otherAt : _table.Texts[(int)field].Utf8((int)code).SequenceCompareTo(_table.Texts[(int)field].Utf8(other)) < 0;

    /// <summary>Contacts of one customer (and topic where asked) in order of their begin: each is of the issue of the one before if it begins within the window of that one's end.</summary>
    private void Link()
    {
        var order = InOrder();
        for (var i = 0; i < order.Length; i++)
        {
            ref var contact = ref Contacts[order[i]];
            contact.IsKnown = contact.End <= _to - _rule.Window;
            if (i > 0 && IsNext(ref Contacts[order[i - 1]], contact))
            {
                contact.Before = Contacts[order[i - 1]].Before + 1;
                Contacts[order[i - 1]].IsFollowed = true;
            }
            else
            {
                contact.IsOneIssuesFirst = true;
            }
        }
    }

    /// <summary>The contacts of people with a known customer, customer by customer: first dealt out by code, then the few of each sorted.</summary>
    private int[] InOrder()
    {
        int[] linked = [.. Enumerable.Range(0, Contacts.Length).Where(i => Contacts[i].IsOfPeople && Contacts[i].HasCustomer)];
        var ends = new int[_table.Texts[(int)TextField.Customer].Count + 1];
        foreach (var i in linked)
        {
            ends[Contacts[i].Customer + 1]++;
        }

        for (var customer = 1; customer < ends.Length; customer++)
        {
            ends[customer] += ends[customer - 1];
        }

        var order = new int[linked.Length];
        foreach (var i in linked)
        {
            order[ends[Contacts[i].Customer]++] = i;
        }

        for (int first = 0, customer = 0; first < order.Length; first = ends[customer++])
        {
            order.AsSpan(first, ends[customer] - first).Sort((left, right) => Compare(Contacts[left], Contacts[right]));
        }

        return order;
    }

    private bool IsNext(ref Contact earlier, in Contact later) => earlier.Customer == later.Customer
        && (!_rule.SameTopic || earlier.Topic == later.Topic) && later.Start <= earlier.End + _rule.Window;

    private int Compare(in Contact left, in Contact right) =>
        left.Customer != right.Customer ? left.Customer.CompareTo(right.Customer)
        : _rule.SameTopic && left.Topic != right.Topic ? left.Topic.CompareTo(right.Topic)
        : left.Start != right.Start ? left.Start.CompareTo(right.Start)
        : left.End != right.End ? left.End.CompareTo(right.End)
        : left.Leg == right.Leg ? 0
        : LegOrder.Compare(_table[left.Leg], _table[right.Leg]);
}
