using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Contacts;

/// <summary>A stretch of time in which the same number of contacts was handled at once: by one agent, or in one group.</summary>
internal readonly record struct Concurrency(long From, long To, int Contacts, KeyPart[] Keys)
{
    public FactPlace Place => new(From, To, Keys: Keys);

    /// <summary>By agent and group of keys; what nobody is known to have handled does not count.</summary>
    public static IEnumerable<Concurrency> OfAgents(IEnumerable<HandlingSpan> spans) =>
        spans.Where(span => span.Agent != IntegerBlock.Absent).GroupBy(span => (span.Agent, span.Combined)).SelectMany(Levels);

    /// <summary>By group of keys.</summary>
    public static IEnumerable<Concurrency> OfGroups(IEnumerable<HandlingSpan> spans) => spans.GroupBy(span => span.Combined).SelectMany(Levels);

    private static IEnumerable<Concurrency> Levels(IEnumerable<HandlingSpan> spans)
    {
        var keys = spans.First().Keys;
        var changes = spans.SelectMany(span => new[] { (At: span.From, Step: 1), (At: span.To, Step: -1) }).Order().ToList();     // what ends at an instant ends before what begins there
        var level = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            if (level > 0 && changes[i].At > changes[i - 1].At)
            {
                yield return new(changes[i - 1].At, changes[i].At, level, keys);
            }

            level += changes[i].Step;
        }
    }
}
