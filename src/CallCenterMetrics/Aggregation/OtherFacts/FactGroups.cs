using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>
/// The groups that records of facts fall into, in order of appearance. A record is placed by its keys first; where time goes on, only its stretches are looked up
/// anew, and keys that time changes, such as the team of an agent.
/// </summary>
internal sealed class FactGroups
{
    private readonly Dimension[] _dimensions;
    private readonly int[] _byKey, _byTime;             // places of the dimensions, those of time last
    private readonly IntervalCoder?[] _coders;          // by dimension; null for those that are not of time
    private readonly Dictionary<KeyPart, long>[] _codes;
    private readonly Dictionary<(int Prefix, long Code), int>[] _steps;     // by place in order: from the groups of the dimensions before to those with this one
    private readonly List<(int Prefix, long Code)>[] _groups;
    private readonly FactView _view;
    private FactPlace _place;
    private int _keyGroup, _group;
    private long _keyUntil, _at;

    public FactGroups(IReadOnlyList<Dimension> dimensions, FactView view)
    {
        (_dimensions, _view) = ([.. dimensions], view);
        _coders = Array.ConvertAll(_dimensions, dimension => (dimension as Interval)?.Bind(view.From, Math.Max(view.From, view.To - 1)));
        _byKey = [.. Enumerable.Range(0, _dimensions.Length).Where(i => _coders[i] is null)];
        _byTime = [.. Enumerable.Range(0, _dimensions.Length).Where(i => _coders[i] is not null)];
        _codes = Array.ConvertAll(_dimensions, _ => new Dictionary<KeyPart, long>());
        _steps = Array.ConvertAll(_dimensions, _ => new Dictionary<(int, long), int>());
        _groups = Array.ConvertAll(_dimensions, _ => new List<(int, long)>());
    }

    public int Count => _dimensions.Length == 0 ? 1 : _groups[^1].Count;

    /// <summary>An instant after the one last asked for up to which the group stays the same.</summary>
    public long SameUntil { get; private set; }

    /// <summary>An instant up to which the interval of the one last asked for lasts, if not longer; never without intervals.</summary>
    public long IntervalUntil { get; private set; }

    /// <summary>Goes to a record.</summary>
    public void Place(in FactPlace place)
    {
        _place = place;
        FindKeys(place.From);
    }

    /// <summary>The group of the record at an instant.</summary>
    public int At(long instant)
    {
        if (instant >= _keyUntil)
        {
            FindKeys(instant);
        }

        (_at, _group, IntervalUntil) = (instant, _keyGroup, long.MaxValue);
        for (var i = 0; i < _byTime.Length; i++)
        {
            var coder = _coders[_byTime[i]]!;
            _group = Step(_byKey.Length + i, _group, coder.Code(instant));
            IntervalUntil = Math.Min(IntervalUntil, coder.SameUntil(instant));
        }

        SameUntil = Math.Min(_keyUntil, IntervalUntil);
        return _group;
    }

    /// <summary>Whether an instant lies in another interval than the one last asked for.</summary>
    public bool IsNewIntervalAt(long instant) => Array.Exists(_byTime, i => _coders[i]!.Code(instant) != _coders[i]!.Code(_at));

    public KeyTable Keys()
    {
        var groups = Enumerable.Range(0, Count).ToArray();
        var columns = new KeyColumn[_dimensions.Length];
        int[] order = [.. _byKey, .. _byTime];
        for (var i = order.Length - 1; i >= 0; i--)
        {
            var steps = Array.ConvertAll(groups, group => _groups[i][group]);
            var parts = _coders[order[i]] is { } coder
                ? steps.Select(step => step.Code).Distinct().ToDictionary(code => code, coder.Key)
                : _codes[order[i]].ToDictionary(pair => pair.Value, pair => pair.Key);
            columns[order[i]] = KeyColumn.Of(_dimensions[order[i]], Array.ConvertAll(steps, step => parts[step.Code]));
            groups = Array.ConvertAll(steps, step => step.Prefix);
        }

        return new(columns, Count);
    }

    private void FindKeys(long instant)
    {
        (_keyGroup, _keyUntil) = (0, long.MaxValue);
        for (var i = 0; i < _byKey.Length; i++)
        {
            var (key, until) = _place.Keys is { } keys ? (keys[i], long.MaxValue) : _dimensions[_byKey[i]].KeyOf(_place, instant, _view);
            _keyUntil = Math.Min(_keyUntil, until);
            _keyGroup = Step(i, _keyGroup, CodeOf(_byKey[i], key));
        }
    }

    private int Step(int place, int prefix, long code)
    {
        if (!_steps[place].TryGetValue((prefix, code), out var group))
        {
            group = _groups[place].Count;
            _groups[place].Add((prefix, code));
            _steps[place].Add((prefix, code), group);
        }

        return group;
    }

    private long CodeOf(int dimension, KeyPart key)
    {
        var codes = _codes[dimension];
        if (!codes.TryGetValue(key, out var code))
        {
            code = codes.Count;
            codes.Add(key, code);
        }

        return code;
    }
}
