using System.Collections.Concurrent;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Csv;

/// <summary>Rows of one file that one thread has read, one after the other. Another thread takes them in the order of the file, also while further ones are read.</summary>
internal sealed class ReadRows(LegBatch legs)
{
    private readonly ConcurrentQueue<(int Row, Note Note)> _notes = [];
    private readonly long[] _lines = new long[legs.Capacity];
    private readonly RowState[] _states = new RowState[legs.Capacity];

    public LegBatch Legs => legs;

    /// <summary>Rows taken; for the thread that takes them.</summary>
    public int Taken { get; private set; }

    public bool IsTaken => Taken == legs.Capacity;

    /// <summary>Notes something found in the row being read.</summary>
    public void Add(Note note)
    {
        _states[legs.Count] |= RowState.HasNotes;
        _notes.Enqueue((legs.Count, note));
    }

    /// <summary>Begins a row.</summary>
    public void Begin(long line) => (_lines[legs.Count], _states[legs.Count]) = (line, default);

    /// <summary>Completes the row.</summary>
    public void End(bool isRead)
    {
        _states[legs.Count] |= isRead ? default : RowState.IsLeftOut;
        legs.Next();
    }

    public long Line(int row) => _lines[row];

    /// <summary>Takes the next row.</summary>
    public RowState Take() => _states[Taken++];

    /// <summary>Takes what was found in rows up to the last one that was taken.</summary>
    public bool TryTakeNote(out Note note)
    {
        var isThere = _notes.TryPeek(out var first) && first.Row < Taken && _notes.TryDequeue(out first);
        note = first.Note;
        return isThere;
    }

    public void Clear()
    {
        Taken = 0;
        legs.Clear();
    }
}
