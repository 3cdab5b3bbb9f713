using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>Keys of legs by some dimensions: those other than time are the leg's, those of time of an instant that a measure chooses.</summary>
internal sealed class PlainGrouping(IReadOnlyList<PlainDimension> dimensions)
{
    public Dimension[] Dimensions => [.. dimensions.Select(dimension => dimension.Dimension)];

    public bool HasTime => dimensions.Any(dimension => dimension.OfTime is not null);

    public override string ToString() => string.Join(", ", dimensions.Select(dimension => dimension.Dimension.Id));

    /// <summary>The keys other than time.</summary>
    public string Rest(Interaction leg) => PlainDimension.Join(dimensions.Where(dimension => dimension.OfTime is null).Select(dimension => dimension.OfLeg(leg)));

    public string Time(DateTimeOffset at) => PlainDimension.Join(dimensions.Where(dimension => dimension.OfTime is not null).Select(dimension => dimension.OfTime!(at)));

    /// <summary>The key of a group as it is in totals.</summary>
    public string Key(Interaction leg, DateTimeOffset at) => PlainDimension.Join(dimensions.Select(dimension => dimension.OfTime is { } time ? time(at) : dimension.OfLeg(leg)));

    /// <summary>The key of a record of another fact.</summary>
    public string Key(Drop drop) => PlainDimension.KeyOf(dimensions, drop);

    /// <summary>The stretches of time in which the keys of time stay.</summary>
    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Stretches(DateTimeOffset from, DateTimeOffset to)
    {
        if (!HasTime)
        {
            return [(from, to)];
        }

        List<(DateTimeOffset From, DateTimeOffset To)> stretches = [];
        for (var at = from; at < to;)
        {
            var next = new DateTimeOffset(at.Ticks - at.Ticks % TimeSpan.TicksPerMinute, at.Offset).AddMinutes(1);
            next = next < to ? next : to;
            if (stretches.Count > 0 && Time(Minute(stretches[^1].From)) == Time(Minute(at)))
            {
                stretches[^1] = stretches[^1] with { To = next };
            }
            else
            {
                stretches.Add((at, next));
            }

            at = next;
        }

        return stretches;
    }

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMinute, at.Offset);
}
