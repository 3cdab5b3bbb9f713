namespace CallCenterMetrics.Aggregation.IntervalReports;

/// <summary>The measures of interval reports, report by report, while those that follow from others are added.</summary>
internal sealed class ReportAmounts(IntervalReportTable table)
{
    private const long Unknown = IntervalReportTableBuilder.Unknown;
    private readonly Dictionary<AdditiveMeasure, long[]> _amounts = table.Amounts.ToDictionary(column => column.Measure, column => column.Amounts);

    /// <summary>The measures, standard ones in their order, then those of one's own by id, and what each report adds; nothing where it is unknown.</summary>
    public IEnumerable<(AdditiveMeasure Measure, long[] Amounts)> Columns => Measures.All.OfType<AdditiveMeasure>().Where(Has)
        .Concat(_amounts.Keys.Except(Measures.All).Cast<AdditiveMeasure>().OrderBy(measure => measure.Id, StringComparer.Ordinal))
        .Select(measure => (measure, Array.ConvertAll(_amounts[measure], amount => amount == Unknown ? 0 : amount)));

    public bool Has(AdditiveMeasure measure) => _amounts.ContainsKey(measure);

    /// <summary>A measure that is the sum of others, which must be there, and of those further ones that are; one that is stated stays.</summary>
    public void Sum(AdditiveMeasure measure, AdditiveMeasure[] needed, AdditiveMeasure[] further)
    {
        if (!Has(measure) && needed.All(Has))
        {
            long[][] parts = [.. needed.Concat(further.Where(Has)).Select(part => _amounts[part])];
            _amounts[measure] = ByReport(report => parts.Any(part => part[report] == Unknown) ? Unknown : parts.Sum(part => part[report]));
        }
    }

    /// <summary>
    /// Counts the rows that parts are of: as stated, or else those of another count. Where one of the parts is unknown, none of them counts, so that all are of the same rows.
    /// </summary>
    public void Count(AdditiveMeasure known, AdditiveMeasure? of, AdditiveMeasure[] parts)
    {
        var there = parts.Where(Has).ToList();
        var counts = Has(known) ? _amounts[known] : of is not null && Has(of) ? _amounts[of] : null;
        if (there.Count == 0 || counts is null)
        {
            return;
        }

        var isKnown = new bool[table.Count];
        for (var report = 0; report < isKnown.Length; report++)
        {
            isKnown[report] = there.TrueForAll(part => _amounts[part][report] != Unknown);
        }

        foreach (var (measure, amounts) in there.Select(part => (part, _amounts[part])).Append((known, counts)).ToList())
        {
            _amounts[measure] = ByReport(report => isKnown[report] ? amounts[report] : 0);
        }
    }

    /// <summary>The sum of parts, and the rows it is of, in the reports in which all parts are of equally many rows, and as many as another sum where it is named.</summary>
    public void SumOfSameRows((AdditiveMeasure Sum, AdditiveMeasure Known) result, (AdditiveMeasure Sum, AdditiveMeasure Known)[] parts, AdditiveMeasure? sameAs = null)
    {
        if (Has(result.Sum) || !parts.All(part => Has(part.Known)) || (sameAs is not null && !Has(sameAs)))
        {
            return;
        }

        long[][] sums = [.. parts.Select(part => _amounts[part.Sum])], counts = [.. parts.Select(part => part.Known).Concat(sameAs is null ? [] : [sameAs]).Select(known => _amounts[known])];
        _amounts[result.Sum] = ByReport(report => IsOfSame(report) ? sums.Sum(sum => sum[report]) : 0);
        _amounts[result.Known] = ByReport(report => IsOfSame(report) ? counts[0][report] : 0);

        bool IsOfSame(int report) => Array.TrueForAll(counts, count => count[report] == counts[0][report]);
    }

    private long[] ByReport(Func<int, long> amount)
    {
        var amounts = new long[table.Count];
        for (var report = 0; report < amounts.Length; report++)
        {
            amounts[report] = amount(report);
        }

        return amounts;
    }
}
