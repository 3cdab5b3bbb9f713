namespace CallCenterMetrics.Tests.Kpis;

/// <summary>Student's quantile by adding up the density, to compare with.</summary>
internal static class Student
{
    /// <summary>The 97.5 % quantile.</summary>
    public static double Quantile975(int degrees)
    {
        // x = sqrt(degrees) tan(u): the density becomes cos^(degrees-1)(u), which is added up from 0 by Simpson's rule
        var (low, high) = (0.0, Math.PI / 2);
        var whole = Sum(degrees, Math.PI / 2);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Sum(degrees, middle) < 0.95 * whole ? (middle, high) : (low, middle);
        }

        return Math.Sqrt(degrees) * Math.Tan(low);
    }

    private static double Sum(int degrees, double to)
    {
        const int Steps = 4_000;
        var step = to / Steps;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
        {
            sum += Math.Pow(Math.Cos(i * step), degrees - 1) * (i == 0 || i == Steps ? 1 : i % 2 == 1 ? 4 : 2);
        }

        return sum * step / 3;
    }
}
