using System.Collections;
using System.Text;

namespace CallCenterMetrics.Facts;

/// <summary>
/// Interactions in columns, in the order in which they were added; text is kept once per distinct value. Immutable and safe to read from many threads.
/// Rows are seen as <see cref="InteractionRow"/>, without allocation. A table of 0 rows is an ordinary table.
/// </summary>
public sealed class InteractionTable : IReadOnlyList<InteractionRow>
{
    internal InteractionTable(InteractionBlock[] blocks, TextDictionary[] texts)
    {
        Blocks = blocks;
        Texts = texts;
        Count = blocks.Sum(block => block.Count);
    }

    /// <summary>A table without rows.</summary>
    public static InteractionTable Empty { get; } = new InteractionTableBuilder().Build();

    /// <summary>Number of rows (legs).</summary>
    public int Count { get; }

    /// <summary>A view of one row.</summary>
    /// <param name="index">0-based position of the row.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public InteractionRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new(this, Blocks[index >> InteractionBlock.CapacityBits], index & (InteractionBlock.Capacity - 1));
        }
    }

    internal InteractionBlock[] Blocks { get; }

    internal TextDictionary[] Texts { get; }

    /// <summary>Whether some row has a topic.</summary>
    internal bool HasTopic(string topic) => Texts[(int)TextField.Topic].Contains(Encoding.UTF8.GetBytes(topic));

    /// <summary>A table of the given interactions, in their order.</summary>
    /// <param name="interactions">The legs.</param>
    /// <exception cref="ArgumentException">A field is outside its domain; the message names row, field, value and domain.</exception>
    public static InteractionTable From(IEnumerable<Interaction> interactions)
    {
        ArgumentNullException.ThrowIfNull(interactions);
        var builder = new InteractionTableBuilder();
        foreach (var interaction in interactions)
        {
            builder.Add(interaction);
        }

        return builder.Build();
    }

    /// <summary>Enumerates the rows in order.</summary>
    public IEnumerator<InteractionRow> GetEnumerator()
    {
        foreach (var block in Blocks)
        {
            for (var row = 0; row < block.Count; row++)
            {
                yield return new(this, block, row);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
