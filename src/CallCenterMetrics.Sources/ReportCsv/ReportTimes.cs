using CallCenterMetrics.Sources.Csv;
using CallCenterMetrics.Sources.FactCsv;

namespace CallCenterMetrics.Sources.ReportCsv;

/// <summary>Where the stretch of time of a report comes from: begin and end, begin and length, or a local day.</summary>
internal sealed record ReportTimes(TimeColumn From, TimeColumn? To, TimeSpan? Length)
{
    private const long Day = 24 * 3_600_000L;

    public IEnumerable<string> Columns => [.. From.Columns, .. To?.Columns ?? []];

    /// <summary>The stretch of a row, which is worthless where the row is left out.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Read(FactRow row, ZoneClock clock)
    {
        var from = row.Start(From);
        if (To is { } end)
        {
            return (from, row.End(end));
        }

        if (row.IsLeftOut || Length is not null)
        {
            return (from, row.IsLeftOut ? from : from + Length!.Value);
        }

        var local = clock.ToLocal(from.ToUnixTimeMilliseconds());
        var midnight = local - (local % Day + Day) % Day;
        return (DateTimeOffset.FromUnixTimeMilliseconds(clock.ToInstant(midnight, out _)), DateTimeOffset.FromUnixTimeMilliseconds(clock.ToInstant(midnight + Day, out _)));
    }

    /// <summary>For those who read the layout.</summary>
    public override string ToString() => To is { } end ? $"From = \"{From.Name}\", To = \"{end.Name}\"" : $"From = \"{From.Name}\" for {(Length is null ? "a day" : $"{Length.Value.TotalMinutes} min")}";
}
