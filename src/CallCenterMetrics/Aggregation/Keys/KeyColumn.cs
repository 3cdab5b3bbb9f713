namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>One dimension of the keys of all groups: the distinct keys in order, and the place of each group's key among them.</summary>
internal sealed record KeyColumn(Dimension Dimension, KeyPart[] Parts, int[] Places)
{
    public KeyPart this[int group] => Parts[Places[group]];

    /// <summary>A column of keys as they come: sorts the distinct ones and finds each group's place.</summary>
    public static KeyColumn Of(Dimension dimension, IReadOnlyList<KeyPart> keys)
    {
        KeyPart[] parts = [.. keys.Distinct().Order()];
        var places = new Dictionary<KeyPart, int>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(parts[i], i);
        }

        return new(dimension, parts, [.. keys.Select(key => places[key])]);
    }

    /// <summary>The groups of this column followed by those of another.</summary>
    public KeyColumn Append(KeyColumn other) =>
        Of(Dimension, [.. Places.Select(place => Parts[place]), .. other.Places.Select(place => other.Parts[place])]);
}
