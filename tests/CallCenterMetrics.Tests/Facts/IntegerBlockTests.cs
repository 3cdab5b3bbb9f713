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

    [Test]
    public void One_value_among_absent_ones_stays_alone() => Returns([Absent, 42, Absent]);

    [FsCheck.NUnit.Property]
    public void Any_values_come_back(long?[] values) => Returns(Array.ConvertAll(values, value => value ?? Absent));

    private static void Returns(long[] values)
    {
        var block = IntegerBlock.Pack(values);
        var copied = new long[values.Length];
        block.CopyTo(0, copied);
        var tail = new long[values.Length / 2];
        block.CopyTo(values.Length - tail.Length, tail);
        long[] known = [.. values.Where(value => value != Absent)];
        Assert.Multiple(() =>
        {
            Assert.That(copied, Is.EqualTo(values));
            Assert.That(tail, Is.EqualTo(values[^tail.Length..]));
            Assert.That(Enumerable.Range(0, values.Length).Select(row => block[row]), Is.EqualTo(values));
            Assert.That(block.Least, Is.EqualTo(known.DefaultIfEmpty(long.MaxValue).Min()));
            Assert.That(block.Most, Is.EqualTo(known.DefaultIfEmpty(long.MinValue).Max()));
        });
    }
}
