using System.Text;
using CallCenterMetrics.Aggregation.Keys;
using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Aggregation.Storage;

/// <summary>Reads what <see cref="TotalsWriter"/> wrote; the content is whole, as its checksum has been compared.</summary>
internal sealed class TotalsReader(Stream content, IEnumerable<Dimension> dimensions, IEnumerable<Measure> measures) : IDisposable
{
    private readonly BinaryReader _from = new(content, Encoding.UTF8);
    private readonly Dictionary<string, Dimension> _dimensions = Known(Dimension.OfFields.Concat(dimensions), dimension => dimension.Meaning);
    private readonly Dictionary<string, Measure> _measures = Known(
        [.. Aggregation.Measures.All, .. FactMeasures.All, FactMeasures.DirectCost, SketchMeasures.Wait, .. SketchMeasures.HandleTimes, .. measures], measure => measure.Id);

    public void Dispose() => _from.Dispose();

    public Totals Read()
    {
        var target = Target();
        var parts = (HandleParts)_from.ReadByte();
        var keys = Keys();
        var absent = Absences();
        return new(keys, target, parts, Columns(keys.Count), absent);
    }

    private ServiceTarget Target()
    {
        var inclusive = _from.ReadBoolean();
        var (service, shortAbandon) = (Seconds(), Seconds());
        var target = ServiceTarget.Seconds(service, shortAbandon) with { Inclusive = inclusive };
        for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
        {
            var (queue, channel) = (Text(), Text() is { } name ? Enum.Parse<Channel>(name) : (Channel?)null);
            (service, shortAbandon) = (Seconds(), Seconds());
            target = queue is null ? target.ForChannel(channel!.Value, service, shortAbandon) : target.ForQueue(queue, service, shortAbandon, channel);
        }

        return target;

        double Seconds() => _from.Read7BitEncodedInt64() / 1000.0;
    }

    private KeyTable Keys()
    {
        var count = _from.Read7BitEncodedInt();
        var columns = new KeyColumn[_from.Read7BitEncodedInt()];
        for (var i = 0; i < columns.Length; i++)
        {
            var meaning = Text()!;
            var dimension = _dimensions.GetValueOrDefault(meaning) ?? throw new InvalidDataException(
                $"The totals are by '{meaning}', which is not known here; name the dimension when reading them, TotalsFormat.Read(stream, [dimension]).");
            var parts = new KeyPart[_from.Read7BitEncodedInt()];
            for (var part = 0; part < parts.Length; part++)
            {
                parts[part] = new(Text(), _from.ReadInt64());
            }

            var places = new int[count];
            for (var group = 0; group < count; group++)
            {
                places[group] = _from.Read7BitEncodedInt();
            }

            columns[i] = new(dimension, parts, places);
        }

        return new(columns, count);
    }

    private Dictionary<string, string> Absences()
    {
        var absent = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var rest = _from.Read7BitEncodedInt(); rest > 0; rest--)
        {
            absent.Add(Text()!, Text()!);
        }

        return absent;
    }

    private TotalsColumn[] Columns(int groups)
    {
        var columns = new TotalsColumn[_from.Read7BitEncodedInt()];
        for (var i = 0; i < columns.Length; i++)
        {
            var id = Text()!;
            var measure = _measures.GetValueOrDefault(id) ?? throw new InvalidDataException(
                $"The totals have the measure '{id}', which is not known here; name it when reading them, TotalsFormat.Read(stream, [], [measure]).");
            var (unit, kind, codec) = ((MeasureUnit)_from.ReadByte(), _from.ReadByte(), StatisticCodec.For(measure));
            columns[i] = unit == measure.Unit && kind == codec?.Kind
                ? codec.Read(_from, measure, groups)
                : throw new InvalidDataException($"The measure '{id}' of the totals is another one than that known here by this id: statistic or unit differ; rename one.");
        }

        return columns;
    }

    private string? Text()
    {
        var isKnown = _from.ReadBoolean();
        var text = _from.ReadString();
        return isKnown ? text : null;
    }

    private static Dictionary<string, T> Known<T>(IEnumerable<T> all, Func<T, string> name)
        where T : class
    {
        var known = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            known[name(one)] = one;
        }

        return known;
    }
}
