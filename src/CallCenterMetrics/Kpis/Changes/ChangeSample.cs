using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Keys;

namespace CallCenterMetrics.Kpis.Changes;

/// <summary>A KPI on one side: in the whole, and in each of the groups that either side has.</summary>
internal sealed class ChangeSample
{
    private readonly ChangeSide _side;
    private readonly int[] _groups;     // of each group of either side: its position in the totals of this one, or -1
    private readonly double[] _numerators, _denominators;
    private readonly double _denominator;

    public ChangeSample(ChangeSide side, Kpi kpi, KpiOptions options, int groups, ReadOnlySpan<int> places)
    {
        (_side, Kpi) = (side, kpi);
        _groups = new int[groups];
        Array.Fill(_groups, -1);
        for (var i = 0; i < places.Length; i++)
        {
            _groups[places[i]] = side.Groups[i];
        }

        var parts = Array.ConvertAll(_groups, group => group < 0 ? default : Parts(side.Totals, group));
        (_numerators, _denominators) = (Array.ConvertAll(parts, part => part.Numerator), Array.ConvertAll(parts, part => part.Denominator));
        _denominator = Parts(side.Whole, side.WholeGroup).Denominator;
        Values = Array.ConvertAll(_groups, group => group < 0 ? null : kpi.Evaluate(side.Totals, group, options));
    }

    public Kpi Kpi { get; }

    /// <summary>The value of each group; null where it does not occur.</summary>
    public KpiValue?[] Values { get; }

    public bool HasRate(int group) => _denominators[group] != 0;

    public double Rate(int group) => HasRate(group) ? _numerators[group] / _denominators[group] : 0;

    public double Share(int group) => _denominators[group] / _denominator;

    /// <summary>Share x rate, which sums to the value of the whole; told also where there is nothing to divide by.</summary>
    public double Term(int group) => _numerators[group] / _denominator;

    /// <summary>
    /// Variance by rows of what changes by <paramref name="perRate"/> with the rate and <paramref name="perShare"/> with the share of each group; null where the totals
    /// tell no scatter.
    /// </summary>
    public double? VarianceByRows(double[] perRate, double[] perShare)
    {
        var (ofRates, squares, mean, groups) = (0.0, 0.0, 0.0, 0);
        for (var group = 0; group < _groups.Length; group++)
        {
            if (!HasRate(group))
            {
                if (_numerators[group] != 0)
                {
                    return null;
                }

                continue;
            }

            if (Kpi.Calculation.Variance(_side.Totals, _groups[group]) is not { } variance)
            {
                return null;
            }

            groups++;
            ofRates += perRate[group] * perRate[group] * variance;
            squares += Share(group) * perShare[group] * perShare[group];
            mean += Share(group) * perShare[group];
        }

        return Kpi.Calculation.Denominator!.Unit != MeasureUnit.Count ? ofRates
            : _denominator > groups ? ofRates * _denominator / (_denominator - groups) + Math.Max(0, squares - mean * mean) / _denominator
            : null;
    }

    /// <summary>What each day brings to what changes by <paramref name="perRate"/> and <paramref name="perShare"/>, scaled so that its squares sum to the variance; null for fewer than 2 days.</summary>
    public Dictionary<KeyPart, double>? OfDays(ReadOnlySpan<int> dayPlaces, double[] perRate, double[] perShare)
    {
        if (_numerators.Zip(_denominators).Any(part => part is { First: not 0, Second: 0 }))
        {
            return null;
        }

        var mean = 0.0;
        for (var group = 0; group < _groups.Length; group++)
        {
            mean += Share(group) * perShare[group];
        }

        var days = new Dictionary<KeyPart, double>();
        for (var i = 0; i < dayPlaces.Length; i++)
        {
            var group = dayPlaces[i];
            var (above, below) = Parts(_side.ByDay!, _side.DayGroups[i]);
            var ofRate = HasRate(group) ? perRate[group] * (above - Rate(group) * below) / _denominators[group] : 0;
            days[_side.Days[i]] = days.GetValueOrDefault(_side.Days[i]) + ofRate + (perShare[group] - mean) * below / _denominator;
        }

        var scale = Math.Sqrt(days.Count / (days.Count - 1.0));
        return days.Count < 2 ? null : days.ToDictionary(day => day.Key, day => scale * day.Value);
    }

    /// <summary>Numerator and denominator, whose quotient is the value.</summary>
    private (double Numerator, double Denominator) Parts(Totals totals, int group)
    {
        var (above, below, factor) = (Kpi.Calculation.Numerator!, Kpi.Calculation.Denominator!, Kpi.Calculation.Factor);
        return (factor * above.Of(totals, group) / above.UnitsPerResult, below.Of(totals, group) / below.UnitsPerResult);
    }
}
