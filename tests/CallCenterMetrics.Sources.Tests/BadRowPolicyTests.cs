using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests;

public sealed class BadRowPolicyTests
{
    private static CsvOptions Policy(BadRowPolicy policy) => new() { BadRows = policy };

    private static string Rows(int count, Func<int, bool> isBad) =>
        TestFile.Header + string.Concat(Enumerable.Range(1, count).Select(i => TestFile.Row($"c{i}", outcome: isBad(i) ? "secret?" : "Answered")));

    [Test]
    public void Keep_going_leaves_bad_rows_out_and_counts_them()
    {
        var reading = TestFile.Read(Rows(10, i => i % 2 == 0), Policy(BadRowPolicy.KeepGoing));
        Assert.That((reading.RowsRead, reading.OrThrow().Count, reading.Findings.Single().Count), Is.EqualTo((10L, 5, 5L)));
    }

    [Test]
    public void Stop_at_first_refuses_at_the_first_bad_row()
    {
        var reading = TestFile.Read(Rows(10, i => i == 4).Replace("secret?", "Sold", StringComparison.Ordinal), Policy(BadRowPolicy.StopAtFirst));
        var refusal = FindingAssert.Refused(reading, "unknown_word", "Outcome", "calls.csv:5");
        Assert.That(reading.RowsRead, Is.EqualTo(4));
        Assert.That(refusal.Found, Does.Contain("1 of 4 rows").And.Contains("calls.csv:5").And.Contains("stop at the first"));
    }

    [Test]
    public void Stop_at_first_reads_a_file_without_bad_rows() =>
        Assert.That(TestFile.Read(Rows(10, _ => false), Policy(BadRowPolicy.StopAtFirst)).OrThrow(), Has.Count.EqualTo(10));

    [TestCase(5, true)]
    [TestCase(10, true)]
    [TestCase(1_500, true)]
    [TestCase(3_000, true)]
    public void Stop_above_refuses_when_the_share_is_exceeded_whatever_the_size(int rows, bool isRefused) =>
        Assert.That(TestFile.Read(Rows(rows, i => i % 5 == 1), Policy(BadRowPolicy.StopAbove(0.1))).Refusal is not null, Is.EqualTo(isRefused));

    [Test]
    public void Stop_above_accepts_exactly_the_share()
    {
        Assert.That(TestFile.Read(Rows(2_000, i => i % 10 == 0), Policy(BadRowPolicy.StopAbove(0.1))).OrThrow(), Has.Count.EqualTo(1_800));
        Assert.That(TestFile.Read(Rows(10, i => i == 1), Policy(BadRowPolicy.StopAbove(0.1))).OrThrow(), Has.Count.EqualTo(9));
    }

    [Test]
    public void Stop_above_names_the_rows_the_policy_and_the_commonest_fault()
    {
        var refusal = TestFile.Read(Rows(1_000, i => i % 2 == 0), Policy(BadRowPolicy.StopAbove(0.015))).Refusal!;
        Assert.That(refusal.ToString(), Does.Contain("500 of 1,000 rows").And.Contains("stop above 1.5 %").And.Contains("an unknown word"));
    }

    [Test]
    public void Stop_above_counts_over_all_files()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var good = Path.Combine(folder.FullName, "a.csv");
            var bad = Path.Combine(folder.FullName, "b.csv");
            File.WriteAllText(good, Rows(99, _ => false));
            File.WriteAllText(bad, Rows(1, _ => true));
            Assert.That(InteractionCsv.Read([good, bad], Policy(BadRowPolicy.StopAbove(0.01))).OrThrow(), Has.Count.EqualTo(99));
            Assert.That(InteractionCsv.Read([good, bad], Policy(BadRowPolicy.StopAbove(0.005))).Refusal, Is.Not.Null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [TestCase(0, "stop at the first")]
    [TestCase(0.5, "stop above 50 %")]
    [TestCase(1, "keep going")]
    public void A_policy_says_what_it_does(double share, string words) => Assert.That(BadRowPolicy.StopAbove(share).ToString(), Is.EqualTo(words));

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) =>
        Assert.That(() => BadRowPolicy.StopAbove(share), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("between 0 and 1"));

    [Test]
    public void Removed_duplicates_are_no_bad_rows()
    {
        var twice = TestFile.Header + TestFile.Row("c1") + TestFile.Row("c1");
        var reading = TestFile.Read(twice, Policy(BadRowPolicy.StopAtFirst) with { RemoveDuplicates = true });
        FindingAssert.HasOnly(reading, "duplicate_id", "Id", FindingEffect.RowLeftOut, 1, "calls.csv:3");
        Assert.That(reading.OrThrow(), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_file_of_which_every_row_is_bad_is_refused_whatever_the_policy()
    {
        var reading = TestFile.Read(Rows(7, _ => true).Replace("secret?", "Sold", StringComparison.Ordinal), Policy(BadRowPolicy.KeepGoing));
        var refusal = FindingAssert.Refused(reading, "unknown_word", "Outcome", [.. Enumerable.Range(2, 5).Select(line => $"calls.csv:{line}")]);
        Assert.That((refusal.Count, reading.RowsRead), Is.EqualTo((7L, 7L)));
        Assert.That(refusal.Found, Does.Contain("no row could be read"));
    }
}
