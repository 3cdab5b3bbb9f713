using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>
/// Small made-up centers whose contacts belong together in every awkward way: many of one customer, several legs each, bots before people, callbacks with and without
/// a contact id of their own, legs without ids, over midnights and daylight-saving changes. The same seed gives the same center.
/// </summary>
internal static class RandomContacts
{
    private const int Days = 16;

    private static readonly (string Zone, DateTimeOffset Begin)[] Places =
    [
        ("Europe/Berlin", Begin(2026, 3, 20)), ("Europe/Berlin", Begin(2026, 10, 18)), ("Asia/Kathmandu", Begin(2026, 2, 20)), ("Australia/Lord_Howe", Begin(2026, 3, 28)),
        ("Australia/Lord_Howe", Begin(2026, 9, 27)), ("America/New_York", Begin(2026, 12, 24)), ("UTC", Begin(2026, 1, 4)),
    ];

    private static readonly string[] Agents = ["amy", "bo", "陈"];
    private static readonly string[] Queues = ["sales", "billing", "账单"];
    private static readonly string[] Topics = ["invoice", "order"];
    private static readonly string[] Teams = ["north", "south", "west"];
    private static readonly string[] Customers = ["c1", "c2", "c3", "c4"];

    public static ContactCenter Make(int seed)
    {
        var dice = new Random(seed);
        var (zone, begin) = Places[(uint)seed % Places.Length];
        var observed = begin.AddMinutes(dice.Next(3_000));
        List<Interaction> legs = [];
        for (var contact = dice.Next(seed % 9 == 8 ? 4 : 45); contact > 0; contact--)
        {
            legs.AddRange(Contact(dice, begin, contact));
        }

        return new()
        {
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone),
            Observed = seed % 4 == 3 ? null : new(observed, observed.AddMinutes(1 + dice.Next(Days * 1_440))),
            Repeats = new() { Days = 1 + dice.Next(seed % 2 == 0 ? 2 : 10), SameTopic = seed % 3 == 1 },
            Interactions = InteractionTable.From(legs),
            Assignments = [.. Enumerable.Range(0, dice.Next(9)).Select(_ => Member(dice, begin))],
        };
    }

    private static bool Chance(Random dice, double share) => dice.NextDouble() < share;

    private static T Pick<T>(Random dice, T[] among) => among[dice.Next(among.Length)];

    private static IEnumerable<Interaction> Contact(Random dice, DateTimeOffset begin, int number)
    {
        // At another second than all others, so that which contact of a customer came first is not a matter of taste.
        var at = begin.AddMinutes(Chance(dice, 0.3) ? dice.Next(Days * 24) * 60 : dice.Next(Days * 1_440)).AddSeconds(number % 60);
        var customer = Chance(dice, 0.2) ? null : Pick(dice, Customers);
        var hasId = Chance(dice, 0.8);
        var bots = Chance(dice, 0.3) ? 1 + dice.Next(2) : 0;
        var isCallback = Chance(dice, 0.15);
        for (int leg = 0, legs = bots + dice.Next(bots > 0 ? 0 : 1, 4); leg < legs; leg++)
        {
            var made = Leg(dice, at, customer) with
            {
                Id = Chance(dice, 0.1) ? null : leg == 0 && Chance(dice, 0.3) ? $"k{number}" : $"k{number}-{leg}",
                ContactId = hasId ? $"k{number}" : null,
            };
            yield return leg < bots ? Bot(dice, made) : isCallback ? made with { Channel = Channel.Callback } : made;
            at = at.AddMilliseconds(Chance(dice, 0.3) ? 0 : Chance(dice, 0.2) ? dice.Next(86_400_000) : dice.Next(600_000));
        }
    }

    private static Interaction Leg(Random dice, DateTimeOffset at, string? customer)
    {
        var outcome = Chance(dice, 0.6) ? Outcome.Answered : (Outcome)dice.Next(7);
        var isAnswered = outcome == Outcome.Answered || Chance(dice, 0.1);
        var longest = Chance(dice, 0.1) ? 3 * 86_400_000 : Chance(dice, 0.3) ? 7_200_000 : 300_000;
        return new()
        {
            OfferedAt = at.ToOffset(TimeSpan.FromMinutes(15 * (dice.Next(97) - 48))),
            EndedAt = Chance(dice, 0.8) || outcome == Outcome.Open ? null : at.AddMilliseconds(dice.Next(longest)),
            Customer = Chance(dice, 0.1) ? null : customer,
            Queue = Chance(dice, 0.1) ? null : Pick(dice, Queues), Topic = Chance(dice, 0.3) ? null : Pick(dice, Topics),
            Channel = Chance(dice, 0.6) ? Channel.Voice : (Channel)dice.Next(8), Direction = Chance(dice, 0.8) ? Direction.Inbound : (Direction)dice.Next(3),
            Agent = Chance(dice, isAnswered ? 0.1 : 0.8) ? null : Pick(dice, Agents), Outcome = outcome,
            Wait = outcome == Outcome.Open || Chance(dice, 0.1) ? null : Duration(dice, longest),
            Talk = isAnswered && !Chance(dice, 0.1) ? Duration(dice, longest) : null,
            Hold = isAnswered && !Chance(dice, 0.3) ? Duration(dice, longest / 3) : null,
            Wrap = isAnswered && !Chance(dice, 0.3) ? Duration(dice, longest / 2) : null,
            Transfer = Chance(dice, 0.3) ? null : (Transfer)dice.Next(3), Resolved = Chance(dice, 0.5) ? null : Chance(dice, 0.7),
            Steps = Chance(dice, 0.6) ? null : dice.Next(11),
        };
    }

    private static Interaction Bot(Random dice, Interaction leg)
    {
        var outcome = Chance(dice, 0.9) ? Pick(dice, [Outcome.Contained, Outcome.Contained, Outcome.FlowedOut, Outcome.Abandoned, Outcome.Open]) : leg.Outcome;
        return leg with
        {
            Channel = Channel.Bot, Direction = Direction.Inbound, Agent = null, Outcome = outcome,
            EndedAt = outcome == Outcome.Open ? null : leg.EndedAt, Wait = outcome is Outcome.Open or Outcome.Contained ? null : leg.Wait,
        };
    }

    private static TimeSpan Duration(Random dice, int longest) => TimeSpan.FromMilliseconds(
        Chance(dice, 0.15) ? 0 : Chance(dice, 0.3) ? dice.Next(longest / 60_000 + 1) * 60_000L : dice.Next(longest + 1));

    private static Assignment Member(Random dice, DateTimeOffset begin)
    {
        var from = begin.AddHours(dice.Next(Days * 24));
        return new() { Agent = Pick(dice, Agents), Team = Pick(dice, Teams), From = from, To = Chance(dice, 0.3) ? null : from.AddMinutes(1 + dice.Next(8_000)) };
    }

    private static DateTimeOffset Begin(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
