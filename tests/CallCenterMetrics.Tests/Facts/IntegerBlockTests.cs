using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Facts;

public sealed class IntegerBlockTests
{
    private const long Absent = IntegerBlock.Absent;

    /// <summary>The widest range of values that takes so many bits a row, and one more.</summary>
    private static readonly long[] Ranges =
        [1, 2, byte.MaxValue - 1, byte.MaxValue, ushort.MaxValue - 1, ushort.MaxValue, uint.MaxValue - 1L, uint.MaxValue, uint.MaxValue + 1L, long.MaxValue - 1];

    [Test]
    public void Values_at_the_ends_of_every_width_come_back([ValueSource(nameof(Ranges))] long range, [Values(0L, -1L, -70_000L, 5_000_000_000L)] long least)
    {
        var most = least > 0 ? least + Math.Min(range, long.MaxValue - least) : least + range;
        Returns([least, Absent, most, least + (most - least) / 2, Absent, most - 1]);
    }

    [Test]
    public void The_whole_range_of_64_bits_comes_back() => Returns([long.MinValue + 1, Absent, long.MaxValue, 0, -1, 1]);

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(7)]
    public void A_block_without_values_takes_no_bytes_and_says_so(int rows)
    {
        var values = Enumerable.Repeat(Absent, rows).ToArray();
        var block = IntegerBlock.Pack(values);
        Returns(values);
        Assert.Multiple(() =>
        {
            Assert.That(block.IsAbsentThroughout);
            Assert.That((block.Least, block.Most), Is.EqualTo((long.MaxValue, long.MinValue)));
        });
    }

    [Test]
    public void One_value_throughout_is_not_absence()
    {
        Returns([42, 42, 42]);
        Assert.That(IntegerBlock.Pack([42, 42, 42]).IsAbsentThroughout, Is.False);
    }

    [TestCase(0L, 3)]
    [TestCase(-2L, 5)]
    [TestCase(long.MaxValue - 200, 200)]
    public void Values_that_rise_by_one_come_back(long first, int rows) => Returns([.. Enumerable.Range(0, rows).Select(row => first + row)]);

    [Test]
    public void Codes_are_one_more_and_zero_where_absent([Values(1, 2, 3, 70, 300, 70_000)] int distinct, [Values(1, 2, 5)] int knownOneIn, [Values] bool rising)
    {
        long[] values = [.. Enumerable.Range(0, 999).Select(row => row % knownOneIn == 0 ? rising ? row + distinct : row * 7919L % distinct : Absent)];
        var codes = new int[900];
        IntegerBlock.Pack(values).CopyCodes(50, codes);
        Assert.That(codes, Is.EqualTo(values[50..950].Select(value => value == Absent ? 0 : (int)value + 1)));
    }

    [Test]
    public void One_value_among_absent_ones_stays_alone() => Returns([Absent, 42, Absent]);

    [Test]
    public void Few_values_among_many_rows_come_back([Values(1, 63, 64, 65, 128, 1_000)] int rows, [Values(2, 3, 9, 100)] int oneIn) =>
        Returns([.. Enumerable.Range(0, rows).Select(row => (row + 1) % oneIn == 0 ? row * 1_000L : Absent)]);

    [FsCheck.NUnit.Property]
    public void Any_values_come_back(long?[] values) => Returns(Array.ConvertAll(values, value => value ?? Absent));

    private static void Returns(long[] values)
    {
        var block = IntegerBlock.Pack(values);
        long[] known = [.. values.Where(value => value != Absent)];
        Assert.Multiple(() =>
        {
            Assert.That(Known(block, 0, values.Length), Is.EqualTo(KnownOf(values)));
            Assert.That(Known(block, values.Length / 3, values.Length), Is.EqualTo(KnownOf(values[(values.Length / 3)..])));
            Assert.That(Known(block, values.Length / 4, values.Length / 2), Is.EqualTo(KnownOf(values[(values.Length / 4)..(values.Length / 2)])));
            Assert.That(Enumerable.Range(0, values.Length).Select(row => block[row]), Is.EqualTo(values));
            Assert.That(block.Least, Is.EqualTo(known.DefaultIfEmpty(long.MaxValue).Min()));
            Assert.That(block.Most, Is.EqualTo(known.DefaultIfEmpty(long.MinValue).Max()));
        });
    }

    private static (int Row, long Value)[] Known(IntegerBlock block, int start, int end)
    {
        var (rows, values) = (new int[end - start], new long[end - start]);
        return [.. rows.Zip(values).Take(block.Known(start, end, rows, values)).Select((_, i) => (rows[i], values[i]))];
    }

    private static (int Row, long Value)[] KnownOf(long[] values) => [.. values.Select((value, row) => (row, value)).Where(pair => pair.value != Absent)];
}
