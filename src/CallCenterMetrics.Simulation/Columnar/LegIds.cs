using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>
/// Contacts and customers. A leg that is passed on, by an agent or a bot, is followed by another leg of the same contact a little later; a customer
/// whose matter was not resolved comes back more often than others.
/// </summary>
internal sealed class LegIds(int count, int seed)
{
    private const int Recent = 4096;
    private const double ReturnShare = 0.12;
    private const long Patience = 10 * 60_000;      // a leg passed on is taken up within this time, or is lost

    private readonly PriorityQueue<(long Due, int Contact, int Customer), long> _passedOn = new();
    private readonly int[] _unresolved = new int[Recent];
    private Draws _draws = new(seed, "customers");
    private int _contacts;
    private int _returning;
    private int _enteredLegs;
    private int _enteredContacts;

    /// <summary>Gives the legs, which follow those before, their contacts and customers. Contacts are numbered in order.</summary>
    public void Give(Span<RawLeg> legs)
    {
        foreach (ref var leg in legs)
        {
            if (leg.Flags.Channel is Channel.Voice or Channel.Chat && leg.Flags.Direction == Direction.Inbound && TryFollow(leg.OfferedAt, out var before))
            {
                (leg.Contact, leg.Customer) = (before.Contact, before.Customer);
            }
            else
            {
                var returns = _draws.Of(ReturnShare) && _returning > 0;
                leg.Contact = _contacts++;
                leg.Customer = returns ? _unresolved[_draws.Below(Math.Min(_returning, Recent))] : _draws.Below(count / 4 + 1);
            }

            if (leg.Flags.Transfer is Transfer.Blind or Transfer.Consult || (leg.Flags.Channel == Channel.Bot && leg.Flags.Outcome == Outcome.FlowedOut))
            {
                var due = leg.OfferedAt + leg.EndedAfter;
                _passedOn.Enqueue((due, leg.Contact, leg.Customer), due);
            }

            if (leg.Flags.Resolved == false)
            {
                _unresolved[_returning++ % Recent] = leg.Customer;
            }
        }
    }

    /// <summary>Enters the texts of the legs, once given, in their order; customers then have the codes of the table.</summary>
    public void Enter(Memory<RawLeg> legs, TextDictionary[] texts, int threads) => Parallel.Invoke(
        new ParallelOptions { MaxDegreeOfParallelism = threads },
        () => _enteredLegs = Enter(texts[(int)TextField.Id], IdText.Leg, _enteredLegs, _enteredLegs + legs.Length),
        () => _enteredContacts = Enter(texts[(int)TextField.ContactId], IdText.Contact, _enteredContacts, _contacts),
        () => EnterCustomers(legs.Span, texts[(int)TextField.Customer]));

    private static int Enter(TextDictionary texts, IdText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            texts.Encode(text.Utf8(i), out _);
        }

        return to;
    }

    private static void EnterCustomers(Span<RawLeg> legs, TextDictionary texts)
    {
        var text = IdText.Customer;
        foreach (ref var leg in legs)
        {
            leg.Customer = texts.Encode(text.Utf8(leg.Customer), out _);
        }
    }

    private bool TryFollow(long at, out (long Due, int Contact, int Customer) before)
    {
        while (_passedOn.TryPeek(out before, out var due) && due <= at)
        {
            _passedOn.Dequeue();
            if (at - due <= Patience)
            {
                return true;
            }
        }

        return false;
    }
}
