using System.Runtime.InteropServices;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Kernel;

/// <summary>
/// What the wait of a leg, twice, and its hold, twice, must be below: to be within the service threshold, to be a short abandon, and (hold) to be no hold at all. Whole
/// milliseconds, as one vector of 16 bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WaitLimits(int Within, int Short, int Held, int HeldAgain)
{
    public static WaitLimits Of(Thresholds thresholds, bool inclusive) =>
        new((int)Scale.Milliseconds(thresholds.Service) + (inclusive ? 1 : 0), (int)Scale.Milliseconds(thresholds.ShortAbandon), 1, 1);
}
