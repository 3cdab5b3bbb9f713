using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Kpis.Changes;

/// <summary>The split of a change into effects, and their intervals.</summary>
internal sealed class ChangeSplit
{
    private readonly KeyTable _keys;
    private readonly int[] _dayPlaces = [];     // of the groups by day of both sides
    private readonly ChangeSide _beforeSide, _afterSide;
    private readonly ChangeSample _before, _after;
    private readonly bool _interaction;

    public ChangeSplit(ChangeSide before, ChangeSide after, Kpi kpi, ChangeOptions options)
    {
        (_beforeSide, _afterSide, _interaction) = (before, after, options.Interaction);
        var (both, count) = (Append(before.Keys, after.Keys), before.Groups.Length + after.Groups.Length);
        (_keys, var places) = new KeyTable(both, count).Group();
        if (before.ByDay is not null)
        {
            var byDay = Append(both, Append(before.DayKeys, after.DayKeys));
            _dayPlaces = new KeyTable(byDay, count + before.DayGroups.Length + after.DayGroups.Length).Group().Target[count..];
        }

        _before = new(before, kpi, options.Kpi, _keys.Count, places.AsSpan(0, before.Groups.Length));
        _after = new(after, kpi, options.Kpi, _keys.Count, places.AsSpan(before.Groups.Length));
    }

    /// <summary>Why a group may not be told apart; null where every one may.</summary>
    public string? Withheld => _before.Values.Concat(_after.Values).FirstOrDefault(value => value is { Reason: not null, Denominator: null }) is { } withheld
        ? $"In a group: {withheld.Reason}"
        : null;

    public ChangeExplanation Explain(KpiValue before, KpiValue after)
    {
        var middle = (before.Value!.Value + after.Value!.Value) / 2;
        ChangeGroup[] groups = [.. Enumerable.Range(0, _keys.Count).Select(group => Group(group, middle)).OrderByDescending(group => Math.Abs(group.Contribution))];
        return new(before, after, _beforeSide.Dimensions, null)
        {
            Groups = groups,
            Change = Effect(after.Value.Value - before.Value.Value, WholeSlopes),
            RateEffect = Effect(groups.Sum(group => group.RateEffect), RateSlopes),
            MixEffect = Effect(groups.Sum(group => group.MixEffect), MixSlopes),
            Interaction = _interaction ? Effect(groups.Sum(group => group.Interaction), InteractionSlopes) : null,
        };
    }

    private static KeyColumn[] Append(KeyColumn[] first, KeyColumn[] second) => [.. first.Zip(second, (left, right) => left.Append(right))];

    private ChangeGroup Group(int group, double middle)
    {
        var (shareBefore, shareAfter) = (_before.Share(group), _after.Share(group));
        var (rate, share) = (RateChange(group), shareAfter - shareBefore);
        var rateEffect = rate * (_interaction ? shareBefore : (shareBefore + shareAfter) / 2);
        var interaction = _interaction ? rate * share : 0;
        var all = _after.Term(group) - _before.Term(group);
        return new([.. _keys.Columns.Select(column => column.Text(group))])
        {
            Before = _before.Values[group],
            After = _after.Values[group],
            ShareBefore = shareBefore,
            ShareAfter = shareAfter,
            RateEffect = rateEffect,
            MixEffect = all - rateEffect - interaction,
            RelativeMixEffect = all - middle * share - rateEffect - interaction,
            Interaction = interaction,
            Contribution = all - middle * share,
        };
    }

    /// <summary>0 without a rate on one side.</summary>
    private double RateChange(int group) => HasRates(group) ? _after.Rate(group) - _before.Rate(group) : 0;

    private bool HasRates(int group) => _before.HasRate(group) && _after.HasRate(group);

    private double ShareChange(int group) => _after.Share(group) - _before.Share(group);

    /// <summary>An effect with its interval, from how it changes with rate and share of each group on each side.</summary>
    private ChangeEffect Effect(double value, Func<int, Slopes> slopes)
    {
        Slopes[] of = [.. Enumerable.Range(0, _keys.Count).Select(slopes)];
        double[] rateBefore = Array.ConvertAll(of, slope => slope.RateBefore), shareBefore = Array.ConvertAll(of, slope => slope.ShareBefore);
        double[] rateAfter = Array.ConvertAll(of, slope => slope.RateAfter), shareAfter = Array.ConvertAll(of, slope => slope.ShareAfter);
        if (_beforeSide.ByDay is null)
        {
            var variance = _before.VarianceByRows(rateBefore, shareBefore) + _after.VarianceByRows(rateAfter, shareAfter);
            return new(value, Interval(value, variance, double.PositiveInfinity));
        }

        var before = _before.OfDays(_dayPlaces.AsSpan(0, _beforeSide.DayGroups.Length), rateBefore, shareBefore);
        var after = _after.OfDays(_dayPlaces.AsSpan(_beforeSide.DayGroups.Length), rateAfter, shareAfter);
        return new(value, before is null || after is null ? null : Interval(
            value,
            before.Keys.Union(after.Keys).Order().Sum(day => Math.Pow(before.GetValueOrDefault(day) + after.GetValueOrDefault(day), 2)),
            Math.Min(before.Count, after.Count) - 1));
    }

    private static ConfidenceInterval? Interval(double value, double? variance, double degreesOfFreedom) => variance is { } known
        ? new(value - Reach(known, degreesOfFreedom), value + Reach(known, degreesOfFreedom))
        : null;

    private static double Reach(double variance, double degreesOfFreedom) =>
        Math.Sqrt(variance) * ConfidenceInterval.StudentQuantile(ConfidenceInterval.DefaultLevel, degreesOfFreedom);

    private Slopes WholeSlopes(int group) => new(-_before.Share(group), _after.Share(group), -_before.Rate(group), _after.Rate(group));

    private Slopes RateSlopes(int group)
    {
        var (rate, middle) = (RateChange(group), (_before.Share(group) + _after.Share(group)) / 2);
        return !HasRates(group) ? default
            : _interaction ? new(-_before.Share(group), _before.Share(group), rate, 0)
            : new(-middle, middle, rate / 2, rate / 2);
    }

    private Slopes MixSlopes(int group)
    {
        var (share, middle) = (ShareChange(group), (_before.Rate(group) + _after.Rate(group)) / 2);
        return !HasRates(group) ? WholeSlopes(group)
            : _interaction ? new(share, 0, -_before.Rate(group), _before.Rate(group))
            : new(share / 2, share / 2, -middle, middle);
    }

    private Slopes InteractionSlopes(int group)
    {
        var (rate, share) = (RateChange(group), ShareChange(group));
        return HasRates(group) ? new(-share, share, -rate, rate) : default;
    }

    /// <summary>How an effect changes with the rate and the share of one group.</summary>
    private readonly record struct Slopes(double RateBefore, double RateAfter, double ShareBefore, double ShareAfter);
}
