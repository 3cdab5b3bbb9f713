namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>The natural logarithm from additions, multiplications and one division, which give the same bits everywhere; the platform's own need not.</summary>
internal static class PortableLog
{
    private const double Ln2 = 0.693147180559945309;
    private const double Sqrt2 = 1.41421356237309505;
    private const long Mantissa = (1L << 52) - 1;
    private const int Bias = 1023;

    /// <summary>The logarithm of a positive, normal number, to 13 digits.</summary>
    public static double Of(double x)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)(bits >> 52) - Bias;
        var fraction = BitConverter.Int64BitsToDouble(bits & Mantissa | (long)Bias << 52);      // from 1 to below 2
        if (fraction > Sqrt2)
        {
            (fraction, exponent) = (fraction / 2, exponent + 1);
        }

        // ln f = 2 atanh s, s = (f - 1) / (f + 1), at most 0.172
        var s = (fraction - 1) / (fraction + 1);
        var z = s * s;
        var series = 1 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13 + z * (1.0 / 15 + z / 17)))))));
        return exponent * Ln2 + 2 * s * series;
    }
}
