using System.Text.Json;

namespace CallCenterMetrics.Reports;

/// <summary>Numbers that may be absent, in JSON.</summary>
internal static class JsonNumbers
{
    /// <summary>Writes a number; null where there is none or JSON has no way to write it.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known && double.IsFinite(known))
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
