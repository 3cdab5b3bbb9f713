using System.Reflection;
using System.Runtime.CompilerServices;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Simulation.Columnar;

namespace CallCenterMetrics.Tests.Facts;

public sealed class TableMemoryTests
{
    private const int Rows = 2_000_000;

    /// <summary>Every array that a block keeps, whatever its columns; the distinct texts are not in blocks.</summary>
    [Test]
    public void A_row_with_all_columns_present_takes_at_most_64_bytes()
    {
        var table = InteractionTable.From(Full());
        var blocks = table.Blocks.Sum(Bytes) / (double)Rows;
        var texts = ((TextField[])[TextField.Queue, TextField.Topic, TextField.Segment, TextField.Agent]).Sum(field => 40.0 * table.Texts[(int)field].Count) / Rows;
        TestContext.Out.WriteLine($"{blocks:0.00} bytes a row in columns, {texts:0.00} in distinct texts of queue, topic, segment and agent");
        Assert.That(blocks + texts, Is.GreaterThan(24).And.LessThanOrEqualTo(64));
    }

    private static IEnumerable<Interaction> Full()
    {
        var i = 0;
        foreach (var leg in new SyntheticLegs { Count = Rows, Agents = 400, HasIds = true }.Rows())
        {
            i++;
            yield return leg with
            {
                ContactId = $"contact-{i}", Agent = leg.Agent ?? "agent-001",
                EndedAt = leg.EndedAt ?? leg.OfferedAt, Wait = leg.Wait ?? TimeSpan.Zero, Talk = leg.Talk ?? TimeSpan.Zero,
                Hold = leg.Hold ?? TimeSpan.Zero, Wrap = leg.Wrap ?? TimeSpan.Zero, Quality = leg.Quality ?? i % 100_000 / 1_000m,
                Cost = (leg.Cost ?? 0) + i % 1_000 / 1_000m, Value = leg.Value ?? i % 400_000 / 100m, Steps = leg.Steps ?? 3,
            };
        }
    }

    private static long Bytes(InteractionBlock block) => Arrays(block, []).Sum(array =>
        (long)array.Length * (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(array.GetType().GetElementType()!).Invoke(null, null)!);

    private static IEnumerable<Array> Arrays(object owner, HashSet<object> seen)
    {
        foreach (var field in owner.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var value = field.GetValue(owner);
            if (value is Array array && seen.Add(array))
            {
                yield return array;
            }

            IntegerBlock[] parts = value switch { IntegerBlock part => [part], IntegerBlock[] several => several, _ => [] };
            foreach (var part in parts.Where(seen.Add).SelectMany(part => Arrays(part, seen)))
            {
                yield return part;
            }
        }
    }
}
