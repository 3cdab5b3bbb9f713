using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>A count: what a leg of one facet adds, 0 or 1, to a measure; to none where several measures are made of it.</summary>
internal readonly record struct CountLane<TFacet>(AdditiveMeasure? Measure, Func<TFacet, int> Adds);

/// <summary>An exact sum of a duration and of its square over the legs of one facet that count.</summary>
internal readonly record struct SumLane<TFacet>(AdditiveMeasure Sum, Measure<SumOfSquares>? Squares, Func<TFacet, bool> Counts);
