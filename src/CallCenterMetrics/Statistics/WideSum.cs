using System.Numerics;

namespace CallCenterMetrics.Statistics;

/// <summary>
/// A whole number of 256 bits, <c>High</c> × 2^128 + <c>Low</c>, for exact sums of third and fourth powers that allocate nothing. It is not checked: where Σx² has
/// 127 bits, Σx⁴ has at most twice as many.
/// </summary>
internal readonly record struct WideSum(Int128 High, UInt128 Low)
{
    /// <summary>The number as one of 128 bits and how often 2^128 is to be added, which is 0 unless it is huge.</summary>
    public (Int128 Part, Int128 Multiples) Parts => ((Int128)Low, High + ((Int128)Low < 0 ? 1 : 0));

    public static WideSum Of(Int128 part, Int128 multiples) => new(multiples - (part < 0 ? 1 : 0), (UInt128)part);

    public static WideSum operator +(WideSum left, WideSum right)
    {
        var low = left.Low + right.Low;
        return new(left.High + right.High + (low < left.Low ? 1 : 0), low);
    }

    public static WideSum operator -(WideSum value) => new(-value.High - (value.Low == 0 ? 0 : 1), 0 - value.Low);

    public static implicit operator BigInteger(WideSum value) => ((BigInteger)value.High << 128) + value.Low;

    /// <summary>The product of two numbers of at most 127 bits, by their halves.</summary>
    public static WideSum Product(UInt128 left, UInt128 right)
    {
        if (((left | right) >> 64) == 0)
        {
            return new(0, left * right);
        }

        UInt128 low = (ulong)left, high = left >> 64, otherLow = (ulong)right, otherHigh = right >> 64;
        var middle = high * otherLow + low * otherHigh;
        return new WideSum((Int128)(high * otherHigh + (middle >> 64)), middle << 64) + new WideSum(0, low * otherLow);
    }
}
