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
        // Twice the instant, and 1 more where something begins: what ends at an instant comes before what begins there.
        var (keys, changes) = (spans.First().Keys, new List<long>());
        foreach (var span in spans)
        {
            changes.Add(2 * span.From + 1);
            changes.Add(2 * span.To);
        }

        changes.Sort();
        var level = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            if (level > 0 && changes[i] >> 1 > changes[i - 1] >> 1)
            {
                yield return new(changes[i - 1] >> 1, changes[i] >> 1, level, keys);
            }

            level += (changes[i] & 1) != 0 ? 1 : -1;
        }
    }
}
