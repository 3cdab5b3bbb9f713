using System.Runtime.InteropServices;

namespace CallCenterMetrics.Facts;

/// <summary>The parts of one leg's handle time and their sum, in milliseconds, side by side as the kernel reads them; 0 where absent.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct HandleTimes(int Talk, int Hold, int Wrap, int Handle);
