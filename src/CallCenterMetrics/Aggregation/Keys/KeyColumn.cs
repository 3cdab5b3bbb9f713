namespace CallCenterMetrics.Aggregation.Keys;

/// <summary>One dimension of the keys of all groups: the distinct keys in order, and the place of each group's key among them.</summary>
internal sealed record KeyColumn(Dimension Dimension, KeyPart[] Parts, int[] Places)
{
    private readonly string?[] _texts = new string?[Parts.Length];

    public KeyPart this[int group] => Parts[Places[group]];

    /// <summary>The text of a group's key, made once.</summary>
    public string? Text(int group) => _texts[Places[group]] ??= Parts[Places[group]].Text;

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

    /// <summary>A column of codes: only the distinct ones become keys.</summary>
    public static KeyColumn Of(Dimension dimension, KeyCoder coder, long[] codes)
    {
        var (distinct, ranks) = Ranking.Of(codes, coder.Cardinality);
        var parts = Array.ConvertAll(distinct, coder.Key);
        var order = Enumerable.Range(0, parts.Length).ToArray();
        if (!parts.Zip(parts.Skip(1)).All(pair => pair.First.CompareTo(pair.Second) < 0))
        {
            Array.Sort(parts, order);
        }

        var places = new int[parts.Length];
        for (var i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        return new(dimension, parts, Array.ConvertAll(ranks, rank => places[rank]));
    }

    /// <summary>The groups of this column followed by those of another.</summary>
    public KeyColumn Append(KeyColumn other)
    {
        // Both have their distinct keys in order, so that these are merged, and no key is looked at group by group.
        var (parts, mine, theirs) = (new List<KeyPart>(Parts.Length + other.Parts.Length), new int[Parts.Length], new int[other.Parts.Length]);
        for (int left = 0, right = 0; left < mine.Length || right < theirs.Length;)
        {
            var order = left == mine.Length ? 1 : right == theirs.Length ? -1 : Parts[left].CompareTo(other.Parts[right]);
            parts.Add(order <= 0 ? Parts[left] : other.Parts[right]);
            if (order <= 0)
            {
                mine[left++] = parts.Count - 1;
            }

            if (order >= 0)
            {
                theirs[right++] = parts.Count - 1;
            }
        }

        return new(Dimension, [.. parts], [.. Array.ConvertAll(Places, place => mine[place]), .. Array.ConvertAll(other.Places, place => theirs[place])]);
    }
}
