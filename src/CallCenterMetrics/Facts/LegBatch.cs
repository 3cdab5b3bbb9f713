using System.Collections.Concurrent;

namespace CallCenterMetrics.Facts;

/// <summary>
/// Legs that a reader has read and checked, on their way into a table. One thread fills it, row after row; another may take rows that are complete at the same
/// time. Texts that tend to repeat are codes of a <see cref="SharedTexts"/>, the others are bytes. Fields that are not in use have no column.
/// </summary>
internal sealed class LegBatch
{
    private readonly int[]?[] _codes = new int[]?[TextFields.Count];
    private readonly TextRows?[] _texts = new TextRows?[TextFields.Count];

    /// <summary>An empty batch.</summary>
    /// <param name="capacity">Rows it can hold.</param>
    /// <param name="coded">The fields whose texts are codes.</param>
    /// <param name="plain">The fields whose texts are bytes.</param>
    public LegBatch(int capacity, IEnumerable<TextField> coded, IEnumerable<TextField> plain)
    {
        (Flags, Waits, Times) = (new LegFlags[capacity], new int[capacity], new HandleTimes[capacity]);
        Numbers = [.. Enumerable.Range(0, OpenBlock.Numbers).Select(_ => new long[capacity])];
        foreach (var field in coded)
        {
            _codes[(int)field] = new int[capacity];
        }

        foreach (var field in plain)
        {
            _texts[(int)field] = new(capacity);
        }
    }

    /// <summary>Rows filled; for the thread that fills it.</summary>
    public int Count { get; private set; }

    public int Capacity => Flags.Length;

    public bool IsFull => Count == Capacity;

    public LegFlags[] Flags { get; }

    public int[] Waits { get; }

    public HandleTimes[] Times { get; }

    /// <summary>Rows whose durations do not fit, ascending.</summary>
    public ConcurrentQueue<LongRow> LongRows { get; } = [];

    /// <summary>The columns of <see cref="OpenBlock"/> that are numbers.</summary>
    public long[][] Numbers { get; }

    /// <summary>1 + the code of each row, 0 where absent; null for fields without codes.</summary>
    public int[]? Codes(TextField field) => _codes[(int)field];

    /// <summary>The text of each row; null for fields without texts.</summary>
    public TextRows? Texts(TextField field) => _texts[(int)field];

    /// <summary>Fills the values of the next row.</summary>
    public void SetValues(in LegValues leg)
    {
        var row = Count;
        Flags[row] = leg.AllFlags;
        var durations = leg.Durations(row);
        (Waits[row], Times[row]) = durations.Stored;
        if (durations.IsSaturated)
        {
            LongRows.Enqueue(durations);
        }

        OpenBlock.SetNumbers(Numbers, row, leg);
    }

    /// <summary>Completes the row.</summary>
    public void Next() => Count++;

    /// <summary>Makes it empty, to be filled anew.</summary>
    public void Clear()
    {
        Count = 0;
        LongRows.Clear();
        foreach (var texts in _texts)
        {
            texts?.Clear();
        }
    }
}
