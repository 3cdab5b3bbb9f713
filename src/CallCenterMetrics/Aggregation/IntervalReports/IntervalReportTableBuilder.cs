using System.Globalization;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.IntervalReports;

/// <summary>Gathers interval reports into a table, whose columns are known beforehand.</summary>
internal sealed class IntervalReportTableBuilder
{
    /// <summary>The amount of a sum that a report does not state.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>Largest amount of a report, either sign.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    private readonly List<ReportTime>? _times;
    private readonly (Dimension Dimension, List<KeyPart> Parts, Dictionary<string, KeyPart> Known)[] _keys;
    private readonly (AdditiveMeasure Measure, List<long> Amounts)[] _amounts;
    private int _count;

    /// <exception cref="ArgumentException">A calendar dimension is among the keys, or a measure adds from other facts.</exception>
    public IntervalReportTableBuilder(bool hasTimes, IEnumerable<Dimension> keys, IEnumerable<AdditiveMeasure> measures)
    {
        _times = hasTimes ? [] : null;
        _keys = [.. keys.Distinct().OrderBy(key => key.Id, StringComparer.Ordinal).Select(key => (Checked(key), new List<KeyPart>(), new Dictionary<string, KeyPart>(StringComparer.Ordinal)))];
        _amounts = [.. measures.DistinctBy(measure => measure.Id).OrderBy(measure => measure.Id, StringComparer.Ordinal).Select(measure => (Checked(measure), new List<long>()))];
    }

    /// <summary>Why a time of a report cannot be; null if it can.</summary>
    public static string? Doubt(DateTimeOffset from, DateTimeOffset to) =>
        to <= from ? $"a report that ends at {to:yyyy-MM-ddTHH:mm:sszzz}, not after its begin at {from:yyyy-MM-ddTHH:mm:sszzz}"
        : from < FactLimits.EarliestInstant || to >= FactLimits.LatestInstant ? "a time before 1970 or after 2199"
        : null;

    /// <summary>What an amount of a measure must be; null if it is.</summary>
    public static string? Expected(AdditiveMeasure measure, decimal amount) =>
        (measure.Unit == MeasureUnit.Count && !decimal.IsInteger(amount)) || amount > Largest || amount < (measure.Unit == MeasureUnit.Amount ? -Largest : 0)
            ? FormattableString.Invariant($"a{(measure.Unit == MeasureUnit.Count ? " whole" : "")} number from {(measure.Unit == MeasureUnit.Amount ? -Largest : 0):0} to {Largest:0}")
            : null;

    /// <exception cref="ArgumentException">The report lacks what the table has, or says what cannot be.</exception>
    public void Add(IntervalReport report)
    {
        if (_times is not null)
        {
            _times.Add(report is not { From: { } from, To: { } to } ? throw Refused("no From and To", "both in every report, or in none")
                : Doubt(from, to) is { } doubt ? throw Refused(doubt, "an end after the begin, from 1970 to 2199") : new(Scale.Milliseconds(from), Scale.Milliseconds(to)));
        }
        else if (report.To is not null)
        {
            throw Refused("To without From", "both in every report, or in none");
        }

        foreach (var (dimension, parts, known) in _keys)
        {
            var part = KeyPart.Absent;
            if (report.Keys.TryGetValue(dimension, out var text) && !string.IsNullOrEmpty(text) && !known.TryGetValue(text, out part))
            {
                known.Add(text, part = dimension.KeyFrom(text) ?? throw Refused($"the {dimension.Id} '{text}'", dimension.KeyShape));
            }

            parts.Add(part);
        }

        foreach (var (measure, amounts) in _amounts)
        {
            amounts.Add(!TryGet(report, measure, out var amount) ? ReportMeasures.MayLack(measure) ? Unknown : throw Refused($"no {measure.Id}", $"{measure.Id} in every report, or in none")
                : Expected(measure, amount) is { } expected ? throw Refused(string.Create(CultureInfo.InvariantCulture, $"{measure.Id} of {amount}"), expected)
                : measure.Unit switch
                {
                    MeasureUnit.Count => (long)amount,
                    MeasureUnit.Seconds => (long)decimal.Round(amount * 1_000, MidpointRounding.AwayFromZero),
                    _ => Scale.Millionths(amount),
                });
        }

        _count++;
    }

    public IntervalReportTable Build() => new(
        _count, _times is null ? null : [.. _times], Array.ConvertAll(_keys, key => (key.Dimension, key.Parts.ToArray())), Array.ConvertAll(_amounts, column => (column.Measure, column.Amounts.ToArray())));

    /// <summary>The amount of a measure, which is known by its id.</summary>
    private static bool TryGet(IntervalReport report, AdditiveMeasure measure, out decimal amount) =>
        report.Amounts.TryGetValue(measure, out amount)
        || (report.Amounts.Keys.FirstOrDefault(other => other.Id == measure.Id) is { } same && report.Amounts.TryGetValue(same, out amount));

    private static Dimension Checked(Dimension key) => key is Interval
        ? throw new ArgumentException($"'{key.Id}' is no key of an interval report, which tells its time by From and To; state these, and group by any Interval.", nameof(key))
        : key;

    private static AdditiveMeasure Checked(AdditiveMeasure measure) =>
        measure is { Source: not null, IsGiven: false } ? throw new ArgumentException($"'{measure.Id}' is counted from {measure.Fact}, not from interval reports; expected one of Measures, or Measure.Given(id, unit).", nameof(measure))
        : measure.IsGiven && Measures.All.Concat(FactMeasures.All).Any(standard => standard.Id == measure.Id) ? throw new ArgumentException($"'{measure.Id}' is the id of a standard measure; take the standard one, or give that of your own another id.", nameof(measure))
        : measure;

    private ArgumentException Refused(string found, string expected) => new(FormattableString.Invariant($"Interval report {_count} (from 0 on): found {found}; expected {expected}."));
}
