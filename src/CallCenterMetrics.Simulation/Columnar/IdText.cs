using System.Text;

namespace CallCenterMetrics.Simulation.Columnar;

/// <summary>Keys such as leg-0000000007, as text and as UTF-8.</summary>
internal sealed class IdText(string prefix, int digits)
{
    private readonly byte[] _utf8 = [.. Encoding.UTF8.GetBytes(prefix), .. new byte[digits]];

    public static IdText Leg => new("leg-", 10);

    public static IdText Contact => new("contact-", 10);

    public static IdText Customer => new("customer-", 8);

    public string Of(int number) => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The key as UTF-8, until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Utf8(int number)
    {
        for (var i = _utf8.Length - 1; i >= prefix.Length; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            _utf8[i] = (byte)('0' + digit);
        }

        return _utf8;
    }
}
