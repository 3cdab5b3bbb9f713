using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>Small cases of interactions seen together, worked out by hand.</summary>
public sealed class ContactCaseTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly DateTimeOffset Monday = new(2026, 3, 23, 0, 0, 0, TimeSpan.FromHours(1));      // the clock goes forward on the Sunday after

    [Test]
    public void An_open_contact_is_not_yet_known_however_long_ago_it_came()
    {
        var totals = Whole(Leg(Monday, Outcome.Open));
        Assert.That((Of(totals, FactMeasures.IssuesNotYetKnown), Of(totals, FactMeasures.KnownIssues), Of(totals, FactMeasures.IssuesWithoutRepeat)), Is.EqualTo((1, 0, 0)));
    }

    [Test]
    public void Who_comes_while_a_contact_is_open_comes_again()
    {
        var totals = Whole(Leg(Monday, Outcome.Open), Leg(Monday.AddDays(20), Outcome.Answered) with { Id = "2" });
        Assert.That((Of(totals, FactMeasures.Issues), Of(totals, FactMeasures.CustomerContacts)), Is.EqualTo((1, 2)));
    }

    [Test]
    public void An_open_bot_session_is_not_yet_known()
    {
        var totals = Whole(Leg(Monday, Outcome.Open) with { Channel = Channel.Bot });
        Assert.That((Of(totals, FactMeasures.BotSessionsNotYetKnown), Of(totals, FactMeasures.KnownBotSessions)), Is.EqualTo((1, 0)));
    }

    [TestCase("week", 0, 3)]
    [TestCase("week", 6, 3)]
    [TestCase("month", 0, 5)]
    [TestCase("day", 6, 0.5)]
    public void What_left_before_the_end_of_its_interval_is_not_in_its_backlog(string dimension, int day, double daysOfWait)
    {
        var totals = Center(Leg(Monday.AddDays(day), Outcome.Abandoned) with { Wait = TimeSpan.FromDays(daysOfWait) }).GroupBy(Dimension.Parse(dimension, Berlin)).Totals(ServiceTarget.Default);
        var groups = Enumerable.Range(0, totals.Count).Select(group => (totals.Of(FactMeasures.Backlog, group).Value, totals.Of(FactMeasures.OldestOpenAge, group).Value)).ToArray();
        var isOver = dimension == "week" && day == 6;       // from Sunday into the week after, once
        Assert.That(groups.Sum(group => group.Item1), Is.EqualTo(isOver ? 1 : 0));
        Assert.That(groups.Max(group => group.Item2), Is.EqualTo(isOver ? TimeSpan.FromHours(23).TotalMilliseconds : null));
    }

    /// <summary>More rows than a block of the table holds, with the legs of every contact far apart.</summary>
    [Test]
    public void Contacts_go_across_blocks_of_rows()
    {
        string[] measures = ["contacts", "transferred_contacts", "customer_contacts", "issues", "followed_contacts", "issues_of_one_leg", "reopened_contacts", "effort_of_repeats"];
        var center = Center([.. Enumerable.Range(0, 70_000).Select(i => Leg(Monday.AddSeconds(i * 7_919L % 2_000_000), Outcome.Answered) with
        {
            Id = $"{i}", ContactId = $"k{i % 60_000}", Customer = $"c{i % 7_000}", Queue = $"q{i % 3}", Resolved = i % 4 == 0, Transfer = (Transfer)(i % 3), Wait = TimeSpan.FromSeconds(i % 100),
        })]);
        var (plain, grouping) = (new PlainContacts(center), ContactMeasureOracleTests.GroupingOf(center, "queue"));
        var totals = center.GroupBy(grouping.Dimensions).Totals(ServiceTarget.Default);
        foreach (var measure in FactMeasures.All.OfType<AdditiveMeasure>().Where(measure => measures.Contains(measure.Id)))
        {
            var found = Enumerable.Range(0, totals.Count).ToDictionary(group => totals.Key(group)[0]!, group => totals.Of(measure, group).Value);
            Assert.That(found, Is.EquivalentTo(plain.By(grouping, measure.Id)!), measure.Id);
        }
    }

    private static long Of(Totals totals, AdditiveMeasure measure) => totals.Of(measure, 0).Value;

    private static Totals Whole(params Interaction[] legs) => Center(legs).GroupBy().Totals(ServiceTarget.Default);

    private static ContactCenter Center(params Interaction[] legs) =>
        ContactCenter.Of(InteractionTable.From(legs)) with { TimeZone = Berlin, Observed = new(Monday.AddDays(-7), Monday.AddDays(30)) };

    private static Interaction Leg(DateTimeOffset at, Outcome outcome) => new() { Id = "1", Customer = "c", OfferedAt = at, Outcome = outcome };
}
