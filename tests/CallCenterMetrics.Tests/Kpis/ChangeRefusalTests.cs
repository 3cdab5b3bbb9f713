using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;
using CallCenterMetrics.Tests.Balances;

namespace CallCenterMetrics.Tests.Kpis;

/// <summary>What cannot be compared, and what it says then.</summary>
public sealed class ChangeRefusalTests
{
    private static readonly Totals Totals = RichCenter.Make().GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Seconds(20));

    [Test]
    public void A_kpi_that_is_no_quotient_is_refused([Values("offered", "longest_wait", "cost_per_resolution")] string id)
    {
        var kpi = KpiCatalog.All.Single(known => known.Id == id);
        Assert.That(() => Totals.Change(Totals, kpi), Throws.ArgumentException.With.Message.StartsWith($"{id} = {kpi.Formula} is no quotient").And.Message.Contains("totals.Compute"));
    }

    [Test]
    public void Totals_that_differ_in_kind_are_refused()
    {
        var (other, stricter) = (Totals.RollUp(Dimension.Topic, Dimension.Queue), RichCenter.Make().GroupBy(Dimension.Queue, Dimension.Topic).Totals(ServiceTarget.Seconds(10)));
        Assert.Multiple(() =>
        {
            Assert.That(() => Totals.Change(other, KpiCatalog.AnswerRate), Throws.ArgumentException.With.Message.Contains("dimensions cannot be compared: [queue, topic] before and [topic, queue] after; bring both"));
            Assert.That(() => Totals.Change(stricter, KpiCatalog.AnswerRate), Throws.ArgumentException.With.Message.Contains("wait <= 20 s").And.Message.Contains("wait <= 10 s"));
            Assert.That(() => Totals.Change(Totals, KpiCatalog.AnswerRate, new() { OverDays = true }), Throws.ArgumentException.With.Message.Contains("[queue, topic]; add Interval.Day"));
            Assert.That(() => Totals.Change(KpiCatalog.AnswerRate, Dimension.Queue, "sales", "sale"), Throws.ArgumentException.With.Message.Contains("No group has queue 'sale'; the totals have 3: billing, bot, sales"));
            Assert.That(() => Totals.Change(KpiCatalog.AnswerRate, Dimension.Agent, "a", "b"), Throws.ArgumentException.With.Message.Contains("'agent' is not among"));
        });
    }

    [Test]
    public void A_side_without_a_value_says_why()
    {
        var change = Totals.Change(KpiCatalog.AnswerRate, Dimension.Queue, "sales", "bot");
        Assert.That((change.IsAvailable, change.Change, change.Explaining().Count, change.Reason), Is.EqualTo((false, (ChangeEffect?)null, 0, $"After: {change.After.Reason}")));
        Assert.That(change.ToString(), Does.StartWith("answer_rate: change not available: After: There are none to count"));
    }

    [Test]
    public void Handle_times_of_different_parts_are_not_compared()
    {
        Interaction leg = new() { OfferedAt = DateTimeOffset.UnixEpoch, Outcome = Outcome.Answered, Talk = TimeSpan.FromMinutes(3), Wrap = TimeSpan.FromSeconds(9) };
        var (before, after) = (Of(leg), Of(leg with { Hold = TimeSpan.FromSeconds(5) }));
        Assert.That(before.Change(after, KpiCatalog.AverageHandleTime).Reason, Is.EqualTo("Before is made without hold, after with all parts of handle time: they cannot be compared."));
        Assert.That(before.Change(after, KpiCatalog.AverageTalkTime).Change!.Value.Value, Is.Zero);

        static Totals Of(Interaction row) => InteractionTable.From([row]).GroupBy().Totals(ServiceTarget.Default);
    }

    /// <summary>The difference of a whole and its other groups would tell what few employees answered.</summary>
    [TestCase(5, true)]
    [TestCase(4, false)]
    public void Answers_of_few_employees_are_not_told_by_a_change(int ofSecondWeek, bool isTold)
    {
        var week = Interval.Week(TimeZoneInfo.Utc);
        var from = RichCenter.Monday;
        SurveyResponse[] answers = [.. Answers(from, 6), .. Answers(from.AddDays(7), ofSecondWeek), .. Answers(from.AddDays(40), 6)];
        var totals = new ContactCenter { SurveyResponses = answers, Observed = new(from, from.AddDays(60)) }.GroupBy(Interval.Month(TimeZoneInfo.Utc), week).Totals(ServiceTarget.Default);
        var change = totals.Change(KpiCatalog.EsatMean, Interval.Month(TimeZoneInfo.Utc), "2027-02", "2027-03");
        Assert.That((change.Before.IsAvailable, change.After.IsAvailable, change.IsAvailable, change.Groups.Count), Is.EqualTo((true, true, isTold, isTold ? 3 : 0)));
        Assert.That(change.Reason, isTold ? Is.Null : Is.EqualTo("In a group: Fewer than 5 employees answered; their answers are not shown."));

        static IEnumerable<SurveyResponse> Answers(DateTimeOffset at, int count) =>
            Enumerable.Range(0, count).Select(i => new SurveyResponse { At = at, Kind = SurveyKind.Employee, Rater = $"r{at:MMdd}{i}", Satisfaction = 1 + i % 5 });
    }
}
