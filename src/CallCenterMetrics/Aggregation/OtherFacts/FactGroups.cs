using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>The groups that entries of facts fall into, in order of appearance.</summary>
internal sealed class FactGroups
{
    private readonly Dimension[] _dimensions;
    private readonly IntervalCoder?[] _coders;          // by dimension; null for those that are not of time
    private readonly Dictionary<KeyPart, long>[] _codes;
    private readonly Dictionary<(int Prefix, long Code), int>[] _steps;     // from the groups of the dimensions before to those with this one
    private readonly List<(int Prefix, long Code)>[] _groups;

    public FactGroups(IReadOnlyList<Dimension> dimensions, long from, long to)
    {
        _dimensions = [.. dimensions];
        _coders = Array.ConvertAll(_dimensions, dimension => (dimension as Interval)?.Bind(from, to));
        _codes = Array.ConvertAll(_dimensions, _ => new Dictionary<KeyPart, long>());
        _steps = Array.ConvertAll(_dimensions, _ => new Dictionary<(int, long), int>());
        _groups = Array.ConvertAll(_dimensions, _ => new List<(int, long)>());
    }

    public int Count => _dimensions.Length == 0 ? 1 : _groups[^1].Count;

    /// <summary>The group of an entry at an instant.</summary>
    public int Find(in FactEntry entry, long instant)
    {
        var (group, place) = (0, 0);
        for (var i = 0; i < _dimensions.Length; i++)
        {
            var code = _coders[i] is { } coder ? coder.Code(instant) : CodeOf(i, entry.Keys is { } keys ? keys[place++] : _dimensions[i].KeyOf(entry));
            var step = (group, code);
            if (!_steps[i].TryGetValue(step, out group))
            {
                group = _groups[i].Count;
                _groups[i].Add(step);
                _steps[i].Add(step, group);
            }
        }

        return group;
    }

    /// <summary>An instant after this one up to which an entry stays in its group.</summary>
    public long SameUntil(long instant) => _coders.Min(coder => coder?.SameUntil(instant)) ?? long.MaxValue;

    public KeyTable Keys()
    {
        var groups = new int[Count];
        for (var i = 0; i < groups.Length; i++)
        {
            groups[i] = i;
        }

        var columns = new KeyColumn[_dimensions.Length];
        for (var i = columns.Length - 1; i >= 0; i--)
        {
            var steps = Array.ConvertAll(groups, group => _groups[i][group]);
            var parts = _coders[i] is { } coder
                ? steps.Select(step => step.Code).Distinct().ToDictionary(code => code, coder.Key)
                : _codes[i].ToDictionary(pair => pair.Value, pair => pair.Key);
            columns[i] = KeyColumn.Of(_dimensions[i], Array.ConvertAll(steps, step => parts[step.Code]));
            groups = Array.ConvertAll(steps, step => step.Prefix);
        }

        return new(columns, Count);
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
