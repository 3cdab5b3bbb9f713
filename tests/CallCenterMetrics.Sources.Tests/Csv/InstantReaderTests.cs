using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>Instants instead of durations: answered, ended.</summary>
public sealed class InstantReaderTests
{
    [Test]
    public void Durations_follow_from_instants()
    {
        var row = Read("OfferedAt,Outcome,AnsweredAt,EndedAt,Hold,Wrap", "2026-01-05 09:00:00,Y,2026-01-05 09:00:12,2026-01-05 09:05:12,20,30").OrThrow()[0];
        Assert.That(Seconds(row), Is.EqualTo((12.0, 250.0, 20.0, 30.0)));
        Assert.That(row.EndedAt, Is.Null, "it is the sum of the parts");
    }

    [TestCase("Abandoned")]
    [TestCase("FlowedOut")]
    [TestCase("CallbackQueued")]
    public void The_wait_of_a_leg_that_left_ends_with_it(string outcome) => Assert.That(
        Read("OfferedAt,Outcome,EndedAt", $"2026-01-05 09:00:00,{outcome},2026-01-05 09:00:45.5").OrThrow()[0].Wait, Is.EqualTo(TimeSpan.FromSeconds(45.5)));

    [TestCase("Open")]
    [TestCase("NotConnected")]
    [TestCase("Contained")]
    public void Other_legs_have_no_wait_from_instants(string outcome)
    {
        var row = Read("OfferedAt,Outcome,EndedAt", $"2026-01-05 09:00:00,{outcome},2026-01-05 09:00:45").OrThrow()[0];
        Assert.That((row.Wait, row.EndedAt), Is.EqualTo(((TimeSpan?)null, (DateTimeOffset?)new DateTimeOffset(2026, 1, 5, 9, 0, 45, TimeSpan.Zero))));
    }

    [TestCase("AnsweredAt,EndedAt", "00:00:12,00:10:12")]
    [TestCase("Answer Time,End Time", "00:00:12,00:10:12")]
    public void Clock_times_of_their_own_columns_cross_midnight(string headers, string values) =>
        Assert.That(Seconds(Read($"OfferedAt,Outcome,{headers}", $"2026-01-05 23:59:52,Y,{values}").OrThrow()[0]), Is.EqualTo((20.0, 600.0, 0.0, 0.0)));

    [Test]
    public void Only_the_end_may_cross_midnight() => Assert.That(
        Seconds(Read("OfferedAt,Outcome,AnsweredAt,EndedAt", "2026-01-05 23:50:00,Y,23:50:30,00:00:30").OrThrow()[0]), Is.EqualTo((30.0, 600.0, 0.0, 0.0)));

    [Test]
    public void Clock_times_joined_with_the_date_of_the_offer_cross_midnight()
    {
        var reading = TestFile.Read(
            "Date,Offered Clock,Answered Clock,Ended Clock,Outcome\n2026-01-05,23:59:52,00:00:12,00:10:12,Y\n2026-01-05,10:00:00,10:00:05,10:00:35,Y\n",
            TestFile.With("OfferedAt=Date+Offered Clock", "AnsweredAt=Date+Answered Clock", "EndedAt=Date+Ended Clock"));
        Assert.That(reading.OrThrow().Select(Seconds), Is.EqualTo(new[] { (20.0, 600.0, 0.0, 0.0), (5.0, 30.0, 0.0, 0.0) }));
        Assert.That(reading.Findings, Is.Empty);
    }

    [Test]
    public void Clock_times_of_instants_with_a_date_do_not_move()
    {
        var reading = Read("OfferedAt,Outcome,AnsweredAt", "2026-01-05 23:59:52,Y,2026-01-05 00:00:12");
        FindingAssert.HasOnly(reading, "wrong_order", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:2");
    }

    [Test]
    public void Clock_times_of_the_night_of_a_change_are_those_of_the_zone()
    {
        var reading = TestFile.Read("OfferedAt,Outcome,AnsweredAt,EndedAt\n2026-03-29 01:59:50,Y,03:00:10,03:01:10\n", TestFile.In("Europe/Berlin"));
        Assert.That(Seconds(reading.OrThrow()[0]), Is.EqualTo((20.0, 60.0, 0.0, 0.0)));
    }

    [TestCase("2026-01-05 09:00:12", 0)]
    [TestCase("2026-01-05 09:00:13", 0)]
    [TestCase("2026-01-05 09:00:11", 0)]
    [TestCase("2026-01-05 09:00:13.001", 1)]
    [TestCase("2026-01-05 09:00:10.999", 1)]
    public void A_stated_duration_wins_and_disagreement_over_a_second_is_found(string answered, int count)
    {
        var reading = Read("OfferedAt,Outcome,AnsweredAt,Wait", $"2026-01-05 09:00:00,Y,{answered},12");
        Assert.That(reading.OrThrow()[0].Wait, Is.EqualTo(TimeSpan.FromSeconds(12)));
        Assert.That(reading.Findings, Has.Count.EqualTo(count));
        if (count > 0)
        {
            var finding = FindingAssert.HasOnly(reading, "duration_disagrees", "Wait", FindingEffect.Kept, 1, "calls.csv:2");
            Assert.That(finding.ToString(), Does.Contain("over a second").And.Contains("AnsweredAt="));
        }
    }

    [TestCase("2026-01-05 09:05:10", 0)]    // to the end of wrap
    [TestCase("2026-01-05 09:04:10", 0)]    // to the end of the call
    [TestCase("2026-01-05 09:04:40", 1)]
    public void A_stated_talk_may_end_with_the_call_or_with_wrap(string ended, int count)
    {
        var reading = Read("OfferedAt,Outcome,AnsweredAt,EndedAt,Talk,Hold,Wrap", $"2026-01-05 09:00:00,Y,2026-01-05 09:00:10,{ended},200,40,60");
        Assert.That((reading.Findings.Count, Seconds(reading.OrThrow()[0])), Is.EqualTo((count, (10.0, 200.0, 40.0, 60.0))));
    }

    [Test]
    public void An_end_before_the_offer_is_absent()
    {
        var reading = Read("OfferedAt,Outcome,EndedAt", "2026-01-05 09:00:00,Abandoned,2026-01-05 08:59:00");
        var finding = FindingAssert.HasOnly(reading, "wrong_order", "EndedAt", FindingEffect.FieldAbsent, 1, "calls.csv:2");
        Assert.That(finding.ToString(), Does.Contain("before the offer"));
        Assert.That((reading.OrThrow()[0].EndedAt, reading.OrThrow()[0].Wait), Is.EqualTo(((DateTimeOffset?)null, (TimeSpan?)null)));
    }

    [Test]
    public void Clocks_that_differ_by_less_than_a_second_make_a_wait_of_0()
    {
        var reading = Read("OfferedAt,Outcome,AnsweredAt", "2026-01-05 09:00:00.700,Y,2026-01-05 09:00:00");
        Assert.That((reading.OrThrow()[0].Wait, reading.Findings.Count), Is.EqualTo(((TimeSpan?)TimeSpan.Zero, 0)));
    }

    [Test]
    public void A_duration_of_over_10_years_between_instants_is_found_and_absent()
    {
        var reading = Read("OfferedAt,Outcome,AnsweredAt", "2010-01-05 09:00:00,Y,2026-01-05 09:00:00");
        FindingAssert.HasOnly(reading, "out_of_range", "Wait", FindingEffect.FieldAbsent, 1, "calls.csv:2");
        Assert.That(reading.OrThrow()[0].Wait, Is.Null);
    }

    [Test]
    public void An_end_that_is_not_the_sum_of_the_parts_is_kept()
    {
        var row = Read("OfferedAt,Outcome,Wait,Talk,EndedAt", "2026-01-05 09:00:00,Y,10,20,2026-01-06 17:00:00").OrThrow()[0];
        Assert.That(row.EndedAt, Is.EqualTo(new DateTimeOffset(2026, 1, 6, 17, 0, 0, TimeSpan.Zero)));
    }

    private static Reading<InteractionTable> Read(string header, string row) => TestFile.Read($"{header}\n{row}\n");

    private static (double Wait, double Talk, double Hold, double Wrap) Seconds(InteractionRow row) =>
        (row.Wait?.TotalSeconds ?? -1, row.Talk?.TotalSeconds ?? -1, row.Hold?.TotalSeconds ?? 0, row.Wrap?.TotalSeconds ?? 0);
}
