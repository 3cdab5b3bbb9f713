namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A contact: the legs of one contact id that were offered to people, and the bot's steps before them. Times in milliseconds since 1970.</summary>
internal struct Contact
{
    public const int Unknown = -1;

    /// <summary>The row of one of its legs.</summary>
    public int Leg;

    /// <summary>Offer of its first leg, and end of the one that ended last.</summary>
    public long Start, End;

    /// <summary>Codes, of the first leg that has one (of several at one instant, the first by name); <see cref="Unknown"/> where the data say nothing.</summary>
    public int Customer, Topic;

    /// <summary>Offers of the legs that these are of.</summary>
    public long CustomerAt, TopicAt;

    /// <summary>Legs offered to people, and those of them passed on.</summary>
    public int Legs, Transfers;

    /// <summary>Time on hold, and menu, form or bot steps, of what is known.</summary>
    public long Hold, Steps;

    /// <summary>Whether the customer came (a contact of callbacks alone is none of the customer's coming).</summary>
    public bool IsInbound;

    /// <summary>Offer of the first leg that resolved it, else the last instant there is; and of its last leg.</summary>
    public long ResolvedAt, LastOffer;

    /// <summary>Earlier contacts of its issue, and whether another one followed.</summary>
    public int Before;

    public bool IsFollowed, IsOneIssuesFirst;

    /// <summary>Whether all the time in which another contact would be a repeat was observed.</summary>
    public bool IsKnown;

    public readonly bool IsOfPeople => Legs > 0;

    public readonly bool IsResolved => ResolvedAt != long.MaxValue;

    public readonly bool IsReopened => IsResolved && LastOffer > ResolvedAt;

    public readonly bool HasCustomer => Customer != Unknown && IsInbound;
}
