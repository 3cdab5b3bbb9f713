namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>The dimensions and measures that totals may name where they are read: those of fields, the standard ones, and the user's own, which come first.</summary>
internal sealed class KnownNames(IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures)
{
    private readonly Dictionary<string, Dimension> _dimensions = By(Aggregation.Dimension.OfFields.Concat(dimensions), dimension => dimension.Meaning);

    private readonly Dictionary<string, Measure> _measures = By(
        [.. Measures.All, .. FactMeasures.All, FactMeasures.DirectCost, FactMeasures.BotDirectCost, SketchMeasures.Wait, .. SketchMeasures.HandleTimes, .. measures], measure => measure.Id);

    /// <summary>The dimension of a name, which is its whole name (<see cref="Dimension.Meaning"/>) or, where only one has it, its id; else null, and which there are.</summary>
    public Dimension? Dimension(string name, out string candidates)
    {
        candidates = "";
        if (_dimensions.TryGetValue(name, out var whole))
        {
            return whole;
        }

        Dimension[] same = [.. _dimensions.Values.Where(dimension => dimension.Id == name)];
        candidates = same.Length > 1 ? $"one of {string.Join(", ", same.Select(dimension => dimension.Meaning))}" : $"one of {Dimensions}";
        return same.Length == 1 ? same[0] : null;
    }

    /// <summary>The whole names of all dimensions.</summary>
    public string Dimensions => string.Join(", ", _dimensions.Keys);

    public bool HasDimension(string name) => _dimensions.Values.Any(dimension => dimension.Id == name || dimension.Meaning == name);

    public Measure? Measure(string id) => _measures.GetValueOrDefault(id);

    private static Dictionary<string, T> By<T>(IEnumerable<T> all, Func<T, string> name)
        where T : class
    {
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            known[name(one)] = one;
        }

        return known;
    }
}
