using CallCenterMetrics.Facts;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>A quantile sketch of a duration. Gathers in place, where combining the sketches of single rows would allocate two arrays per row.</summary>
internal sealed class SketchMeasure(string id, Func<InteractionRow, TimeSpan?> duration) : Measure<DurationSketch>(id, MeasureUnit.Seconds)
{
    internal override MeasureFold NewFold() => new SketchFold(this, duration);

    internal override DurationSketch[] Regroup(ReadOnlySpan<DurationSketch> values, ReadOnlySpan<int> target, int groups)
    {
        // Most often groups meet in twos and threes, or not at all; where many meet, they are gathered in place.
        var combined = new DurationSketch[groups];
        var met = new DurationCounts[groups];
        for (var i = 0; i < values.Length; i++)
        {
            ref var cell = ref combined[target[i]];
            if (cell.Count == 0)
            {
                cell = values[i];
            }
            else
            {
                met[target[i]].Add(values[i]);
            }
        }

        for (var group = 0; group < groups; group++)
        {
            combined[group] = combined[group].Combine(met[group].ToSketch());
        }

        return combined;
    }
}
