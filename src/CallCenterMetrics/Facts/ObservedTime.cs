namespace CallCenterMetrics.Facts;

/// <summary>The time that a center's data speak of.</summary>
internal static class ObservedTime
{
    /// <summary>
    /// The stated time, else the local days of the center from the first to the last interaction; without any, those of the agents' activities, else of the shifts. Plans
    /// reach beyond what was observed, and contracts began before it, so they do not count.
    /// </summary>
    public static TimeRange Of(ContactCenter center)
    {
        if (center.Observed is { } stated)
        {
            return stated;
        }

        var (from, to) = Range(center);
        return from > to ? new(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch) : new(StartOfDay(Scale.Instant(from), 0, center.TimeZone), StartOfDay(Scale.Instant(to), 1, center.TimeZone));
    }

    /// <summary>The center without the interactions that were offered outside of a stated time.</summary>
    public static ContactCenter Within(ContactCenter center)
    {
        if (center.Observed is not { } stated)
        {
            return center;
        }

        var (from, to) = (Scale.Milliseconds(stated.From), Scale.Milliseconds(stated.To));
        return center.Interactions.Blocks.All(block => block.OfferedAt.Least >= from && block.OfferedAt.Most < to)
            ? center
            : center with { Interactions = InteractionTable.From(center.Interactions.Where(row => row.OfferedAt >= stated.From && row.OfferedAt < stated.To).Select(row => row.ToInteraction())) };
    }

    /// <summary>The first instant of a local day: of that of an instant, or of one so many days later.</summary>
    public static DateTimeOffset StartOfDay(DateTimeOffset instant, int daysLater, TimeZoneInfo zone) =>
        Scale.Instant(StartOfDay(TimeZoneInfo.ConvertTime(instant, zone).Date.AddDays(daysLater), zone));

    /// <summary>When a local day begins, in milliseconds since 1970; where a midnight is skipped, when the day goes on, where it occurs twice, the first.</summary>
    public static long StartOfDay(DateTime midnight, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30);     // a day that begins with a skipped hour
        }

        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return Scale.Milliseconds(midnight - DateTime.UnixEpoch - offset);
    }

    private static (long From, long To) Range(ContactCenter center)
    {
        if (center.Interactions.Count > 0)
        {
            var blocks = center.Interactions.Blocks;
            return (blocks.Min(block => block.OfferedAt.Least), blocks.Max(block => block.OfferedAt.Most));
        }

        var spans = center.Activities?.Count > 0 ? center.Activities.Select(activity => (activity.Start, activity.End))
            : center.Shifts?.Select(shift => (shift.Start, shift.End)) ?? [];
        var (from, to) = (long.MaxValue, long.MinValue);
        foreach (var (start, end) in spans)
        {
            (from, to) = (Math.Min(from, Scale.Milliseconds(start)), Math.Max(to, Scale.Milliseconds(end) - 1));
        }

        return (from, to);
    }
}
