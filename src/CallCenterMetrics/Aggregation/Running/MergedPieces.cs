namespace CallCenterMetrics.Aggregation.Running;

/// <summary>The totals of all pieces, of which the first are mostly those of last time: what they come to is kept, so that it is merged only with what changes.</summary>
internal sealed class MergedPieces
{
    private Totals[] _steady = [];
    private Totals? _merged;

    /// <summary>The totals of all; null of none.</summary>
    /// <param name="pieces">The totals of each piece.</param>
    /// <param name="steady">How many of the first are expected to be the same next time.</param>
    public Totals? Of(Totals[] pieces, int steady)
    {
        if (_steady.Length > steady || !_steady.Zip(pieces).All(pair => ReferenceEquals(pair.First, pair.Second)))
        {
            (_steady, _merged) = ([], null);
        }

        _merged = Both(_merged, Merged(pieces.AsSpan(_steady.Length..steady)));
        _steady = pieces[..steady];
        return Both(_merged, Merged(pieces.AsSpan(steady)));
    }

    /// <summary>From the last on: the small ones are merged with each other first.</summary>
    private static Totals? Merged(ReadOnlySpan<Totals> pieces)
    {
        Totals? all = null;
        for (var i = pieces.Length - 1; i >= 0; i--)
        {
            all = Both(pieces[i], all);
        }

        return all;
    }

    private static Totals? Both(Totals? first, Totals? second) => first is null ? second : second is null ? first : first.Merge(second);
}
