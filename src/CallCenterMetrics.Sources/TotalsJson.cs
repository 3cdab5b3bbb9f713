using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Sources.TotalsText;

namespace CallCenterMetrics.Sources;

/// <summary>
/// Totals as JSON, for engines that compute parts of totals:
/// <code>
/// {"format": "CallCenterMetrics.Totals", "version": 1,
///  "target": {"inclusive": true, "thresholdMs": 20000, "shortAbandonMs": 5000,
///             "special": [{"queue": "sales", "channel": "Chat", "thresholdMs": 60000, "shortAbandonMs": 5000}]},
///  "handleParts": ["hold", "wrap"],
///  "absent": {"busy_time": "needs AgentActivity"},
///  "checksum": "2:1f0c...",
///  "dimensions": ["queue"],
///  "measures": [{"id": "offered", "unit": "count", "statistic": "sum"}, {"id": "longest_wait", "unit": "milliseconds", "statistic": "maximum"}],
///  "groups": [{"key": {"queue": "billing"}, "totals": {"offered": 442, "longest_wait": 95000}}]}
/// </code>
/// "format" and "version" come first, "dimensions" and "measures" before "groups"; "special", "absent", "checksum", "unit" and "statistic" may be missing. Parts of the
/// service goal, parts of handle time, names, units, statistics and the checksum are those of <see cref="TotalsCsv"/>. Every group has a key in every dimension,
/// null where there is none, and every measure that is listed. Totals are whole numbers; beyond 2^53 they are written as texts, and may always be. Of a
/// statistic that is several numbers they are a list, empty for none; a maximum of nothing is null. Members that are not known are refused. The same totals give the same
/// bytes. Keys are stored as they are: agents and customers should be pseudonymous. Text stands as it is, also &lt; and &amp;: escape the JSON before it goes into a page.
/// </summary>
public static class TotalsJson
{
    /// <summary>Writes totals.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="stream">Takes UTF-8; left open.</param>
    /// <exception cref="NotSupportedException">A measure has a statistic of the user's own.</exception>
    public static void Write(Totals totals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(stream);
        TotalsJsonWriter.Write(totals, stream);
    }

    /// <summary>Reads totals. Those written by <see cref="Write"/> are equal to those read, to the last bit, and merge with others.</summary>
    /// <param name="stream">The text, from where the totals begin to its end; left open.</param>
    /// <param name="dimensions">The calendar dimensions and those of one's own that the totals may have; those of fields are known.</param>
    /// <param name="measures">The measures of one's own that the totals may have; the standard ones are known.</param>
    /// <exception cref="InvalidDataException">
    /// The text is no totals, of a later version, cut off or damaged, has a dimension or measure that is not known, or says what cannot be; the message says what, where,
    /// what was expected and what to do. Whether one total agrees with another, such as answered with offered, is not looked at.
    /// </exception>
    public static Totals Read(Stream stream, IEnumerable<Dimension>? dimensions = null, IEnumerable<Measure>? measures = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new TotalsJsonReader(stream, dimensions ?? [], measures ?? []).Read();
    }
}
