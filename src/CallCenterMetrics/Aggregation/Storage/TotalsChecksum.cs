using System.Security.Cryptography;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>
/// A checksum of what totals say, the same in whatever form they are written: the version of <see cref="TotalsFormat"/>, a colon, and the SHA-256 of its content.
/// </summary>
internal static class TotalsChecksum
{
    private static readonly string Start = FormattableString.Invariant($"{TotalsFormat.Version}:");

    public static string Of(Totals totals) => Start + Convert.ToHexStringLower(SHA256.HashData(TotalsWriter.Content(totals)));

    /// <summary>Whether a checksum is another one than that of the totals; one of another version says nothing.</summary>
    public static bool Contradicts(string? checksum, Totals totals) => checksum?.StartsWith(Start, StringComparison.Ordinal) == true && checksum != Of(totals);
}
