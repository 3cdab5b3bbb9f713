using System.Globalization;

namespace CallCenterMetrics.Simulation.Tests.Routing;

/// <summary>One queue with Poisson arrivals and exponential handle times, and without patience (Erlang C) or with an exponential one (Erlang A).</summary>
internal sealed record ErlangCase(
    string Id, double Rate, double HandleTime, double? Patience, int Servers, double Threshold, IReadOnlyDictionary<string, double> Expected)
{
    /// <summary>Values of these formulas, computed outside this project to 16 digits.</summary>
    public static IEnumerable<ErlangCase> All()
    {
        using var stream = typeof(ErlangCase).Assembly.GetManifestResourceStream("erlang.csv")!;
        using var reader = new StreamReader(stream);
        var names = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return new(fields[0], Number(fields[1]), Number(fields[2]), fields[3].Length == 0 ? null : Number(fields[3]), (int)Number(fields[4]), Number(fields[5]),
                Enumerable.Range(6, names.Length - 6).ToDictionary(i => names[i], i => Number(fields[i])));
        }
    }

    public override string ToString() => Id;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
