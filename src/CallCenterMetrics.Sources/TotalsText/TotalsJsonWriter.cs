using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CallCenterMetrics.Aggregation;
using CallCenterMetrics.Aggregation.Storage;
using static CallCenterMetrics.Sources.TotalsText.TotalsJsonNames;

namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>Writes what <see cref="TotalsJson"/> describes, a group a line.</summary>
internal static class TotalsJsonWriter
{
    private const long LargestExact = (1L << 53) - 1;       // that a double, and so JavaScript, keeps
    private static readonly JsonWriterOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Aggregation.Totals totals, Stream stream)
    {
        var codecs = StatisticCodec.OfAll(totals.Measures);
        using var json = new Utf8JsonWriter(stream, Layout);
        json.WriteStartObject();
        json.WriteString(Format, FormatId);
        json.WriteNumber(TotalsJsonNames.Version, VersionNumber);
        WriteTarget(json, totals.Target);
        json.WriteStartArray(TotalsJsonNames.HandleParts);
        foreach (var part in TotalsDraft.Words(totals.HandleParts))
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        json.WriteStartObject(Absent);
        foreach (var (measure, why) in totals.Absent.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(measure, why);
        }

        json.WriteEndObject();
        json.WriteString(Checksum, TotalsChecksum.Of(totals));
        WriteNames(json, totals, codecs);
        json.WriteStartArray(Groups);
        var numbers = new List<Int128>();
        for (var group = 0; group < totals.Count; group++)
        {
            json.Flush();
            stream.WriteByte((byte)'\n');
            WriteGroup(json, totals, codecs, group, numbers);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteTarget(Utf8JsonWriter json, ServiceTarget target)
    {
        json.WriteStartObject(Target);
        json.WriteBoolean(Inclusive, target.Inclusive);
        WriteThresholds(target.General);
        json.WriteStartArray(Special);
        foreach (var (queue, channel, thresholds) in target.Special)
        {
            json.WriteStartObject();
            json.WriteString(Queue, queue);
            json.WriteString(Channel, channel?.ToString());
            WriteThresholds(thresholds);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void WriteThresholds(Thresholds thresholds)
        {
            json.WriteNumber(Threshold, thresholds.ServiceMilliseconds);
            json.WriteNumber(ShortAbandon, thresholds.ShortAbandonMilliseconds);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, Aggregation.Totals totals, StatisticCodec[] codecs)
    {
        json.WriteStartArray(Dimensions);
        foreach (var dimension in totals.Dimensions)
        {
            json.WriteStringValue(dimension.Meaning);
        }

        json.WriteEndArray();
        json.WriteStartArray(TotalsJsonNames.Measures);
        foreach (var (measure, codec) in totals.Measures.Zip(codecs))
        {
            json.WriteStartObject();
            json.WriteString(Id, measure.Id);
            json.WriteString(Unit, StatisticNumbers.Unit(measure));
            json.WriteString(Statistic, codec.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGroup(Utf8JsonWriter json, Aggregation.Totals totals, StatisticCodec[] codecs, int group, List<Int128> numbers)
    {
        json.WriteStartObject();
        json.WriteStartObject(Key);
        foreach (var (dimension, key) in totals.Dimensions.Zip(totals.Key(group)))
        {
            json.WriteString(dimension.Meaning, key);
        }

        json.WriteEndObject();
        json.WriteStartObject(TotalsJsonNames.Totals);
        foreach (var (measure, codec) in totals.Measures.Zip(codecs))
        {
            codec.Numbers(totals, measure, group, numbers);
            json.WritePropertyName(measure.Id);
            WriteNumbers(json, codec, numbers);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, StatisticCodec codec, List<Int128> numbers)
    {
        if (codec.MostNumbers == 1)
        {
            WriteNumber(json, numbers is [var only] ? only : null);
            return;
        }

        json.WriteStartArray();
        numbers.ForEach(number => WriteNumber(json, number));
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, Int128? number)
    {
        if (number is not { } known)
        {
            json.WriteNullValue();
        }
        else if (known >= -LargestExact && known <= LargestExact)
        {
            json.WriteNumberValue((long)known);
        }
        else
        {
            json.WriteStringValue(known.ToString(CultureInfo.InvariantCulture));
        }
    }
}
