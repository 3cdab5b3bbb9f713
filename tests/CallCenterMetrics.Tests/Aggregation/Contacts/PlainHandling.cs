using CallCenterMetrics.Facts;
using CallCenterMetrics.Tests.Aggregation.OtherFacts;

namespace CallCenterMetrics.Tests.Aggregation.Contacts;

/// <summary>Handling where it happened, of legs with known talk: talk from the answer on (from the offer on where the wait is unknown), then hold, then wrap, within the time observed.</summary>
internal sealed class PlainHandling
{
    private readonly Span[] _spans;

    public PlainHandling(ContactCenter center)
    {
        var observed = PlainFacts.Observed(center);
        _spans = [.. PlainLegs.All(center).Where(leg => leg.IsHandled() && leg.Talk is not null).SelectMany(Parts).Where(span => span.To > span.From && span.From < observed.To && span.To > observed.From)
            .Select(span => span with { From = span.From > observed.From ? span.From : observed.From, To = span.To < observed.To ? span.To : observed.To })];
    }

    /// <summary>The totals of a measure by group; null for a measure over something else.</summary>
    public Dictionary<string, long>? By(PlainGrouping grouping, string measure) => measure switch
    {
        "clipped_handle_time" => Time(grouping, _spans),
        "clipped_talk" => Time(grouping, _spans.Where(span => span.Part == DurationPart.Talk)),
        "clipped_hold" => Time(grouping, _spans.Where(span => span.Part == DurationPart.Hold)),
        "clipped_wrap" => Time(grouping, _spans.Where(span => span.Part == DurationPart.Wrap)),
        "agent_handle_time" => Time(grouping, _spans.Where(span => span.Leg.Agent is not null)),
        "agent_handling_union" => Sums(Moments(grouping, _spans.Where(span => span.Leg.Agent is not null), leg => leg.Agent!), moment => Length(moment.From, moment.To)),
        "peak_handled" => Moments(grouping, _spans, _ => "").GroupBy(moment => moment.Key).ToDictionary(same => same.Key, same => same.Max(moment => (long)moment.Count)),
        _ => null,
    };

    private static IEnumerable<Span> Parts(Interaction leg)
    {
        var talk = leg.OfferedAt + (leg.Wait ?? default);
        var hold = talk + leg.Talk!.Value;
        var wrap = hold + (leg.Hold ?? default);
        return [new(leg, DurationPart.Talk, talk, hold), new(leg, DurationPart.Hold, hold, wrap), new(leg, DurationPart.Wrap, wrap, wrap + (leg.Wrap ?? default))];
    }

    private static long Length(DateTimeOffset from, DateTimeOffset to) => (long)(to - from).TotalMilliseconds;

    private static Dictionary<string, long> Time(PlainGrouping grouping, IEnumerable<Span> spans) =>
        (from span in spans
         from piece in grouping.Stretches(span.From, span.To)
         group Length(piece.From, piece.To) by grouping.Key(span.Leg, piece.From)).ToDictionary(same => same.Key, same => same.Sum());

    private static Dictionary<string, long> Sums(IEnumerable<Moment> moments, Func<Moment, long> amount) =>
        moments.GroupBy(moment => moment.Key).ToDictionary(same => same.Key, same => same.Sum(amount));

    /// <summary>The stretches between begins and ends, each with how much is handled in it at once: in each group, and among what has one more key in common.</summary>
    private static IEnumerable<Moment> Moments(PlainGrouping grouping, IEnumerable<Span> spans, Func<Interaction, string> also)
    {
        foreach (var same in spans.GroupBy(span => (grouping.Rest(span.Leg), also(span.Leg))))
        {
            DateTimeOffset[] edges = [.. same.SelectMany(span => new[] { span.From, span.To }).Distinct().Order()];
            foreach (var (from, to) in edges.Zip(edges.Skip(1)))
            {
                var count = same.Count(span => span.From <= from && span.To >= to);
                foreach (var piece in count == 0 ? [] : grouping.Stretches(from, to))
                {
                    yield return new(grouping.Key(same.First().Leg, piece.From), piece.From, piece.To, count);
                }
            }
        }
    }

    private sealed record Span(Interaction Leg, DurationPart Part, DateTimeOffset From, DateTimeOffset To);

    private sealed record Moment(string Key, DateTimeOffset From, DateTimeOffset To, int Count);
}
