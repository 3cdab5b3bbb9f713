using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.OtherFacts;

/// <summary>What cost entries cover: legs of a time, and of a queue and a team where they name them. Entries that cover the same share a cover.</summary>
internal sealed class CostCovers
{
    private readonly Dictionary<(DateTimeOffset From, DateTimeOffset To, string? Queue, string? Team), int> _places = [];
    private readonly DateTimeOffset[] _bounds;      // ascending: between two of them the same covers hold
    private readonly List<(int Cover, string? Queue, string? Team)>[] _holding;
    private readonly TeamMembership _teams;

    public CostCovers(IEnumerable<CostEntry> entries, FactView view)
    {
        foreach (var entry in entries)
        {
            _places.TryAdd(Key(entry), _places.Count);
        }

        _teams = view.Teams;
        _bounds = [.. _places.Keys.SelectMany(cover => new[] { cover.From, cover.To }).Distinct().Order()];
        _holding = Array.ConvertAll(_bounds, _ => new List<(int, string?, string?)>());
        foreach (var (cover, place) in _places)
        {
            var last = Array.BinarySearch(_bounds, cover.To);
            for (var i = Array.BinarySearch(_bounds, cover.From); i < last; i++)
            {
                _holding[i].Add((place, cover.Queue, cover.Team));
            }
        }
    }

    public int Count => _places.Count;

    public int this[CostEntry entry] => _places[Key(entry)];

    /// <summary>The covers that a leg is under, as one text; null where there are none.</summary>
    public string? Of(InteractionRow row)
    {
        var (at, found) = (row.OfferedAt, Array.BinarySearch(_bounds, row.OfferedAt));
        var slice = found >= 0 ? found : ~found - 1;
        return slice < 0 ? null : string.Join(',', _holding[slice]
            .Where(cover => (cover.Queue is null || cover.Queue == row.Queue) && (cover.Team is null || _teams.Includes(cover.Team, row.Agent, at))).Select(cover => cover.Cover));
    }

    public static IEnumerable<int> Parse(string? covers) => (covers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(cover => int.Parse(cover, CultureInfo.InvariantCulture));

    private static (DateTimeOffset From, DateTimeOffset To, string? Queue, string? Team) Key(CostEntry entry) => (entry.From, entry.To, entry.Queue, entry.Team);
}
