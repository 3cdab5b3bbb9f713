using System.Globalization;

namespace CallCenterMetrics.Simulation.Tests.Columnar;

/// <summary>A queue with Poisson arrivals and exponential handle times and patience, and what theory says of it (computed to 150 digits outside of this project).</summary>
internal sealed record ErlangCase(string Id, double Rate, double Handle, double? Patience, int Agents, double Threshold, double[] Expected)
{
    /// <summary>The quantities of <see cref="Expected"/>, in order.</summary>
    public static readonly string[] Quantities = ["P(wait > 0)", "P(abandon)", "service level of offered", "mean wait of all", "mean wait of answered", "occupancy"];

    public static ErlangCase[] All { get; } = [.. Lines().Skip(1).Select(Parse)];

    public override string ToString() => $"{Id}: {Agents} agents";

    private static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(ErlangCase).Assembly.GetManifestResourceStream("CallCenterMetrics.Simulation.Tests.Columnar.erlang.csv")!);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static ErlangCase Parse(string line)
    {
        var cells = line.Split(',');
        return new(
            cells[0], Number(2), Number(3), cells[4].Length == 0 ? null : Number(4), (int)Number(5), Number(6),
            [Number(7), Number(8), Number(9), Number(10), Number(11), Number(12)]);

        double Number(int i) => double.Parse(cells[i], CultureInfo.InvariantCulture);
    }
}
