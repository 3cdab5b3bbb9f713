using System.Text;
using CallCenterMetrics.Sources.Csv;

namespace CallCenterMetrics.Sources.FactCsv;

/// <summary>The names of an enum as words of a file; case, spaces, underscores and hyphens do not matter.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => KnownHeaders.Normal(value.ToString()), StringComparer.Ordinal);

    public static string Names { get; } = string.Join(", ", Enum.GetNames<T>());

    public static T? Find(ReadOnlySpan<byte> word) => Values.TryGetValue(KnownHeaders.Normal(Encoding.UTF8.GetString(word)), out var value) ? value : null;
}
