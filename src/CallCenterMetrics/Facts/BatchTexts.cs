namespace CallCenterMetrics.Facts;

/// <summary>Turns the texts of batches into the codes of one table, which are in the order in which its rows need them.</summary>
/// <param name="shared">What the codes of batches mean, by field.</param>
internal sealed class BatchTexts(SharedTexts[] shared)
{
    private readonly int[][] _codeOfShared = [.. Enumerable.Range(0, TextFields.Count).Select(_ => Array.Empty<int>())];      // 1 + the code here of one there
    private long[] _ids = [], _codes = [];

    /// <summary>The texts of the table, by field.</summary>
    public TextDictionary[] Dictionaries { get; } = [.. Enumerable.Range(0, TextFields.Count).Select(_ => new TextDictionary())];

    /// <summary>Encodes the ids of some rows; gives the rows whose id was there before.</summary>
    public List<int> EncodeIds(LegBatch legs, int start, int count)
    {
        if (_codes.Length < count)
        {
            (_ids, _codes) = (new long[count], new long[count]);
        }

        var repeated = new List<int>();
        legs.Texts(TextField.Id)?.Encode(start, _ids.AsSpan(0, count), Dictionaries[(int)TextField.Id], repeated);
        return repeated;
    }

    /// <summary>The codes of ids that were encoded last; none where the batch has no ids.</summary>
    public ReadOnlySpan<long> Ids(LegBatch legs, int start, int count) => legs.Texts(TextField.Id) is null ? [] : _ids.AsSpan(start, count);

    /// <summary>The codes of the texts of a field, until the next call; none where the batch lacks the field.</summary>
    public ReadOnlySpan<long> Encode(LegBatch legs, TextField field, int start, int count)
    {
        var codes = _codes.AsSpan(0, count);
        if (legs.Texts(field) is { } texts)
        {
            texts.Encode(start, codes, Dictionaries[(int)field]);
            return codes;
        }

        if (legs.Codes(field) is not { } ofShared)
        {
            return [];
        }

        var codeOf = _codeOfShared[(int)field];
        for (var i = 0; i < count; i++)
        {
            var code = ofShared[start + i] - 1;
            var known = (uint)code < (uint)codeOf.Length ? codeOf[code] : 0;
            codes[i] = known > 0 ? known - 1 : code < 0 ? IntegerBlock.Absent : Enter(field, code, ref codeOf);
        }

        return codes;
    }

    private long Enter(TextField field, int code, ref int[] codeOf)
    {
        if (code >= codeOf.Length)
        {
            Array.Resize(ref codeOf, 2 * code + 16);
            _codeOfShared[(int)field] = codeOf;
        }

        var entered = Dictionaries[(int)field].Encode(shared[(int)field].Utf8(code), out _);
        codeOf[code] = entered + 1;
        return entered;
    }
}
