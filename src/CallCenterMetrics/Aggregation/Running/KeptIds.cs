using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Running;

/// <summary>The number of the last row with each id.</summary>
internal sealed class KeptIds
{
    public const long None = -1;
    private readonly TextDictionary _ids = new();
    private readonly List<long> _numbers = [];

    /// <summary>How many ids are known, also of rows that are kept no longer.</summary>
    public int Count => _numbers.Count;

    /// <summary>The code of an id, entered where it is new.</summary>
    public int Code(ReadOnlySpan<byte> id)
    {
        var code = _ids.Encode(id, out var isNew);
        if (isNew)
        {
            _numbers.Add(None);
        }

        return code;
    }

    /// <summary>The number of the last row with the id of a code.</summary>
    public long this[int code]
    {
        get => _numbers[code];
        set => _numbers[code] = value;
    }
}
