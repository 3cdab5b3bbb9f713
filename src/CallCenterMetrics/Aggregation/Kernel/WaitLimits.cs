using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>The thresholds of a leg in whole milliseconds, both to be compared with &lt;=.</summary>
internal readonly record struct WaitLimits(int Within, int Short)
{
    public static WaitLimits Of(Thresholds thresholds, bool inclusive) =>
        new((int)Scale.Milliseconds(thresholds.Service) - (inclusive ? 0 : 1), (int)Scale.Milliseconds(thresholds.ShortAbandon) - 1);
}
