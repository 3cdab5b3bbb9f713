using System.Collections.ObjectModel;
using CallCenterMetrics.Aggregation.IntervalReports;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Aggregation.Kernel;
using CallCenterMetrics.Statistics;

namespace CallCenterMetrics.Aggregation;

/// <summary>
/// Totals: one row per group that occurs, one column per measure. They merge with the totals of other rows, in any order, into the totals of the whole,
/// and roll up to fewer dimensions. Sums are checked: one that exceeds 63 bits (squares: 127) throws <see cref="OverflowException"/>. Without dimensions there is one group, also over 0 rows. Immutable.
/// </summary>
public sealed class Totals
{
    /// <summary>Under what the lack of interactions is kept among the measures that are not here.</summary>
    internal const string Interactions = "(interactions)";

    /// <summary>Under what is kept there that these are totals of interval reports, which lack every measure that is not here.</summary>
    internal const string Reports = "(interval reports)";

    private readonly KeyTable _keys;
    private readonly TotalsColumn[] _columns;
    private readonly Dictionary<string, TotalsColumn> _byId;
    private readonly IReadOnlyDictionary<string, string> _absent;   // by id of a measure: why it is not here

    internal Totals(KeyTable keys, ServiceTarget target, HandleParts handleParts, TotalsColumn[] columns, IReadOnlyDictionary<string, string>? absent = null)
    {
        if (keys.Columns.Length == 0 && keys.Count == 0)
        {
            keys = new([], 1);
            columns = Array.ConvertAll(columns, column => column.Measure.EmptyColumn(1));
        }

        (_keys, Target, HandleParts, _columns) = (keys, target, handleParts, columns);
        _absent = absent ?? ReadOnlyDictionary<string, string>.Empty;
        AreOfReports = _absent.ContainsKey(Reports);
        _byId = columns.ToDictionary(column => column.Measure.Id, StringComparer.Ordinal);
    }

    /// <summary>Number of groups.</summary>
    public int Count => _keys.Count;

    /// <summary>The dimensions of the keys.</summary>
    public IReadOnlyList<Dimension> Dimensions => Array.ConvertAll(_keys.Columns, column => column.Dimension);

    /// <summary>The measures.</summary>
    public IReadOnlyList<Measure> Measures => Array.ConvertAll(_columns, column => column.Measure);

    /// <summary>The service goal that waits were counted against.</summary>
    public ServiceTarget Target { get; }

    /// <summary>The parts of handle time that occur anywhere in the data.</summary>
    public HandleParts HandleParts { get; }

    /// <summary>The total of a measure in a group.</summary>
    /// <typeparam name="T">The statistic.</typeparam>
    /// <param name="measure">The measure.</param>
    /// <param name="group">0-based position of the group.</param>
    /// <exception cref="KeyNotFoundException">These totals lack the measure.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such group.</exception>
    public T Of<T>(Measure<T> measure, int group)
        where T : struct, IStatistic<T>
    {
        ArgumentNullException.ThrowIfNull(measure);
        return _byId.TryGetValue(measure.Id, out var column) && column is TotalsColumn<T> typed
            ? typed[group]
            : throw Lacks(measure);
    }

    /// <summary>
    /// Why these totals lack a measure: over facts other than interactions, such as "needs Employment"; of interval reports, "needs abandoned, which the interval reports
    /// lack". <see langword="null"/> where they have it, and for measures over interactions that were not asked for when the totals were made.
    /// </summary>
    /// <param name="measure">The measure.</param>
    public string? WhyWithout(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Has(measure) ? null
            : _absent.GetValueOrDefault(measure.Id) ?? (AreReportsAsked(measure) ? ReportMeasures.Lack([measure])
            : measure.Source is null ? null
            : measure.Fact == nameof(Facts.Interaction) ? $"needs the measure {measure.Id}: group a ContactCenter, and name the measure if it takes a parameter"
            : $"needs {measure.Fact}");
    }

    /// <summary>The key of a group: one text per dimension, null where its rows have none.</summary>
    /// <param name="group">0-based position of the group.</param>
    public IReadOnlyList<string?> Key(int group) => Array.ConvertAll(_keys.Columns, column => column.Text(group));

    /// <summary>The totals of the rows of both. Keys are brought together; a part of handle time that only one side has is taken as absent on the other.</summary>
    /// <param name="other">Totals by the same dimensions, with the same measures in the same order and the same target; those of one's own are known by their ids.</param>
    /// <exception cref="ArgumentException">Dimensions, measures or targets differ; the message names what differs, and <see cref="Only"/> and <see cref="RollUp"/> bring together what can be.</exception>
    /// <exception cref="OverflowException">A sum exceeds its range.</exception>
    public Totals Merge(Totals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Same("dimensions", Meanings(Dimensions), Meanings(other.Dimensions), "Compute both alike, or bring both to the dimensions of both in one order, RollUp(dimensions).", other);
        Same("service targets", Target, other.Target, "Compute both alike.", other);
        SameMeasures(other);
        if (_columns.Any(column => column.Measure.Source?.AddsEverywhere == false))
        {
            return OfRowsAlone(this).Merge(OfRowsAlone(other));
        }

        var parts = HandleParts | other.HandleParts;
        var (mine, theirs) = (With(parts), other.With(parts));
        var keys = new KeyTable([.. _keys.Columns.Zip(other._keys.Columns, (left, right) => left.Append(right))], Count + other.Count);
        return Regroup(keys, parts, TotalsColumn.Append(mine, theirs), AbsentWith(other)).Totals;
    }

    /// <summary>The totals by fewer dimensions; by none, of all rows.</summary>
    /// <param name="dimensions">The dimensions to keep, in the order wanted.</param>
    /// <exception cref="ArgumentException">A dimension is not one of these totals, or named twice.</exception>
    public Totals RollUp(params IEnumerable<Dimension> dimensions) => RollUpWithPlaces(dimensions).Totals;

    /// <summary>The totals by fewer dimensions, and the group in them of each group of these.</summary>
    internal (Totals Totals, int[] Places) RollUpWithPlaces(IEnumerable<Dimension> dimensions)
    {
        ArgumentNullException.ThrowIfNull(dimensions);
        var kept = dimensions.ToArray();
        if (kept.Except(Dimensions).FirstOrDefault() is { } foreign)
        {
            throw new ArgumentException($"'{foreign.Id}' is not among the dimensions {Ids(Dimensions)}; only those can be kept.", nameof(dimensions));
        }

        if (kept.Distinct().Count() < kept.Length)
        {
            throw new ArgumentException($"The dimensions {Ids(kept)} name one twice; name each once.", nameof(dimensions));
        }

        var keys = Array.ConvertAll(kept, dimension => _keys.Columns.Single(column => column.Dimension.Equals(dimension)));
        var adding = Without(measure => Dimensions.Except(kept).FirstOrDefault(dimension => measure.Source?.Adds(dimension) == false) is { } dropped
            ? $"its totals by {dropped.Id} do not add up to the whole; compute it by the dimensions wanted"
            : null);
        return adding.Regroup(new(keys, Count), HandleParts, adding._columns, adding._absent);
    }

    /// <summary>These totals with some of their measures only, such as those of totals from elsewhere that they are to merge with.</summary>
    /// <param name="measures">The measures to keep, in the order wanted; those of one's own are known by their ids.</param>
    /// <exception cref="KeyNotFoundException">These totals lack one of them.</exception>
    /// <exception cref="ArgumentException">A measure is named twice.</exception>
    public Totals Only(params IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        TotalsColumn[] kept = [.. measures.Select(measure => _byId.GetValueOrDefault(measure.Id) ?? throw Lacks(measure))];
        return kept.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { Key: var twice }
            ? throw new ArgumentException($"The measure '{twice.Measure.Id}' is named twice; name each once.", nameof(measures))
            : new(_keys, Target, HandleParts, kept, _absent);
    }

    /// <summary>Whether both have the same groups, measures and totals, to the last bit.</summary>
    /// <param name="other">Other totals.</param>
    public bool SameAs(Totals other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Count == other.Count && Target == other.Target && HandleParts == other.HandleParts
            && Meanings(Dimensions) == Meanings(other.Dimensions) && _columns.Length == other._columns.Length
            && _keys.Columns.Zip(other._keys.Columns).All(pair => Enumerable.Range(0, Count).All(group => pair.First[group] == pair.Second[group]))
            && _columns.Zip(other._columns).All(pair => pair.First.SameAs(pair.Second));
    }

    /// <summary>By id of a measure over other facts: why these totals lack it.</summary>
    internal IReadOnlyDictionary<string, string> Absent => _absent;

    /// <summary>Whether they are of a center that was given no interactions.</summary>
    internal bool LacksInteractions => _absent.ContainsKey(Interactions);

    /// <summary>Whether they are of interval reports.</summary>
    internal bool AreOfReports { get; }

    internal bool Has(Measure measure) => _byId.ContainsKey(measure.Id);

    /// <summary>Why these totals lack one of several measures; of interval reports, all of these that they lack.</summary>
    internal string? WhyWithoutOneOf(IReadOnlyList<Measure> measures)
    {
        foreach (var measure in measures)
        {
            if (WhyWithout(measure) is { } reason)
            {
                return AreReportsAsked(measure) ? ReportMeasures.Lack(measures.Where(other => !Has(other) && AreReportsAsked(other))) : reason;
            }
        }

        return null;
    }

    internal KeyColumn[] KeyColumns => _keys.Columns;

    internal KeyPart[] KeyParts(int group) => Array.ConvertAll(_keys.Columns, column => column[group]);

    /// <summary>These totals with further measures over the same dimensions; groups that only one has are empty in the other.</summary>
    internal Totals Beside(KeyTable keys, TotalsColumn[] columns, IReadOnlyDictionary<string, string> absent)
    {
        var all = new KeyTable([.. _keys.Columns.Zip(keys.Columns, (left, right) => left.Append(right))], Count + keys.Count);
        var (distinct, places) = all.Group();
        var (mine, theirs) = (Sources(places.AsSpan(0, Count), distinct.Count), Sources(places.AsSpan(Count), distinct.Count));
        var isSame = distinct.Count == Count && mine.SequenceEqual(Enumerable.Range(0, Count));
        return new(
            isSame ? _keys : distinct, Target, HandleParts,
            [.. isSame ? _columns : _columns.Select(column => column.Placed(mine)), .. columns.Select(column => column.Placed(theirs))], absent);
    }

    /// <summary>By new group, the old one that went there, or -1.</summary>
    private static int[] Sources(ReadOnlySpan<int> places, int groups)
    {
        var sources = new int[groups];
        Array.Fill(sources, -1);
        for (var i = 0; i < places.Length; i++)
        {
            sources[places[i]] = i;
        }

        return sources;
    }

    /// <summary>These totals without the measures that look across rows: parts do not tell what the whole has in common.</summary>
    private static Totals OfRowsAlone(Totals totals) => totals.Without(measure => measure.Source?.AddsEverywhere == false ? "it looks across rows, which merged totals cannot; compute it from all facts at once" : null);

    /// <summary>These totals without the measures for which there is a reason.</summary>
    private Totals Without(Func<Measure, string?> reason)
    {
        var reasons = _columns.Select(column => (column.Measure.Id, Reason: reason(column.Measure))).Where(pair => pair.Reason is not null).ToDictionary(pair => pair.Id, pair => pair.Reason!);
        return reasons.Count == 0 ? this
            : new(_keys, Target, HandleParts, [.. _columns.Where(column => !reasons.ContainsKey(column.Measure.Id))], new Dictionary<string, string>(_absent.Concat(reasons), StringComparer.Ordinal));
    }

    private bool AreReportsAsked(Measure measure) => AreOfReports && (measure.Source is null || measure.IsGiven);

    private static KeyNotFoundException Lacks(Measure measure) => new($"These totals have no measure '{measure.Id}'; name it when they are made: GroupBy(...).Totals(target, measures), or RunningTotals with Measures = [..].");

    private static string Ids(IEnumerable<Dimension> dimensions) => string.Join(", ", dimensions.Select(dimension => dimension.Id));

    private static string Meanings(IEnumerable<Dimension> dimensions) => string.Join(", ", dimensions.Select(dimension => dimension.Meaning));

    private static void Same<T>(string what, T mine, T theirs, string cure, Totals other)
    {
        if (!EqualityComparer<T>.Default.Equals(mine, theirs))
        {
            throw new ArgumentException($"Totals with different {what} cannot be merged: [{mine}] and [{theirs}]. {cure}", nameof(other));
        }
    }

    private void SameMeasures(Totals other)
    {
        string[] mine = [.. _columns.Select(column => column.Measure.Id)], theirs = [.. other._columns.Select(column => column.Measure.Id)];
        if (!mine.SequenceEqual(theirs))
        {
            string onlyMine = string.Join(", ", mine.Except(theirs)), onlyTheirs = string.Join(", ", theirs.Except(mine));
            var difference = onlyMine.Length + onlyTheirs.Length == 0 ? "they are in another order" : $"only these have [{onlyMine}], only the others [{onlyTheirs}]";
            throw new ArgumentException($"Totals with different measures cannot be merged: {difference}. Compute both alike, or keep the measures of both in one order, Only(measures).", nameof(other));
        }
    }

    private (Totals Totals, int[] Places) Regroup(KeyTable keys, HandleParts parts, TotalsColumn[] columns, IReadOnlyDictionary<string, string> absent)
    {
        var (distinct, places) = keys.Group();
        return (new(distinct, Target, parts, TotalsColumn.Regroup(columns, places, distinct.Count), absent), places);
    }

    /// <summary>What these totals and others together lack; interactions only if both do.</summary>
    private Dictionary<string, string> AbsentWith(Totals other) => other._absent.Concat(_absent)
        .Where(pair => pair.Key != Interactions || (LacksInteractions && other.LacksInteractions))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);

    /// <summary>The columns as they would be had these rows been counted together with rows that have more parts of handle time: none of them has all parts.</summary>
    private TotalsColumn[] With(HandleParts parts) => parts == HandleParts
        ? _columns
        : Array.ConvertAll(_columns, column => Definitions.OfHandleParts.Contains(column.Measure) ? column.Cleared() : column);
}
