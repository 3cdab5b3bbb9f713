using System.Security.Cryptography;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>
/// A checksum of what totals say, the same in whatever form they are written: the version of <see cref="TotalsFormat"/>, a colon, and the SHA-256 of its content.
/// </summary>
internal static class TotalsChecksum
{
    public static readonly string Start = FormattableString.Invariant($"{TotalsFormat.Version}:");

    public static string Of(Totals totals) => Start + Convert.ToHexStringLower(SHA256.HashData(TotalsWriter.Content(totals)));

    /// <summary>Whether a text begins as a checksum that can be compared here.</summary>
    public static bool IsKnown(string checksum) => checksum.StartsWith(Start, StringComparison.Ordinal);
}
