using System.Text.Json;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Tests.Statistics;

[TestFixture]
public sealed class MomentsTests
{
    private static IEnumerable<ReferenceCase> Cases => ReferenceCase.Read(typeof(MomentsTests), "moments.jsonl", "merge_moments");

    /// <summary>Against exact fractions, whose values are whole tenths; the second case has an offset of a thousand million, where naive sums of squares fail.</summary>
    [TestCaseSource(nameof(Cases))]
    public void Merged_parts_give_the_reference_values(ReferenceCase known)
    {
        const double Tenths = 10;
        Moments[] parts = [.. known.Inputs.GetProperty("parts").EnumerateArray().Select(part => Of(ReferenceCase.Numbers(part).Select(x => (long)Math.Round(x * Tenths))))];
        var all = parts.Aggregate(default(Moments), (sum, part) => sum.Combine(part));
        Assert.That(parts.Reverse().Aggregate((sum, part) => part.Combine(sum)), Is.EqualTo(all));
        Assert.That(all.Count, Is.EqualTo(Expected("n").GetInt64()));
        known.Agrees("mean", all.Mean!.Value / Tenths, Expected("mean").GetDouble());
        known.Agrees("variance", all.Variance!.Value / Tenths / Tenths, Expected("variance").GetDouble());
        known.Agrees("deviation", all.StandardDeviation!.Value / Tenths, Math.Sqrt(Expected("variance").GetDouble()));
        known.Agrees("sum_sq_dev", all.SumOfSquaredDeviations / Tenths / Tenths, Expected("sum_sq_dev").GetDouble());
        known.Agrees("min", all.Smallest!.Value / Tenths, Expected("min").GetDouble());
        known.Agrees("max", all.Largest!.Value / Tenths, Expected("max").GetDouble());

        JsonElement Expected(string name) => known.Expected.GetProperty(name);
    }

    [FsCheck.NUnit.Property]
    public bool Any_split_is_the_whole(int[] first, int[] second, int[] third)
    {
        var (a, b, c) = (Of(first.Select(x => (long)x)), Of(second.Select(x => (long)x)), Of(third.Select(x => (long)x)));
        var whole = Of(first.Concat(second).Concat(third).Select(x => (long)x));
        return a.Combine(b.Combine(c)) == whole && c.Combine(a).Combine(b) == whole && whole.Combine(default) == whole && default(Moments).Combine(whole) == whole;
    }

    [Test]
    public void Ten_years_in_milliseconds_keep_their_spread()
    {
        const long TenYears = 315_619_200_000;
        var moments = Of(Enumerable.Range(0, 1_001).Select(i => TenYears - 500 + i));
        Assert.That((moments.Mean, moments.SumOfSquaredDeviations), Is.EqualTo(((double?)TenYears, 1_001.0 * (1_001 * 1_001 - 1) / 12)));
    }

    [Test]
    public void Nothing_has_no_mean_and_one_value_no_variance() => Assert.Multiple(() =>
    {
        Assert.That((default(Moments).Mean, default(Moments).Variance, default(Moments).Smallest, default(Moments).SumOfSquaredDeviations), Is.EqualTo(((double?)null, (double?)null, (long?)null, 0.0)));
        Assert.That((new Moments(-7).Mean, new Moments(-7).StandardDeviation, new Moments(-7).Smallest, new Moments(-7).Largest), Is.EqualTo(((double?)-7, (double?)null, (long?)-7, (long?)-7)));
    });

    private static Moments Of(IEnumerable<long> values) => values.Aggregate(default(Moments), (sum, value) => sum.Combine(new(value)));
}
