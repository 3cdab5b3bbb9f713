using System.Text;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>Writes what <see cref="TotalsFormat"/> describes.</summary>
internal static class TotalsWriter
{
    public static byte[] Content(Totals totals)
    {
        using var content = new MemoryStream();
        using (var to = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            Target(to, totals.Target);
            to.Write((byte)totals.HandleParts);
            Keys(to, totals);
            Absences(to, totals.Absent);
            Measures(to, totals);
        }

        return content.ToArray();
    }

    private static void Target(BinaryWriter to, ServiceTarget target)
    {
        to.Write(target.Inclusive);
        Thresholds(target.General);
        to.Write7BitEncodedInt(target.Special.Count);
        foreach (var (queue, channel, thresholds) in target.Special)
        {
            Text(to, queue);
            Text(to, channel?.ToString());
            Thresholds(thresholds);
        }

        void Thresholds(Thresholds thresholds)
        {
            to.Write7BitEncodedInt64(Scale.Milliseconds(thresholds.Service));
            to.Write7BitEncodedInt64(Scale.Milliseconds(thresholds.ShortAbandon));
        }
    }

    /// <summary>By dimension: its meaning, its distinct keys in order, and which of them each group has.</summary>
    private static void Keys(BinaryWriter to, Totals totals)
    {
        to.Write7BitEncodedInt(totals.Count);
        to.Write7BitEncodedInt(totals.Dimensions.Count);
        var keys = Enumerable.Range(0, totals.Count).Select(totals.KeyParts).ToArray();
        for (var i = 0; i < totals.Dimensions.Count; i++)
        {
            Text(to, totals.Dimensions[i].Meaning);
            var parts = keys.Select(key => key[i]).Distinct().Order().ToArray();
            to.Write7BitEncodedInt(parts.Length);
            foreach (var part in parts)
            {
                Text(to, part.Text);
                to.Write(part.Order);
            }

            foreach (var key in keys)
            {
                to.Write7BitEncodedInt(Array.BinarySearch(parts, key[i]));
            }
        }
    }

    private static void Absences(BinaryWriter to, IReadOnlyDictionary<string, string> absent)
    {
        to.Write7BitEncodedInt(absent.Count);
        foreach (var (measure, why) in absent.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Text(to, measure);
            Text(to, why);
        }
    }

    private static void Measures(BinaryWriter to, Totals totals)
    {
        to.Write7BitEncodedInt(totals.Measures.Count);
        foreach (var measure in totals.Measures)
        {
            var codec = StatisticCodec.For(measure) ?? throw new NotSupportedException(
                $"The measure '{measure.Id}' has a statistic of its own, which only its maker could store; compute totals without it to save them.");
            Text(to, measure.Id);
            to.Write((byte)measure.Unit);
            to.Write(codec.Kind);
            codec.Write(to, totals, measure);
        }
    }

    private static void Text(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        to.Write(text ?? "");
    }
}
