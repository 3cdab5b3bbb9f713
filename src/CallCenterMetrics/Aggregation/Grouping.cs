using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Aggregation.OtherFacts;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation;

/// <summary>Facts and the dimensions to group them by. Totals make it numbers.</summary>
public sealed class Grouping
{
    private readonly bool _isOfInteractionsOnly;
    private readonly ReportGroups? _reports;

    internal Grouping(ContactCenter center, IReadOnlyList<Dimension> dimensions, bool isOfInteractionsOnly = false)
    {
        foreach (var dimension in dimensions)
        {
            ArgumentNullException.ThrowIfNull(dimension, nameof(dimensions));
        }

        if (dimensions.GroupBy(dimension => dimension.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The grouping names '{twice.Key}' twice; name each dimension once.", nameof(dimensions));
        }

        (Center, Dimensions, _isOfInteractionsOnly) = (center, dimensions, isOfInteractionsOnly);
    }

    internal Grouping(IntervalReportTable reports, IReadOnlyList<Dimension> dimensions)
        : this(ContactCenter.Of(InteractionTable.Empty), dimensions) => _reports = new(reports, dimensions);

    /// <summary>The facts; of a table alone, the interactions; empty where interval reports are grouped.</summary>
    public ContactCenter Center { get; }

    /// <summary>The dimensions, in the order in which groups are sorted; none for one group of all rows.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>
    /// The totals of every group that occurs: all of <see cref="Measures"/>, those of <see cref="FactMeasures"/> whose facts are given, and the measures named; of interval
    /// reports, the measures that they state and those that follow.
    /// </summary>
    /// <param name="target">The service goal that waits are counted against.</param>
    /// <param name="measures">Measures of one's own; standard ones among them are there already.</param>
    /// <exception cref="ArgumentException">Two measures share an id, or the grouping has more possible keys than can be numbered.</exception>
    public Totals Totals(ServiceTarget target, params IEnumerable<Measure> measures) => Totals(target, new AggregationOptions(), measures);

    /// <summary>The totals of every group that occurs: all of <see cref="Measures"/>, those of <see cref="FactMeasures"/> whose facts are given, and the measures named.</summary>
    /// <param name="target">The service goal that waits are counted against.</param>
    /// <param name="options">How to compute; the totals do not depend on it.</param>
    /// <param name="measures">Measures of one's own; standard ones among them are there already.</param>
    /// <exception cref="ArgumentException">Two measures share an id, or the grouping has more possible keys than can be numbered.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public Totals Totals(ServiceTarget target, AggregationOptions options, params IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(measures);
        Measure[] asked = [.. measures];
        foreach (var measure in asked)
        {
            ArgumentNullException.ThrowIfNull(measure, nameof(measures));
        }

        if (_reports is not null)
        {
            return _reports.Totals(target);
        }

        var ofInteractions = asked.Where(measure => measure.Source is null);
        if (_isOfInteractionsOnly)
        {
            return Aggregator.Aggregate(this, target, options, ofInteractions);
        }

        var observed = new Grouping(ObservedTime.Within(Center), Dimensions);
        var totals = Aggregator.Aggregate(observed, target, options, [.. ofInteractions, FactMeasures.DirectCost, FactMeasures.BotDirectCost]);
        return FactAggregator.Beside(totals, Dimensions, new(observed.Center, Dimensions, Center, target), asked.Where(measure => measure.Source is not null));
    }
}
