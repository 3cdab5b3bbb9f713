using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>
/// Totals while they are read, in whatever form: takes what is said of them piece by piece, group by group, knows dimensions and measures by name, and refuses what
/// is not known, cannot be, or contradicts itself.
/// </summary>
/// <param name="form">How the form is read, such as <c>TotalsCsv.Read</c>.</param>
/// <param name="dimensions">Dimensions beside those of fields.</param>
/// <param name="measures">Measures beside the standard ones.</param>
/// <param name="place">Where the piece at hand is found.</param>
/// <param name="placeOfGroup">Where a group was found.</param>
internal sealed class TotalsDraft(string form, IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures, Func<string> place, Func<int, string> placeOfGroup)
{
    private const int MostShown = 60;
    private static readonly (HandleParts Part, string Word)[] Parts = [(Aggregation.HandleParts.Hold, "hold"), (Aggregation.HandleParts.Wrap, "wrap")];

    private readonly KnownNames _known = new(dimensions, measures);
    private readonly List<KeyDraft> _keys = [];
    private readonly List<(StatisticColumn Column, StatisticCodec Codec)> _columns = [];
    private readonly Dictionary<string, string> _absent = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Queue, Channel? Channel), Thresholds> _special = [];
    private readonly Dictionary<string, (string Unit, string Statistic)> _own = new(StringComparer.Ordinal);
    private (bool Inclusive, Thresholds Thresholds)? _target;
    private HandleParts? _handleParts;
    private string? _checksum;

    /// <summary>How many groups are complete.</summary>
    public int Groups { get; private set; }

    public IReadOnlyList<Dimension> Dimensions => [.. _keys.Select(key => key.Dimension)];

    public int Measures => _columns.Count;

    /// <summary>A text of the totals as it may stand in a message: cut short, without control characters.</summary>
    public static string Shown(string text) => $"'{string.Concat(text.Take(MostShown).Select(letter => char.IsControl(letter) ? '\uFFFD' : letter))}{(text.Length > MostShown ? "..." : "")}'";

    /// <summary>The parts of handle time as they are written.</summary>
    public static IEnumerable<string> Words(HandleParts parts) => Parts.Where(part => parts.HasFlag(part.Part)).Select(part => part.Word);

    /// <summary>What to throw when something cannot be.</summary>
    public InvalidDataException Refused(string found, string expected, string cure) => RefusedAt(place(), found, expected, cure);

    public void Target(bool inclusive, Int128 service, Int128 shortAbandon) =>
        _target = _target is null ? (inclusive, Checked(service, shortAbandon)) : throw Refused("a second target", "one", "Remove one.");

    public void Special(string? queue, string? channel, Int128 service, Int128 shortAbandon)
    {
        var known = Array.IndexOf(Enum.GetNames<Channel>(), channel);
        if (!string.IsNullOrEmpty(channel) && known < 0)
        {
            throw Refused($"the channel {Shown(channel)}", string.Join(", ", Enum.GetNames<Channel>()), "Correct it.");
        }

        var of = (Queue: string.IsNullOrEmpty(queue) ? null : queue, Channel: known < 0 ? (Channel?)null : (Channel)known);
        if (of == default || !_special.TryAdd(of, Checked(service, shortAbandon)))
        {
            throw Refused(of == default ? "special thresholds of no queue or channel" : "special thresholds of a queue and channel that has some already", "each queue and channel once", "Name a queue, a channel or both; remove one of two.");
        }
    }

    /// <summary>The parts of handle time beside talk: hold, wrap.</summary>
    public void HandleParts(IEnumerable<string> parts)
    {
        _handleParts = _handleParts is null ? Aggregation.HandleParts.None : throw Refused("the parts of handle time a second time", "them once", "Remove one.");
        foreach (var part in parts)
        {
            var one = Array.Find(Parts, known => known.Word == part).Part;
            _handleParts = one != default && !_handleParts.Value.HasFlag(one) ? _handleParts | one : throw Refused($"{Shown(part)} as a part of handle time", "hold, wrap, each once, or none", "Correct it.");
        }
    }

    public void Absent(string measure, string why)
    {
        if ((measure is not (Totals.Interactions or Totals.Reports) && _known.Measure(measure) is null) || !_absent.TryAdd(measure, why))
        {
            throw Refused($"{Shown(measure)} among the measures that are absent", "standard measures, each once", "Remove it.");
        }
    }

    /// <summary>The next dimension of the keys, by its id or, where several known ones share it, by its whole name.</summary>
    public void Dimension(string name)
    {
        var dimension = _known.Dimension(name, out var candidates) ?? throw Refused(
            $"the dimension {Shown(name)}, which is not known here", candidates, $"Name the dimension when reading, {form}(stream, [dimension]), or correct the name.");
        if (_keys.Any(key => key.Dimension.Equals(dimension)))
        {
            throw Refused($"the dimension {Shown(name)} a second time", "each once", "Remove one.");
        }

        _keys.Add(new(dimension));
    }

    /// <summary>Whether a name is that of one or several dimensions.</summary>
    public bool KnowsDimension(string name) => _known.HasDimension(name);

    public string KnownDimensions => _known.Dimensions;

    public bool KnowsMeasure(string id) => _known.Measure(id) is not null;

    /// <summary>What is told of a measure before it comes: its unit and kind of statistic, which are compared with what is known.</summary>
    public void Own(string id, string unit, string statistic)
    {
        if (!_own.TryAdd(id, (unit, statistic)))
        {
            throw Refused($"the measure {Shown(id)} a second time", "each once", "Remove one.");
        }
    }

    /// <summary>The next measure. Unit and kind of statistic are compared with what is known where they are told.</summary>
    public void Measure(string id, string? unit = null, string? statistic = null)
    {
        var measure = _known.Measure(id) ?? throw Refused(
            $"the measure {Shown(id)}, which is not known here", "a standard measure or one of those named", $"Name the measure when reading, {form}(stream, [], [measure]), or leave it out of the totals.");
        if (_own.Remove(id, out var told))
        {
            (unit, statistic) = told;
        }

        var codec = StatisticCodec.For(measure);
        var mine = (Unit: StatisticNumbers.Unit(measure), Statistic: codec?.Name ?? "own");
        if (codec is null || (unit ?? mine.Unit) != mine.Unit || (statistic ?? mine.Statistic) != mine.Statistic)
        {
            throw Refused($"the measure {Shown(id)} as {statistic} of {unit}", $"{mine.Statistic} of {mine.Unit}: it is another one than that known here by this id", "Rename one.");
        }

        if (_absent.ContainsKey(id) || _columns.Any(known => known.Column.Measure.Id == id))
        {
            throw Refused($"the measure {Shown(id)}, which is also {(_absent.ContainsKey(id) ? "told to be absent" : "here a second time")}", "each measure once", "Remove one.");
        }

        _columns.Add((codec.NewColumn(measure), codec));
    }

    /// <summary>Whether a total of a measure is always one number.</summary>
    public bool IsOneNumber(int measure) => _columns[measure].Codec.IsOneNumber;

    /// <summary>The most numbers that a total of a measure can be.</summary>
    public int MostNumbers(int measure) => _columns[measure].Codec.MostNumbers;

    /// <summary>The key of the group at hand in a dimension; null or empty where its rows have none.</summary>
    public void Key(int dimension, string? text)
    {
        var key = _keys[dimension];
        if (key.Count > Groups)
        {
            throw Refused("a key a second time", "each dimension once", "Remove one.");
        }

        if (!key.Add(text))
        {
            throw Refused($"{Shown(text!)}, which is no key of {key.Dimension.Meaning}", key.Dimension.KeyShape, "Correct it, or leave it empty where there is none.");
        }
    }

    /// <summary>The total of the group at hand of a measure.</summary>
    public void Total(int measure, ReadOnlySpan<Int128> numbers)
    {
        var column = _columns[measure].Column;
        if (column.Count > Groups)
        {
            throw Refused("a total a second time", "each measure once", "Remove one.");
        }

        if (column.Add(numbers) is { } expected)
        {
            throw Refused(
                numbers.Length == 0 ? "nothing" : numbers.Length > 1 ? $"{numbers.Length} numbers" : numbers[0].ToString(System.Globalization.CultureInfo.InvariantCulture), expected,
                $"Correct it, or leave the measure '{column.Measure.Id}' out of the totals.");
        }
    }

    /// <summary>Ends a group, which must be complete.</summary>
    public void EndGroup()
    {
        Groups++;
        if (_keys.Find(key => key.Count < Groups) is { } lacking)
        {
            throw Refused("a group without " + Shown(lacking.Dimension.Meaning), "a key in every dimension", "Write null where it has none.");
        }

        if (_columns.Find(known => known.Column.Count < Groups).Column is { } column)
        {
            throw Refused("a group without " + Shown(column.Measure.Id), "every measure in every group", "Add it, or leave the measure out of all groups.");
        }
    }

    /// <summary>A checksum that what was read must have.</summary>
    public void Checksum(string checksum) => _checksum = _checksum is null && TotalsChecksum.IsKnown(checksum) ? checksum
        : throw Refused(_checksum is null ? $"the checksum {Shown(checksum)}" : "a second checksum", $"one at most, {TotalsChecksum.Start} and a SHA-256", "Remove it, if the totals are to be read without.");

    /// <summary>The totals, sorted by key.</summary>
    public Totals ToTotals()
    {
        if (_columns.Count == 0 || _target is not var (inclusive, general) || _handleParts is not { } parts)
        {
            var (found, expected) = _columns.Count == 0 ? ("no measure", "one or more") : _target is null ? ("no service target", "that which waits were counted against")
                : ("no word about the parts of handle time", "hold, wrap, both or none: what occurs in the data beside talk");
            throw RefusedAt("The totals", found, expected, $"Add it where {form[..form.IndexOf('.', StringComparison.Ordinal)]} describes it.");
        }

        if (_own.Keys.FirstOrDefault() is { } lacking)
        {
            throw Refused($"no totals of the measure {Shown(lacking)}, which is told of", "them", "Add them, or remove what is told of it.");
        }

        var target = ServiceTarget.Seconds(general.Service.TotalSeconds, general.ShortAbandon.TotalSeconds) with { Inclusive = inclusive };
        target = _special.Aggregate(target, (all, one) => all.With(one.Key.Queue, one.Key.Channel, one.Value));
        var (keys, places) = new KeyTable([.. _keys.Select(key => key.ToColumn())], Groups).Group();
        RefuseSameKeys(places, keys.Count);
        var totals = new Totals(keys, target, parts, [.. _columns.Select(known => known.Column.ToColumn().Regroup(places, keys.Count))], _absent);
        return _checksum is not null && _checksum != TotalsChecksum.Of(totals) ? throw RefusedAt("the checksum", "another one than that of what is here", "the same",
            "The totals are damaged: copy them again, or compute them anew. If they were changed on purpose, remove the checksum.") : totals;
    }

    private static InvalidDataException RefusedAt(string where, string found, string expected, string cure) => new($"{where}: found {found}; expected {expected}. {cure}");

    private void RefuseSameKeys(int[] places, int distinct)
    {
        var first = new int[distinct];
        for (var group = 0; group < places.Length; group++)
        {
            ref var known = ref first[places[group]];
            if (known > 0)
            {
                throw RefusedAt(placeOfGroup(group), $"the key of {placeOfGroup(known - 1)} again", "one group a key", "Add the two together, or remove one.");
            }

            known = group + 1;
        }
    }

    private Thresholds Checked(Int128 service, Int128 shortAbandon)
    {
        const long Limit = 24L * 24 * 3_600_000;
        return service >= 0 && service < Limit && shortAbandon >= 0 && shortAbandon < Limit
            ? Thresholds.Seconds((long)service / 1000.0, (long)shortAbandon / 1000.0)
            : throw Refused($"thresholds of {service} and {shortAbandon} ms", $"0 or more and below {Limit} ms (24 days)", "Correct them.");
    }
}
