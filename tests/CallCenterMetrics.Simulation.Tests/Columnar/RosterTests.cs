using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

[TestFixture]
public sealed class RosterTests
{
    private const double HalfHour = LoadShape.SlotMilliseconds;
    private static readonly int[] _needed = [.. Enumerable.Range(0, 60 * 48).Select(slot => slot % 48 is > 14 and < 40 ? 6 + slot % 48 / 8 : 1)];

    [Test]
    public void Duties_keep_to_the_rules([Values(3, 12, 30, 60)] int agents)
    {
        foreach (var duties in Roster.Plan(_needed, agents, 0))
        {
            Assert.That(duties.SkipLast(1).Select(duty => (duty.End - duty.Start) / HalfHour), Is.All.InRange(8, 17));
            Assert.That(duties.Zip(duties.Skip(1), (one, next) => (next.Start - one.End) / HalfHour), Is.All.GreaterThanOrEqualTo(22));
            Assert.That(duties.Zip(duties.Skip(5), (one, sixth) => (sixth.Start - one.Start) / HalfHour), Is.All.GreaterThanOrEqualTo(7 * 48));
        }
    }

    [Test]
    public void Enough_agents_are_there_in_every_half_hour_and_few_more()
    {
        var there = There(Roster.Plan(_needed, 60, 0));
        Assert.That(there.Zip(_needed, (present, needed) => present >= needed), Is.All.True);
        Assert.That(there.Sum(), Is.LessThan(1.25 * _needed.Sum()));
    }

    [Test]
    public void Too_few_agents_all_work_a_full_week()
    {
        var hours = Roster.Plan(_needed, 6, 0).Select(duties => duties.Sum(duty => duty.End - duty.Start) / HalfHour / 2 / (60 / 7.0));
        Assert.That(hours, Is.All.InRange(38, 45));
    }

    private static int[] There(Duty[][] roster)
    {
        var there = new int[_needed.Length];
        foreach (var duty in roster.SelectMany(duties => duties))
        {
            for (var slot = (int)(duty.Start / HalfHour); slot < duty.End / HalfHour; slot++)
            {
                there[slot]++;
            }
        }

        return there;
    }
}
