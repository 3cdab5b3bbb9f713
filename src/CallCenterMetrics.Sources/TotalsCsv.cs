using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Sources.TotalsText;

namespace CallCenterMetrics.Sources;

/// <summary>
/// Totals as CSV, for engines that compute parts of totals: one row a group, one column a dimension and a measure.
/// <code>
/// #totals,1                               version of this form; the first line
/// #target,&lt;=,20000,5000                   service goal: whether a wait of the threshold is within (&lt;= or &lt;), threshold and short-abandon threshold in milliseconds
/// #special,sales,Chat,60000,5000          thresholds of their own, by queue, channel or both: a line each; may be missing
/// #handle,hold,wrap                       parts of handle time beside talk that occur in the data; #handle alone for none
/// #absent,busy_time,needs AgentActivity   standard measures that could not be counted, and why: a line each; may be missing
/// #measure,refunds,count,sum              measures of one's own: unit (count, milliseconds, millionths) and statistic, which are compared; may be missing
/// #rows,2                                 number of rows, which is compared; may be missing
/// #checksum,2:1f0c...                     checksum, which is compared; may be missing
/// queue,offered,answered,answered_wait,longest_wait
/// billing,442,401,8020311,95000
/// sales,656,612,7344999,
/// </code>
/// Lines may be in another order, but for the first and the header, which is the first line that does not begin with an unquoted #. UTF-8, commas, and quotes as in
/// RFC 4180. Columns may be in any order, and measures may be missing: then the totals lack them. A column has the name of its dimension (the id, such as <c>queue</c>
/// or <c>day</c>; <see cref="Write"/> adds the zone, <c>day in Europe/Berlin</c>, which is compared) or the id of its measure; what <see cref="Write"/> writes of any totals
/// shows them all. Each row has a key of its own, printed as in <see cref="Totals.Key"/>;
/// an empty field is no key. Cells are whole numbers in the integer unit of the measure: counts, milliseconds, millionths, squares of these. By statistic (<c>sum</c>
/// unless said otherwise): <c>sum</c> and <c>squares</c>, a number, 0 where nothing was counted; <c>maximum</c>, a number, empty for none; <c>moments</c>, n,
/// Σx, Σx², smallest, largest, Σx³ and Σx⁴, these two with the number of times that 2^128 is to be added behind each (0 unless they are huge), with blanks between them; <c>distinct</c>, 64-bit keys, ascending; <c>sketch</c>, shortest and longest in
/// milliseconds, then bin and count of each bin, where the bin of a duration up to an hour is its second, rounded halves up; these three are empty for none.
/// The checksum is the version of <see cref="TotalsFormat"/>, a colon, and the SHA-256 of its content: what says the same has the same, in CSV, in JSON and in bytes; who
/// cannot compute it leaves it out. The same totals give the same bytes. Keys are stored as they are: agents and customers should be pseudonymous. Text that a spreadsheet would take for a formula is
/// written as it stands.
/// </summary>
public static class TotalsCsv
{
    /// <summary>Writes totals.</summary>
    /// <param name="totals">The totals.</param>
    /// <param name="stream">Takes UTF-8; left open.</param>
    /// <exception cref="NotSupportedException">A measure has a statistic of the user's own, or a dimension and a measure share a name; the message says which.</exception>
    public static void Write(Totals totals, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(stream);
        TotalsCsvWriter.Write(totals, stream);
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
        using var reader = new TotalsCsvReader(stream, dimensions ?? [], measures ?? []);
        return reader.Read();
    }
}
