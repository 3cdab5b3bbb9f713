using System.Text;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>Writes what <see cref="TotalsFormat"/> describes.</summary>
internal static class TotalsWriter
{
    private const int BitsAByte = 7;

    public static byte[] Content(Totals totals)
    {
        using var content = new MemoryStream();
        using (var to = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            Target(to, totals.Target);
            to.Write((byte)totals.HandleParts);
            Absences(to, totals.Absent);
            Groups(to, totals);
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
            to.Write(queue ?? "");
            to.Write(channel?.ToString() ?? "");
            Thresholds(thresholds);
        }

        void Thresholds(Thresholds thresholds)
        {
            Number(to, thresholds.ServiceMilliseconds);
            Number(to, thresholds.ShortAbandonMilliseconds);
        }
    }

    private static void Absences(BinaryWriter to, IReadOnlyDictionary<string, string> absent)
    {
        to.Write7BitEncodedInt(absent.Count);
        foreach (var (measure, why) in absent.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            to.Write(measure);
            to.Write(why);
        }
    }

    /// <summary>The distinct keys of each dimension, the measures, and by group which of the keys it has and its totals.</summary>
    private static void Groups(BinaryWriter to, Totals totals)
    {
        var (dimensions, measures, numbers) = (totals.KeyColumns, totals.Measures, new List<Int128>());
        var codecs = StatisticCodec.OfAll(measures);
        to.Write7BitEncodedInt(totals.Count);
        to.Write7BitEncodedInt(dimensions.Length);
        var keys = Array.ConvertAll(dimensions, column => Ranks(to, column));
        to.Write7BitEncodedInt(measures.Count);
        for (var i = 0; i < codecs.Length; i++)
        {
            to.Write(measures[i].Id);
            to.Write(StatisticNumbers.Unit(measures[i]));
            to.Write(codecs[i].Name);
        }

        for (var group = 0; group < totals.Count; group++)
        {
            foreach (var ranks in keys)
            {
                to.Write7BitEncodedInt(ranks[group]);
            }

            for (var i = 0; i < codecs.Length; i++)
            {
                codecs[i].Numbers(totals, measures[i], group, numbers);
                if (!codecs[i].IsOneNumber)
                {
                    to.Write7BitEncodedInt(numbers.Count);
                }

                numbers.ForEach(number => Number(to, number));
            }
        }
    }

    /// <summary>Writes the keys that occur, in order, and gives the place among them of each group's key.</summary>
    private static int[] Ranks(BinaryWriter to, Keys.KeyColumn column)
    {
        var (used, ranks) = Keys.Ranking.Of(Array.ConvertAll(column.Places, place => (long)place), column.Parts.Length);
        to.Write(column.Dimension.Meaning);
        to.Write7BitEncodedInt(used.Length);
        foreach (var place in used)
        {
            to.Write(column.Parts[place].Text ?? "");
        }

        return ranks;
    }

    /// <summary>Zigzag, 7 bits a byte, those of least weight first.</summary>
    private static void Number(BinaryWriter to, Int128 number)
    {
        var rest = (UInt128)((number << 1) ^ (number >> 127));
        for (; rest >> BitsAByte != 0; rest >>= BitsAByte)
        {
            to.Write((byte)((byte)rest | 0x80));
        }

        to.Write((byte)rest);
    }
}
