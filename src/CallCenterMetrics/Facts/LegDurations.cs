using System.Runtime.InteropServices;

namespace CallCenterMetrics.Facts;

/// <summary>The durations of one leg in milliseconds, side by side as the kernel reads them; 0 where absent. Handle is talk + hold + wrap of those known.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LegDurations(int Wait, int Talk, int Hold, int Handle)
{
    public long this[DurationPart part] => part switch
    {
        DurationPart.Wait => Wait,
        DurationPart.Talk => Talk,
        DurationPart.Hold => Hold,
        _ => (long)Handle - Talk - Hold,
    };
}
