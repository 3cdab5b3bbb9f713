namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>Lets the records of a fact, one after the other, fall on the groups that their time runs through, for all measures over them at once.</summary>
internal sealed class FactPass<T>(FactView view, FactGroups groups, (FactSource<T> Source, FactFold Fold)[] measures)
{
    private readonly bool _hasLevels = Array.Exists(measures, measure => measure.Source.Counted is Counted.AtBegins or Counted.AtEnds);
    private readonly long[] _amounts = new long[measures.Length];
    private readonly int[] _running = new int[measures.Length];     // the measures that the pieces of the record at hand count in

    public void Add(T row, in FactPlace place)
    {
        if (!view.Counts(place))
        {
            return;
        }

        var (from, isPlaced, running) = (Math.Max(place.From, view.From), false, 0);
        for (var i = 0; i < measures.Length; i++)
        {
            var (source, fold) = measures[i];
            _amounts[i] = source.Amount(row, place.From);
            if (source.Counted is Counted.AtBegins or Counted.AtEnds)
            {
                _running[running++] = i;
                continue;
            }

            if (_amounts[i] == 0)
            {
                continue;
            }

            if (!isPlaced)
            {
                groups.Place(place);
                isPlaced = true;
            }

            if (source.Counted == Counted.AtBegin || place.IsInstant)
            {
                fold.Add(groups.At(from), _amounts[i]);
            }
            else
            {
                _running[running++] = i;
            }
        }

        if (running > 0 && !place.IsInstant)
        {
            if (!isPlaced)
            {
                groups.Place(place);
            }

            AddPieces(row, place, from, running);
        }
    }

    private void AddPieces(T row, in FactPlace place, long from, int running)
    {
        var end = Math.Min(place.To, view.To);
        var runsIntoInterval = place.From < view.From;
        for (var at = from; at < end;)
        {
            var group = groups.At(at);
            var next = Math.Min(end, groups.SameUntil);
            var endsInterval = _hasLevels && (next == view.To || (next == groups.IntervalUntil && groups.IsNewIntervalAt(next)));
            for (var i = 0; i < running; i++)
            {
                var (source, fold) = measures[_running[i]];
                var amount = _amounts[_running[i]];
                switch (source.Counted)
                {
                    case Counted.Spread:
                        fold.Add(group, amount == place.To - place.From ? next - at : Until(place, amount, next) - Until(place, amount, at));
                        break;
                    case Counted.Throughout:
                        fold.Add(group, amount);
                        break;
                    case Counted.AtBegins when runsIntoInterval && source.Amount(row, at) is not 0 and var level:
                        fold.Add(group, level);
                        break;
                    case Counted.AtEnds when endsInterval && source.Amount(row, next) is not 0 and var level:
                        fold.Add(group, level);
                        break;
                }
            }

            (at, runsIntoInterval) = (next, endsInterval);
        }
    }

    private static long Until(in FactPlace place, long amount, long instant) => (long)((Int128)amount * (instant - place.From) / (place.To - place.From));
}
