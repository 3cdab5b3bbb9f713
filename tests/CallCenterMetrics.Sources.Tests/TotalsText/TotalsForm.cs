using System.Text;
using CallCenterMetrics.Aggregation;

namespace CallCenterMetrics.Sources.Tests.TotalsText;

/// <summary>A form that totals are written in.</summary>
public sealed record TotalsForm(string Name, Action<Totals, Stream> To, Func<Stream, IEnumerable<Dimension>?, IEnumerable<Measure>?, Totals> From)
{
    public static readonly TotalsForm Csv = new("CSV", TotalsCsv.Write, TotalsCsv.Read);
    public static readonly TotalsForm Json = new("JSON", TotalsJson.Write, TotalsJson.Read);
    public static readonly TotalsForm Bytes = new("bytes", TotalsFormat.Write, TotalsFormat.Read);

    public static IEnumerable<TotalsForm> All => [Csv, Json, Bytes];

    public static IEnumerable<TotalsForm> Texts => [Csv, Json];

    public byte[] Write(Totals totals)
    {
        using var stream = new MemoryStream();
        To(totals, stream);
        return stream.ToArray();
    }

    public string WriteText(Totals totals) => Encoding.UTF8.GetString(Write(totals));

    public Totals Read(byte[] bytes) => From(new MemoryStream(bytes), MadeTotals.Known, MadeTotals.Own);

    public Totals Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public override string ToString() => Name;
}
