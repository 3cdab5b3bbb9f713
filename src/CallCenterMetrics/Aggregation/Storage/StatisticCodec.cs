using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>How the totals of one measure are stored: a kind that is written beside its name, and the statistic of each group.</summary>
internal abstract class StatisticCodec
{
    private static readonly StatisticCodec[] All =
    [
        new Of<Tally>(1, (to, value) => to.Write7BitEncodedInt64(value.Value), from => new(from.Read7BitEncodedInt64())),
        new Of<SumOfSquares>(
            2,
            (to, value) =>
            {
                to.Write7BitEncodedInt64((long)(ulong)value.Value);
                to.Write7BitEncodedInt64((long)(value.Value >> 64));
            },
            from =>
            {
                var low = (ulong)from.Read7BitEncodedInt64();
                return new(new Int128((ulong)from.Read7BitEncodedInt64(), low));
            }),
        new Of<Maximum>(
            3,
            (to, value) =>
            {
                to.Write(value.Value is not null);
                to.Write7BitEncodedInt64(value.Value ?? 0);
            },
            from =>
            {
                var (isKnown, value) = (from.ReadBoolean(), from.Read7BitEncodedInt64());
                return isKnown ? new(value) : default;
            }),
        new Of<DistinctKeys>(
            4,
            (to, value) =>
            {
                to.Write7BitEncodedInt(value.Count);
                foreach (var key in value.Keys)
                {
                    to.Write(key);
                }
            },
            from =>
            {
                var keys = default(DistinctKeys);
                for (var rest = from.Read7BitEncodedInt(); rest > 0; rest--)
                {
                    keys = keys.Combine(new(from.ReadInt64()));
                }

                return keys;
            }),
        new Of<DurationSketch>(
            5,
            (to, value) =>
            {
                to.Write7BitEncodedInt64(value.Count);
                to.Write7BitEncodedInt64(value.ShortestMilliseconds);
                to.Write7BitEncodedInt64(value.LongestMilliseconds);
                to.Write7BitEncodedInt(value.Bins.Length);
                foreach (var bin in value.Bins)
                {
                    to.Write7BitEncodedInt64(bin);
                }
            },
            from =>
            {
                var (count, shortest, longest) = (from.Read7BitEncodedInt64(), from.Read7BitEncodedInt64(), from.Read7BitEncodedInt64());
                var bins = new long[from.Read7BitEncodedInt()];
                for (var bin = 0; bin < bins.Length; bin++)
                {
                    bins[bin] = from.Read7BitEncodedInt64();
                }

                return count == 0 ? default : new(bins, count, shortest, longest);
            }),
    ];

    public abstract byte Kind { get; }

    /// <summary>The codec of a measure; null for a statistic of the user's own, which only its maker could store.</summary>
    public static StatisticCodec? For(Measure measure) => Array.Find(All, codec => codec.Fits(measure));

    public abstract void Write(BinaryWriter to, Totals totals, Measure measure);

    public abstract TotalsColumn Read(BinaryReader from, Measure measure, int groups);

    protected abstract bool Fits(Measure measure);

    private sealed class Of<T>(byte kind, Action<BinaryWriter, T> write, Func<BinaryReader, T> read) : StatisticCodec
        where T : struct, IStatistic<T>
    {
        public override byte Kind => kind;

        public override void Write(BinaryWriter to, Totals totals, Measure measure)
        {
            for (var group = 0; group < totals.Count; group++)
            {
                write(to, totals.Of((Measure<T>)measure, group));
            }
        }

        public override TotalsColumn Read(BinaryReader from, Measure measure, int groups)
        {
            var values = new T[groups];
            for (var group = 0; group < groups; group++)
            {
                values[group] = read(from);
            }

            return new TotalsColumn<T>((Measure<T>)measure, values);
        }

        protected override bool Fits(Measure measure) => measure is Measure<T>;
    }
}
