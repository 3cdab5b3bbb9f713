using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Facts;

/// <summary>A message about a field outside its domain names the row, the field, the value and the domain.</summary>
public sealed class InteractionDomainTests
{
    private static readonly Interaction Leg = new() { OfferedAt = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered };

    [TestCaseSource(nameof(Faults))]
    public void A_field_outside_its_domain_is_refused_by_name(Interaction faulty, string[] words)
    {
        var builder = new InteractionTableBuilder();
        builder.Add(Leg);
        builder.Add(Leg);
        var fault = Assert.Throws<ArgumentException>(() => builder.Add(faulty))!;
        Assert.Multiple(() =>
        {
            foreach (var word in words.Append("Row 2"))
            {
                Assert.That(fault.Message, Does.Contain(word));
            }

            Assert.That(builder.Count, Is.EqualTo(2), "the faulty row is not added");
        });
        builder.Add(Leg with { Queue = "after" });
        Assert.That(builder.Build().Select(row => row.Queue), Is.EqualTo((string?[])[null, null, "after"]));
    }

    [TestCaseSource(nameof(Ends))]
    public void The_ends_of_a_domain_belong_to_it(Interaction leg) => Assert.That(InteractionTable.From([leg])[0].ToInteraction(), Is.EqualTo(leg));

    [TestCase(false, 5)]
    [TestCase(true, 4)]
    public void A_reader_is_told_of_repeated_ids(bool leavesOutRepeated, int rows)
    {
        var legs = new LegBatch(5, [], [TextField.Id]);
        foreach (var id in new[] { "", "a", "b", "a", "" })
        {
            legs.Texts(TextField.Id)!.Set(legs.Count, Encoding.UTF8.GetBytes(id));
            legs.SetValues(new() { OfferedAt = legs.Count });
            legs.Next();
        }

        var builder = new InteractionTableBuilder();
        Assert.Multiple(() =>
        {
            Assert.That(builder.Add(legs, 0, 5, leavesOutRepeated), Is.EqualTo(new[] { 3 }));
            Assert.That(builder.Build().Select(row => row.Id), Is.EqualTo(new[] { null, "a", "b", "a", null }.Where((_, row) => row != 3 || !leavesOutRepeated)));
            Assert.That(builder.Count, Is.EqualTo(rows));
        });
    }

    private static IEnumerable<TestCaseData> Faults()
    {
        var long1 = FactLimits.LongestDuration + TimeSpan.FromMilliseconds(1);
        yield return Case(Leg with { OfferedAt = FactLimits.EarliestInstant.AddMilliseconds(-1) }, "OfferedAt", "-1", "1970");
        yield return Case(Leg with { OfferedAt = FactLimits.LatestInstant }, "OfferedAt", "7258118400000", "2199");
        yield return Case(Leg with { EndedAt = Leg.OfferedAt.AddMilliseconds(-1) }, "EndedAt", "1772355599999", "OfferedAt");
        yield return Case(Leg with { EndedAt = FactLimits.LatestInstant }, "EndedAt", "7258118400000", "2199");
        yield return Case(Leg with { Outcome = (Outcome)7 }, "Outcome", "7", "Answered, Abandoned");
        yield return Case(Leg with { Channel = (Channel)(-1) }, "Channel", "-1", "Voice, Chat");
        yield return Case(Leg with { Direction = (Direction)3 }, "Direction", "3", "Inbound, Outbound, Internal");
        yield return Case(Leg with { Transfer = (Transfer)3 }, "Transfer", "3", "None, Blind, Consult");
        yield return Case(Leg with { Wait = TimeSpan.FromMilliseconds(-1) }, "Wait", "-1", "315619200000");
        yield return Case(Leg with { Talk = long1 }, "Talk", "315619200001", "315619200000");
        yield return Case(Leg with { Hold = long1 }, "Hold", "315619200001", "315619200000");
        yield return Case(Leg with { Wrap = TimeSpan.FromDays(-2) }, "Wrap", "-172800000", "315619200000");
        yield return Case(Leg with { Satisfaction = 0 }, "Satisfaction", "0", "1 to 5");
        yield return Case(Leg with { Satisfaction = 6 }, "Satisfaction", "6", "1 to 5");
        yield return Case(Leg with { Recommendation = -1 }, "Recommendation", "-1", "0 to 10");
        yield return Case(Leg with { Recommendation = 11 }, "Recommendation", "11", "0 to 10");
        yield return Case(Leg with { Effort = 0 }, "Effort", "0", "1 to 7");
        yield return Case(Leg with { Effort = 8 }, "Effort", "8", "1 to 7");
        yield return Case(Leg with { Quality = 100.000001m }, "Quality", "100.000001", "0 to 100");
        yield return Case(Leg with { Quality = -0.000001m }, "Quality", "-0.000001", "0 to 100");
        yield return Case(Leg with { Cost = 1_000_000_000.01m }, "Cost", "1000000000.01", "-1000000000 to 1000000000");
        yield return Case(Leg with { Cost = decimal.MaxValue }, "Cost", "79228162514264337593543950335", "-1000000000 to 1000000000");
        yield return Case(Leg with { Value = -1_000_000_001m }, "Value", "-1000000001", "-1000000000 to 1000000000");
        yield return Case(Leg with { Steps = -1 }, "Steps", "-1", "0 to 1000000");
        yield return Case(Leg with { Steps = 1_000_001 }, "Steps", "1000001", "0 to 1000000");

        static TestCaseData Case(Interaction leg, params string[] words) => new TestCaseData(leg, words).SetArgDisplayNames(words[0], words[1]);
    }

    private static IEnumerable<TestCaseData> Ends()
    {
        yield return new(Leg with { OfferedAt = FactLimits.EarliestInstant, EndedAt = FactLimits.EarliestInstant });
        yield return new(Leg with { OfferedAt = FactLimits.LatestInstant.AddMilliseconds(-1) });
        yield return new(Leg with { Wait = FactLimits.LongestDuration, Talk = FactLimits.LongestDuration, Hold = FactLimits.LongestDuration, Wrap = FactLimits.LongestDuration });
        yield return new(Leg with { Wait = TimeSpan.Zero, Talk = TimeSpan.Zero, Hold = TimeSpan.Zero, Wrap = TimeSpan.Zero });
        yield return new(Leg with { Satisfaction = 1, Recommendation = 0, Effort = 1, Quality = 0, Steps = 0, Cost = -FactLimits.LargestAmount, Value = 0 });
        yield return new(Leg with { Satisfaction = 5, Recommendation = 10, Effort = 7, Quality = 100, Steps = FactLimits.MostSteps, Cost = 0, Value = FactLimits.LargestAmount });
    }
}
