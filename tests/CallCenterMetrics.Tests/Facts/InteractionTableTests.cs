using CallCenterMetrics.Facts;
using CallCenterMetrics.Oracle;

namespace CallCenterMetrics.Tests.Facts;

public sealed class InteractionTableTests
{
    [TestCase(1, 0)]
    [TestCase(2, 1)]
    [TestCase(3, 5_000)]
    [TestCase(4, InteractionBlock.Capacity)]
    [TestCase(5, InteractionBlock.Capacity + 1)]
    [TestCase(6, 150_000)]
    public void Records_come_back_as_they_went_in(int seed, int count)
    {
        var rows = new RandomInteractions().Rows(seed, count).ToArray();
        var table = InteractionTable.From(rows);
        Returns(rows, table.Select(row => row.ToInteraction()));
    }

    [Test]
    public void Rows_without_any_optional_field_come_back()
    {
        Interaction[] rows = [Leg(), Leg() with { Outcome = Outcome.Open, Channel = Channel.Bot }];
        Returns(rows, InteractionTable.From(rows).Select(row => row.ToInteraction()));
    }

    [Test]
    public void Rows_are_found_by_position_in_every_block()
    {
        const int Count = InteractionBlock.Capacity * 2 + 3;
        var rows = new RandomInteractions().Rows(7, Count).ToArray();
        var table = InteractionTable.From(rows);
        int[] positions = [0, 1, InteractionBlock.Capacity - 1, InteractionBlock.Capacity, 2 * InteractionBlock.Capacity - 1, 2 * InteractionBlock.Capacity, Count - 1];
        Assert.That(table.Count, Is.EqualTo(Count));
        Returns([.. positions.Select(at => rows[at])], positions.Select(at => table[at].ToInteraction()));
    }

    [TestCase(-1)]
    [TestCase(3)]
    public void A_position_outside_is_refused(int position)
    {
        var table = InteractionTable.From([Leg(), Leg(), Leg()]);
        Assert.Throws<ArgumentOutOfRangeException>(() => _ = table[position]);
    }

    [Test]
    public void The_contact_is_the_leg_where_none_is_stated()
    {
        var table = InteractionTable.From([Leg() with { Id = "7" }, Leg() with { Id = "8", ContactId = "7" }, Leg() with { Id = "9", ContactId = "9" }, Leg()]);
        Assert.That(table.Select(row => row.ContactId), Is.EqualTo((string?[])["7", "7", "9", null]));
    }

    [Test]
    public void Empty_texts_are_absent()
    {
        var row = InteractionTable.From([Leg() with { Id = "", ContactId = "", Customer = "", Queue = "", Topic = "", Segment = "", Agent = "" }])[0];
        Assert.That(row.ToInteraction(), Is.EqualTo(Leg()));
    }

    [TestCase(0.4, 0)]
    [TestCase(0.5, 1)]
    [TestCase(19_999.6, 20_000)]
    public void Durations_are_kept_to_the_millisecond(double milliseconds, int kept)
    {
        var row = InteractionTable.From([Leg() with { Wait = TimeSpan.FromTicks((long)(milliseconds * TimeSpan.TicksPerMillisecond)) }])[0];
        Assert.That(row.Wait, Is.EqualTo(TimeSpan.FromMilliseconds(kept)));
    }

    [Test]
    public void Money_is_kept_to_the_millionth()
    {
        var row = InteractionTable.From([Leg() with { Cost = 1.2345674m, Value = -1_000_000_000m, Quality = 99.9999999m }])[0];
        Assert.That((row.Cost, row.Value, row.Quality), Is.EqualTo(((decimal?)1.234567m, (decimal?)-1_000_000_000m, (decimal?)100m)));
    }

    [Test]
    public void Durations_around_the_width_of_a_column_come_back_exactly()
    {
        long[] milliseconds = [int.MaxValue - 1L, int.MaxValue, int.MaxValue + 1L, 315_619_200_000];
        Interaction[] rows =
        [
            .. from wait in milliseconds
               from talk in milliseconds
               from part in (long?[])[null, 0, 1, 315_619_200_000]
               select Leg() with { Wait = Of(wait), Talk = Of(talk), Hold = Of(part), Wrap = Of(part) },
            Leg() with { Talk = Of(int.MaxValue / 2), Hold = Of(int.MaxValue / 2), Wrap = Of(1) },
            Leg() with { Talk = Of(int.MaxValue / 2), Hold = Of(int.MaxValue / 2), Wrap = Of(0) },
        ];
        Returns(rows, InteractionTable.From(rows).Select(row => row.ToInteraction()));

        static TimeSpan? Of(long? milliseconds) => milliseconds is { } known ? TimeSpan.FromMilliseconds(known) : null;
    }

    [Test]
    public void Every_text_is_kept_once()
    {
        var table = InteractionTable.From(new RandomInteractions { Absent = 0 }.Rows(8, 20_000));
        Assert.That(
            ((TextField[])[TextField.Queue, TextField.Topic, TextField.Segment, TextField.Agent, TextField.Customer]).Select(field => table.Texts[(int)field].Count),
            Is.EqualTo((int[])[6, 5, 3, 23, 1_000]));
    }

    private static Interaction Leg() => new() { OfferedAt = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered };

    private static void Returns(Interaction[] rows, IEnumerable<Interaction> found)
    {
        var position = 0;
        foreach (var leg in found)
        {
            var expected = rows[position] with { ContactId = rows[position].ContactId ?? rows[position].Id };
            if (leg != expected)
            {
                Assert.That(leg, Is.EqualTo(expected), $"row {position}");
            }

            position++;
        }

        Assert.That(position, Is.EqualTo(rows.Length));
    }
}
