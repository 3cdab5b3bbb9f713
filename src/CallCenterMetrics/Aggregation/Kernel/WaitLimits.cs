using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>What the wait of a leg must be below to be within the service threshold, and to be a short abandon: whole milliseconds.</summary>
internal readonly record struct WaitLimits(int Within, int Short)
{
    public static WaitLimits Of(Thresholds thresholds, bool inclusive) =>
        new((int)Scale.Milliseconds(thresholds.Service) + (inclusive ? 1 : 0), (int)Scale.Milliseconds(thresholds.ShortAbandon));

    /// <summary>The code of the course of a leg, with the two bits of its wait.</summary>
    public int Course(LegStatus leg, long wait) => leg.Course << Kernel.Course.WaitBits | (wait < Within ? 1 : 0) | (wait < Short ? 2 : 0);
}
