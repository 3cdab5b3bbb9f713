using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Storage;
using static CallCenterMetrics.Sources.TotalsText.TotalsJsonNames;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>Reads what <see cref="TotalsJson"/> describes.</summary>
internal sealed class TotalsJsonReader
{
    private readonly JsonTokens _tokens;
    private readonly TotalsDraft _draft;
    private readonly List<string> _path = ["$"];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _dimensions = new(StringComparer.Ordinal), _measures = new(StringComparer.Ordinal);
    private readonly List<Int128> _numbers = [];

    public TotalsJsonReader(Stream stream, IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures)
    {
        _tokens = new(stream);
        _draft = new("TotalsJson.Read", dimensions, measures, () => string.Concat(_path), group => FormattableString.Invariant($"$.{Groups}[{group}]"));
    }

    public Aggregation.Totals Read()
    {
        try
        {
            Next();
            Members(Member);
            if (_tokens.Read())
            {
                throw Unlike("nothing more");
            }
        }
        catch (JsonException fault)
        {
            throw _draft.Refused(
                FormattableString.Invariant($"what is no JSON, or too deep or too long, at line {(fault.LineNumber ?? 0) + 1}, byte {(fault.BytePositionInLine ?? 0) + 1}"), "JSON in UTF-8 as TotalsJson describes it",
                "If the text is cut off, copy it again; else correct it.");
        }

        return _seen.Contains(Groups) ? _draft.ToTotals() : throw _draft.Refused($"no {Groups}", "them", "Add them, [] for none.");
    }

    private void Member(string name)
    {
        if (!_seen.Add(name))
        {
            throw _draft.Refused("a member a second time", "each once", "Remove one.");
        }

        if (name is not (Format or TotalsJsonNames.Version) && !(_seen.Contains(Format) && _seen.Contains(TotalsJsonNames.Version)))
        {
            throw _draft.Refused("what is no totals", $"\"{Format}\" and \"{TotalsJsonNames.Version}\" before all others", "Put them there.");
        }

        switch (name)
        {
            case Format:
                _ = Text() == FormatId ? FormatId : throw Unlike(FormatId);
                break;
            case TotalsJsonNames.Version:
                _ = Number() == VersionNumber ? true : throw _draft.Refused(
                    $"version {_tokens.Number}", $"{VersionNumber}, which this library reads", "Read them with the version that wrote them, or compute them anew.");
                break;
            case Target:
                ReadTarget();
                break;
            case TotalsJsonNames.HandleParts:
                var parts = new List<string>();
                Items(() => parts.Add(Text()));
                _draft.HandleParts(parts);
                break;
            case Absent:
                Members(measure => _draft.Absent(measure, Text()));
                break;
            case Checksum:
                _draft.Checksum(Text());
                break;
            case Dimensions:
                Items(() => Named(_dimensions, Text(), _draft.Dimension));
                break;
            case TotalsJsonNames.Measures:
                Items(ReadMeasure);
                break;
            case Groups:
                _ = _seen.Contains(Dimensions) && _seen.Contains(TotalsJsonNames.Measures) ? true
                    : throw _draft.Refused("groups", $"\"{Dimensions}\" and \"{TotalsJsonNames.Measures}\" before them", "Put them there.");
                Items(ReadGroup);
                break;
            default:
                throw NotKnown();
        }
    }

    private void ReadTarget()
    {
        bool? inclusive = null;
        Int128? service = null, shortAbandon = null;
        Members(name =>
        {
            switch (name)
            {
                case Inclusive when inclusive is null:
                    inclusive = _tokens.Type switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => throw Unlike("true or false") };
                    break;
                case Threshold when service is null:
                    service = Number();
                    break;
                case ShortAbandon when shortAbandon is null:
                    shortAbandon = Number();
                    break;
                case Special:
                    Items(ReadSpecial);
                    break;
                default:
                    throw NotKnown();
            }
        });
        _draft.Target(inclusive ?? throw Lacks(Inclusive), service ?? throw Lacks(Threshold), shortAbandon ?? throw Lacks(ShortAbandon));
    }

    private void ReadSpecial()
    {
        string? queue = null, channel = null;
        Int128? service = null, shortAbandon = null;
        Members(name =>
        {
            switch (name)
            {
                case Queue when queue is null:
                    queue = TextOrNull();
                    break;
                case Channel when channel is null:
                    channel = TextOrNull();
                    break;
                case Threshold when service is null:
                    service = Number();
                    break;
                case ShortAbandon when shortAbandon is null:
                    shortAbandon = Number();
                    break;
                default:
                    throw NotKnown();
            }
        });
        _draft.Special(queue, channel, service ?? throw Lacks(Threshold), shortAbandon ?? throw Lacks(ShortAbandon));
    }

    private void ReadMeasure()
    {
        string? id = null, unit = null, statistic = null;
        Members(name =>
        {
            switch (name)
            {
                case Id when id is null:
                    id = Text();
                    break;
                case Unit when unit is null:
                    unit = Text();
                    break;
                case Statistic when statistic is null:
                    statistic = Text();
                    break;
                default:
                    throw NotKnown();
            }
        });
        Named(_measures, id ?? throw Lacks(Id), name => _draft.Measure(name, unit, statistic));
    }

    private void ReadGroup()
    {
        bool hasKey = false, hasTotals = false;
        Members(name =>
        {
            switch (name)
            {
                case Key when !hasKey:
                    hasKey = true;
                    Members(ReadKey);
                    break;
                case TotalsJsonNames.Totals when !hasTotals:
                    hasTotals = true;
                    Members(ReadTotal);
                    break;
                default:
                    throw NotKnown();
            }
        });
        _draft.EndGroup();
    }

    private void ReadKey(string name)
    {
        var dimension = _dimensions.TryGetValue(name, out var known) ? known : throw NotKnown();
        _draft.Key(dimension, _tokens is { Type: JsonTokenType.Number, Number: { } number } ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : TextOrNull());
    }

    private void ReadTotal(string name)
    {
        var measure = _measures.TryGetValue(name, out var known) ? known : throw NotKnown();
        _numbers.Clear();
        if (_tokens.Type == JsonTokenType.StartArray)
        {
            Items(() => _numbers.Add(_numbers.Count < _draft.MostNumbers(measure) ? Number() : throw Unlike("fewer numbers")));
        }
        else if (_tokens.Type != JsonTokenType.Null)
        {
            _numbers.Add(Number());
        }

        _draft.Total(measure, CollectionsMarshal.AsSpan(_numbers));
    }

    /// <summary>The members of the object that begins here; the reader stands on the value of each.</summary>
    private void Members(Action<string> member)
    {
        if (_tokens.Type != JsonTokenType.StartObject)
        {
            throw Unlike("an object {..}");
        }

        while (Next() != JsonTokenType.EndObject)
        {
            var name = _tokens.Text;
            _path.AddRange([".", name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? name : TotalsDraft.Shown(name)]);
            Next();
            member(name);
            _path.RemoveRange(_path.Count - 2, 2);
        }
    }

    private void Items(Action item)
    {
        if (_tokens.Type != JsonTokenType.StartArray)
        {
            throw Unlike("a list [..]");
        }

        _path.Add("");
        for (var i = 0; Next() != JsonTokenType.EndArray; i++)
        {
            _path[^1] = FormattableString.Invariant($"[{i}]");
            item();
        }

        _path.RemoveAt(_path.Count - 1);
    }

    private JsonTokenType Next() => _tokens.Read() ? _tokens.Type : throw new JsonException("The text ends early.");

    private string Text() => _tokens.Type == JsonTokenType.String ? _tokens.Text : throw Unlike("a text");

    private string? TextOrNull() => _tokens.Type == JsonTokenType.Null ? null : Text();

    private Int128 Number() => _tokens.Number
        ?? (_tokens.Type == JsonTokenType.String && WholeNumbers.TryRead(Encoding.UTF8.GetBytes(_tokens.Text), out var number) ? number : throw Unlike("a whole number", WholeNumbers.Cure));

    private static void Named(Dictionary<string, int> places, string name, Action<string> take)
    {
        take(name);
        places.Add(name, places.Count);
    }

    private InvalidDataException Unlike(string expected, string cure = "Correct it.") =>
        _draft.Refused(_tokens.Text.Length > 0 ? TotalsDraft.Shown(_tokens.Text) : _tokens.Number is { } number ? FormattableString.Invariant($"{number}") : FormattableString.Invariant($"{_tokens.Type}"), expected, cure);

    private InvalidDataException NotKnown() => _draft.Refused("a member that is not known here, or is there already", "what TotalsJson describes; dimensions and measures as they are listed", "Correct the name, list it, or remove it.");

    private InvalidDataException Lacks(string name) => _draft.Refused("an object without " + name, name, "Add it.");
}
