using CallCenterMetrics.Facts;

namespace CallCenterMetrics.DataQuality.Checks;

/// <summary>Spans that last longer than people work.</summary>
internal sealed class LongSpans
{
    private readonly CheckedFacts _facts;
    private readonly Dictionary<string, long> _longestShift = new(StringComparer.Ordinal);
    private readonly long _dataEnd;

    private LongSpans(CheckedFacts facts)
    {
        _facts = facts;
        foreach (var shift in (facts.Center.Shifts ?? []).Where(shift => shift.Absence is null or Absence.None))
        {
            _longestShift[shift.Agent] = Math.Max(_longestShift.GetValueOrDefault(shift.Agent), Scale.Milliseconds(shift.End - shift.Start));
        }

        _dataEnd = (facts.Center.Activities ?? []).Select(activity => Scale.Milliseconds(activity.End)).DefaultIfEmpty(long.MaxValue).Max();
        _dataEnd = facts.Center.Observed is { } observed ? Math.Min(_dataEnd, Scale.Milliseconds(observed.To)) : _dataEnd;
    }

    public static Sightings MissingLogouts(CheckedFacts facts) => new LongSpans(facts).Find(isMissingLogout: true);

    public static Sightings LongStates(CheckedFacts facts) => new LongSpans(facts).Find(isMissingLogout: false);

    private Sightings Find(bool isMissingLogout)
    {
        if (_facts.Center.Activities is not { } activities)
        {
            return Sightings.None("needs AgentActivity");
        }

        var (sightings, all) = (_facts.NewSightings(), _facts.Spans);
        sightings.Of = all.Count;
        for (var agent = 0; agent < all.Agents.Length; agent++)
        {
            var key = all.Agents[agent];
            var spans = all[agent];
            var longest = _longestShift.TryGetValue(key, out var shift) ? shift : Scale.Milliseconds(_facts.Options.LongestState);
            var from = Math.Max(Scale.Milliseconds(_facts.Options.MissingLogoutFrom), shift);
            foreach (var span in spans)
            {
                var ending = span.Length > from ? Ending(span, spans, from) : null;
                if (isMissingLogout ? ending is not null : ending is null && span.Length > longest + _facts.Tolerance)
                {
                    sightings.Add(sightings.IsFull ? null : new(_facts.SpanId(key, span.Start), $"{activities[span.Row].State} of {CheckedFacts.Length(span.Length)}{ending}"));
                }
            }
        }

        return sightings;
    }

    /// <summary>What ended a long span in place of a logout; null where nothing did.</summary>
    private string? Ending(AgentSpan span, ReadOnlySpan<AgentSpan> spans, long from)
    {
        var next = spans.BinarySearch(new AgentSpan(span.Start + from, long.MinValue, 0));
        next = next < 0 ? ~next : next;
        return next < spans.Length && spans[next].Start <= span.End + _facts.Tolerance && _facts.Day(spans[next].Start) != _facts.Day(span.Start) ? ", until the next login"
            : span.End >= _dataEnd - _facts.Tolerance ? ", until the data end"
            : null;
    }
}
