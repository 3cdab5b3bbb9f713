using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>Gathers the quantile sketches of the groups of one worker.</summary>
internal sealed class SketchFold(Measure<DurationSketch> measure, Func<InteractionRow, TimeSpan?> duration) : MeasureFold
{
    private DurationCounts[] _counts = [];

    public override void Add(InteractionTable table, InteractionBlock block, int start, ReadOnlySpan<int> groups, int count)
    {
        if (_counts.Length < count)
        {
            Array.Resize(ref _counts, Math.Max(count, _counts.Length * 2));
        }

        for (var i = 0; i < groups.Length; i++)
        {
            if (duration(new(table, block, start + i)) is { } known)
            {
                _counts[groups[i]].Add(DurationCounts.Checked(known));
            }
        }
    }

    public override TotalsColumn Column(int groups)
    {
        var sketches = new DurationSketch[groups];
        for (var group = 0; group < Math.Min(groups, _counts.Length); group++)
        {
            sketches[group] = _counts[group].ToSketch();
        }

        return new TotalsColumn<DurationSketch>(measure, sketches);
    }
}
