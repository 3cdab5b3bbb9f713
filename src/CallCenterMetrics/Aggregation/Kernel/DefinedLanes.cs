using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>A count of the legs of which this holds, for a measure; for none where several measures are made of it.</summary>
internal readonly record struct CountLane<TFacet>(AdditiveMeasure? Measure, Func<TFacet, bool> Counts);

/// <summary>An exact sum of a duration and of its square over the legs that count.</summary>
internal readonly record struct SumLane(AdditiveMeasure Sum, Measure<SumOfSquares>? Squares, Func<Course, bool> Counts);
