using System.Globalization;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>The facts of a center as checks look at them, arranged once for all.</summary>
internal sealed class CheckedFacts
{
    private readonly Lazy<AgentSpans> _spans;
    private readonly Lazy<AgentSpans> _calls;
    private readonly HashSet<(string Agent, Channel Channel)> _several;
    private readonly HashSet<string> _agentsOfSeveral;

    public CheckedFacts(ContactCenter center, DataQualityOptions options)
    {
        (Center, Options, Tolerance) = (center, options, Scale.Milliseconds(options.Tolerance));
        (_spans, _calls) = (new(() => AgentSpans.Of(center.Activities ?? [])), new(() => AgentSpans.OfCalls(center.Interactions)));
        _several = [.. (center.Capacities ?? []).Where(capacity => capacity.Slots > 1).Select(capacity => (capacity.Agent, capacity.Channel))];
        _agentsOfSeveral = [.. _several.Select(several => several.Agent)];
    }

    public ContactCenter Center { get; }

    public DataQualityOptions Options { get; }

    /// <summary>Milliseconds that are taken as rounding.</summary>
    public long Tolerance { get; }

    public InteractionTable Legs => Center.Interactions;

    /// <summary>All activities; <see cref="AgentSpan.Row"/> is the place in the list.</summary>
    public AgentSpans Spans => _spans.Value;

    /// <summary>Calls with a customer, from answer to end of talk and hold; <see cref="AgentSpan.Row"/> is the row of the table.</summary>
    public AgentSpans Calls => _calls.Value;

    public Sightings NewSightings() => new(Options.MostExamples);

    /// <summary>Whether an agent may be with several contacts at once in this channel.</summary>
    public bool TakesSeveral(string agent, Channel channel) => !AgentSpans.IsCall(channel) || _several.Contains((agent, channel));

    /// <summary>Whether a span may be beside another of the agent; where its channel is not stated, time with contacts may if the agent takes several in any.</summary>
    public bool TakesSeveral(AgentActivity span) => span.Channel is { } channel ? TakesSeveral(span.Agent, channel) : span.State.IsBusy() && _agentsOfSeveral.Contains(span.Agent);

    /// <summary>How examples name a leg.</summary>
    public string LegId(int row) => Legs[row].Id ?? string.Create(CultureInfo.InvariantCulture, $"row {row}");

    /// <summary>How examples name a span.</summary>
    public string SpanId(string agent, long start) => $"{agent} {Clock(start)}";

    public string Clock(long instant) => TimeZoneInfo.ConvertTime(Scale.Instant(instant), Center.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public DateOnly Day(long instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Scale.Instant(instant), Center.TimeZone).Date);

    /// <summary>Hours, minutes and seconds.</summary>
    public static string Length(long milliseconds)
    {
        var time = TimeSpan.FromMilliseconds(milliseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
    }
}
