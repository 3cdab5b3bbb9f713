using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Tests.Aggregation.OtherFacts;

/// <summary>A dimension with its plain version: of instants, or of what records name.</summary>
internal sealed record PlainDimension(Dimension Dimension, Func<DateTimeOffset, string>? OfTime, Func<Drop, string?> OfDrop, Func<Interaction, string?> OfLeg, Func<CostEntry, string?> OfCost)
{
    private const string None = "(none)";

    public static IReadOnlyList<PlainDimension> All(TimeZoneInfo zone) =>
    [
        Key(Dimension.Agent, drop => drop.Agent, leg => leg.Agent),
        Key(Dimension.Queue, drop => drop.Queue, leg => leg.Queue, entry => entry.Queue),
        Key(Dimension.Channel, drop => drop.Channel?.ToString(), leg => leg.Channel.ToString()),
        Key(Dimension.Topic, _ => null, leg => leg.Topic),
        Time(Interval.HalfHour(zone), at => CalendarOracle.Minutes(at, zone, 30)),
        Time(Interval.Minutes(5, zone), at => CalendarOracle.Minutes(at, zone, 5)),
        Time(Interval.Day(zone), at => CalendarOracle.Day(at, zone)),
        Time(Interval.Week(zone), at => CalendarOracle.Week(at, zone)),
        Time(Interval.Month(zone), at => CalendarOracle.Month(at, zone)),
        Time(Interval.HourOfDay(zone), at => CalendarOracle.HourOfDay(at, zone)),
        Time(Interval.Weekday(zone), at => CalendarOracle.Weekday(at, zone)),
        Time(Interval.HalfHour(zone).By(Attribution.Answer), at => CalendarOracle.Minutes(at, zone, 30)),
        Time(Interval.Day(zone).By(Attribution.End), at => CalendarOracle.Day(at, zone)),
    ];

    /// <summary>Key parts of a group as they are in totals.</summary>
    public static string Join(IEnumerable<string?> parts) => string.Join('|', parts.Select(part => part ?? None));

    /// <summary>The key of a drop by several dimensions.</summary>
    public static string KeyOf(IEnumerable<PlainDimension> dimensions, Drop drop) =>
        Join(dimensions.Select(dimension => dimension.OfTime is { } time ? time(drop.At) : dimension.OfDrop(drop)));

    private static PlainDimension Key(Dimension dimension, Func<Drop, string?> ofDrop, Func<Interaction, string?> ofLeg, Func<CostEntry, string?>? ofCost = null) =>
        new(dimension, null, ofDrop, ofLeg, ofCost ?? (_ => null));

    /// <summary>The rules of the zone are asked once for each instant.</summary>
    private static PlainDimension Time(Interval dimension, Func<DateTimeOffset, string> key)
    {
        var known = new Dictionary<DateTimeOffset, string>();
        return new(dimension, Known, _ => null, _ => null, _ => null);

        string Known(DateTimeOffset at) => known.TryGetValue(at, out var text) ? text : known[at] = key(at);
    }
}
