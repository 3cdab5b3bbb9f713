using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

[TestFixture]
public sealed class SyntheticLegsTests
{
    private static readonly SyntheticLegs _small = new() { Count = 150_000, Days = 30, HasIds = true };
    private static readonly ServiceTarget _target = ServiceTarget.Seconds(20);

    [Test]
    public void The_table_and_the_records_are_the_same_legs([Values] bool hasIds)
    {
        var legs = _small with { HasIds = hasIds };
        Assert.That(legs.Table().Select(row => row.ToInteraction()).SequenceEqual(legs.Rows()), Is.True);
    }

    [Test]
    public void The_table_is_the_one_that_a_builder_makes()
    {
        var (packed, built) = (_small.Table(), InteractionTable.From(_small.Rows()));
        Assert.That(packed.Select(row => row.ToInteraction()).SequenceEqual(built.Select(row => row.ToInteraction())), Is.True);
        foreach (var dimension in (Dimension[])[Dimension.Queue, Dimension.Agent, Dimension.Topic, Dimension.Segment, Dimension.Customer])
        {
            Assert.That(packed.GroupBy(dimension).Totals(_target).SameAs(built.GroupBy(dimension).Totals(_target)), Is.True, dimension.Id);
        }
    }

    [Test]
    public void Threads_do_not_matter([Values(1, 3, 8)] int threads)
    {
        var legs = _small with { Count = 1_200_000, HasIds = false };
        Assert.That((legs with { MaxThreads = threads }).Rows().SequenceEqual(legs.Rows()), Is.True);
    }

    /// <summary>What was made once is made forever: a change of a draw anywhere shows here.</summary>
    [Test]
    public void The_legs_of_a_seed_are_known()
    {
        var hash = 14695981039346656037UL;
        foreach (var text in new SyntheticLegs { Count = 20_000, Days = 7, HasIds = true }.Rows().Select(leg => leg.ToString()))
        {
            foreach (var letter in text)
            {
                hash = (hash ^ letter) * 1099511628211;
            }
        }

        Assert.That($"{hash:x}", Is.EqualTo("f593854ae43aa18"));
    }

    [Test]
    public void Another_seed_gives_another_course() =>
        Assert.That((_small with { Seed = 2 }).Rows().Take(100).SequenceEqual(_small.Rows().Take(100)), Is.False);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(65_535)]
    [TestCase(65_536)]
    [TestCase(65_537)]
    [TestCase(524_288)]
    [TestCase(1_000_000)]
    public void There_are_as_many_legs_as_asked_for(int count)
    {
        var legs = new SyntheticLegs { Count = count, Days = 3, Queues = 5, Agents = 70 };
        Assert.That(legs.Table(), Has.Count.EqualTo(count));
    }

    [Test]
    public void Legs_are_in_order_of_their_offers_and_within_the_days()
    {
        var from = new DateTimeOffset(2024, 2, 20, 13, 30, 0, TimeSpan.FromHours(2));
        var offers = (_small with { From = from, Days = 11 }).Rows().Select(leg => leg.OfferedAt).ToArray();
        Assert.That(offers, Is.Ordered);
        Assert.That(offers[0], Is.InRange(from, from.AddHours(1)));
        Assert.That(offers[^1], Is.InRange(from.AddDays(11).AddHours(-1), from.AddDays(11)));
    }

    [TestCase(1970)]
    [TestCase(2196)]
    public void The_first_and_the_last_years_will_do(int year)
    {
        var legs = _small with { From = new(year, 1, 1, 0, 0, 0, TimeSpan.Zero), Days = SyntheticLegs.MostDays };
        Assert.That(legs.Table().Select(row => row.ToInteraction()).SequenceEqual(InteractionTable.From(legs.Rows()).Select(row => row.ToInteraction())), Is.True);
    }

    [Test]
    public void Nobody_serves_two_at_once_nor_in_two_queues()
    {
        foreach (var legs in _small.Rows().Where(leg => leg.Agent is not null).GroupBy(leg => leg.Agent))
        {
            var served = legs.OrderBy(leg => leg.OfferedAt + leg.Wait).ToArray();
            Assert.That(served.Zip(served.Skip(1)).All(pair => pair.First.EndedAt <= pair.Second.OfferedAt + pair.Second.Wait), Is.True, legs.Key);
            Assert.That(served.Select(leg => leg.Queue).Distinct(), Is.EqualTo([_small.AgentTruths.Single(agent => agent.Name == legs.Key).Queue]));
        }
    }

    [Test]
    public void Outcomes_suit_channels_and_values_are_absent_where_nobody_has_them()
    {
        foreach (var leg in (_small with { Agents = 45 }).Rows())
        {
            var isAnswered = leg.Outcome == Outcome.Answered;
            Assert.That(leg.Outcome == Outcome.Contained, Is.EqualTo(leg.Channel == Channel.Bot && leg.Wait is null && leg.EndedAt is not null));
            Assert.That(leg.Outcome != Outcome.NotConnected || leg.Direction == Direction.Outbound);
            Assert.That(leg.Outcome == Outcome.Open, Is.EqualTo(leg.EndedAt is null));
            object?[] ofAnswered = [leg.Agent, leg.Talk, leg.Hold, leg.Wrap, leg.Transfer, leg.Invited];
            Assert.That(ofAnswered.All(value => value is not null == isAnswered));
            Assert.That(leg.Satisfaction is null || leg.Invited == true);
        }
    }

    [Test]
    public void A_contact_passed_on_is_followed_by_a_leg_of_the_same_customer()
    {
        var rows = _small.Rows().ToArray();
        var several = rows.GroupBy(leg => leg.ContactId).Where(legs => legs.Count() > 1).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rows.Select(leg => leg.Id).Distinct().Count(), Is.EqualTo(rows.Length));
            Assert.That(several.Length / (double)rows.Length, Is.InRange(0.03, 0.10));
            Assert.That(several.Select(legs => legs.Select(leg => leg.Customer).Distinct().Count()), Is.All.EqualTo(1));
            Assert.That(several.Select(legs => legs.First().Transfer is Transfer.Blind or Transfer.Consult || legs.First().Channel == Channel.Bot), Is.All.True);
        }
    }

    [Test]
    public void Options_outside_their_domain_are_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new SyntheticLegs { Count = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = SyntheticLegs.MostLegs + 1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = 1, Days = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = 1, Queues = 101 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = 1, From = new(1969, 12, 31, 0, 0, 0, TimeSpan.Zero) }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = 1, MaxThreads = 0 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => new SyntheticLegs { Count = 1, Queues = 12, Agents = 11 }.Table(), Throws.InvalidOperationException.With.Message.Contains("11 agents"));
        }
    }
}
