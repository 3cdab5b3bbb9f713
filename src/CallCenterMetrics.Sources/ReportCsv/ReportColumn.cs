using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Sources.ReportCsv;

/// <summary>Where the amounts of a measure come from.</summary>
/// <param name="Header">The column; null where every row counts.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Of">What the column is an average or a share of; null where it holds the amount itself.</param>
/// <param name="IsShare">Whether it is a share, from 0 to 1 or in percent.</param>
/// <param name="Unit">The unit of durations, % of shares without a sign.</param>
/// <param name="Word">The word that counts as 1; null where the column holds numbers.</param>
/// <param name="Empty">What an empty field means.</param>
internal sealed record ReportColumn(string? Header, AdditiveMeasure Measure, Amount? Of = null, bool IsShare = false, string? Unit = null, string? Word = null, decimal? Empty = null)
{
    /// <summary>Where it stands, for those who read the layout.</summary>
    public override string ToString() => $"{Measure.Id} = {(Header is null ? "1 a row" : $"\"{Header}\"")}{(Word is null ? "" : $" is {Word}")}{(Of is null ? "" : $" x ({Of})")}{(Unit is null ? "" : $" in {Unit}")}";
}
