using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.Tests.Csv;

/// <summary>A cache may forget, but never takes one text for another.</summary>
public sealed class TextCacheTests
{
    [TestCase(8)]
    [TestCase(2048)]
    public void What_is_found_is_what_was_kept_last(int slots)
    {
        var (random, cache, kept) = (new Random(1), new TextCache(slots), new Dictionary<string, int>());
        var found = 0;
        for (var i = 0; i < 20_000; i++)
        {
            // few letters, so that beginnings and ends are often the same; lengths around those of keys
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 36)).Select(at => (char)('a' + (at % 5 == 0 ? random.Next(2) : 0))));
            var isFound = cache.TryGet(Encoding.UTF8.GetBytes(text), out var value);
            if (isFound)
            {
                Assert.That(value, Is.EqualTo(kept[text]));
                found++;
            }
            else
            {
                cache.Keep(Encoding.UTF8.GetBytes(text), i);
                kept[text] = i;
            }
        }

        Assert.That(found, Is.GreaterThan(slots));
    }

    [Test]
    public void Few_texts_are_never_forgotten()
    {
        var cache = new TextCache(2048);
        for (var i = 0; i < 400; i++)
        {
            cache.Keep(Encoding.UTF8.GetBytes($"agent-{i:000}"), i);
        }

        Assert.That(Enumerable.Range(0, 400).Select(i => cache.TryGet(Encoding.UTF8.GetBytes($"agent-{i:000}"), out var value) ? value : -1), Is.EqualTo(Enumerable.Range(0, 400)));
    }
}
