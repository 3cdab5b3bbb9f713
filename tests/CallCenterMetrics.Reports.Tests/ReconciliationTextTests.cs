using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Kpis;

namespace CallCenterMetrics.Reports.Tests;

public sealed class ReconciliationTextTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 20, 0, TimeSpan.Zero);

    private static readonly InteractionTable Calls = InteractionTable.From(
    [
        new() { Id = "a", OfferedAt = Nine, Outcome = Outcome.Answered, Queue = "账单", Wait = TimeSpan.FromMinutes(50) },
        new() { Id = "b\u001b", OfferedAt = Nine, Outcome = Outcome.NotConnected, Queue = "账单" },
        new() { Id = "c", OfferedAt = Nine, Outcome = Outcome.Abandoned },
        new() { Id = "d", OfferedAt = Nine, Outcome = Outcome.Abandoned },
    ]);

    [Test]
    public void Every_row_is_a_line_in_each_table()
    {
        var text = ReconciliationText.Tables(Calls.GroupBy(Dimension.Queue, Interval.HalfHour(TimeZoneInfo.Utc)).Reconcile(1));
        Assert.That(text, Is.EqualTo("""
            By offer

            queue /                                                                       Callback
            interval                            Offered  Answered  Abandoned  Flowed out    queued  Open  Remainder  Ids
            ----------------------------------  -------  --------  ---------  ----------  --------  ----  ---------  ---
            账单 / 2026-01-05T09:00:00+00:00          2         1          0           0         0     0          1  b
            (none) / 2026-01-05T09:00:00+00:00        2         0          2           0         0     0          0

            By event

            queue /                                                                                Callback
            interval                            Opening  Offered  Answered  Abandoned  Flowed out    queued  Closing  Remainder  Ids
            ----------------------------------  -------  -------  --------  ---------  ----------  --------  -------  ---------  ----
            账单 / 2026-01-05T09:00:00+00:00          0        2         0          0           0         0        1          1  b
            账单 / 2026-01-05T09:30:00+00:00          1        0         0          0           0         0        1          0
            账单 / 2026-01-05T10:00:00+00:00          1        0         1          0           0         0        0          0
            (none) / 2026-01-05T09:00:00+00:00        0        2         0          0           0         0        0          2  c, …

            - An outcome that no such leg can have: 1 of 4 legs offered to people, in 1 of 4 rows (b ); they are offered and nothing else. Contained belongs to legs of channel Bot, NotConnected to outbound ones: correct channel, direction or outcome.
            - No wait: 2 of 4 legs offered to people, in 1 of 4 rows (c, …); by event they are offered and never leave. State the Wait of every leg that is not open.

            """));
    }

    [Test]
    public void Headings_are_there_in_Chinese_too()
    {
        var lines = ReconciliationText.Tables(Calls.GroupBy().Reconcile(), chinese: true).Split('\n');
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo("按呼入时段"));
            Assert.That(Words(lines[2]), Is.EqualTo("全部|呼入量|接通量|放弃量|溢出量|预约回呼量|未完结量|差额|差额明细"));
            Assert.That(lines[6], Is.EqualTo("按事件时段"));
            Assert.That(Words(lines[8]), Is.EqualTo("全部|期初积压|呼入量|接通量|放弃量|溢出量|预约回呼量|期末积压|差额|差额明细"));
            Assert.That(Words(lines[10]), Is.EqualTo("全部|0|4|1|0|0|0|0|3|b|,|c,|d"));
        });
    }

    [Test]
    public void Without_a_second_table_there_is_the_reason() =>
        Assert.That(ReconciliationText.Tables(Calls.GroupBy(Interval.HourOfDay(TimeZoneInfo.Utc)).Reconcile()), Does.Contain("\nBy hour an interval comes again and again").And.Not.Contains("opening  "));

    private static string Words(string line) => string.Join('|', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
