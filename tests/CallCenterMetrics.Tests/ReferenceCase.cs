using System.Text.Json;

namespace CallCenterMetrics.Tests;

/// <summary>One case computed outside this project, from an embedded file of JSON lines.</summary>
public sealed record ReferenceCase(string Id, string Method, JsonElement Inputs, JsonElement Expected, double Tolerance)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>The cases of a file in the folder of a test type, of one method.</summary>
    public static IEnumerable<ReferenceCase> Read(Type beside, string file, string method)
    {
        using var stream = beside.Assembly.GetManifestResourceStream(beside, file) ?? throw new FileNotFoundException($"No embedded file {file} beside {beside}.");
        using var reader = new StreamReader(stream);
        var cases = new List<ReferenceCase>();
        while (reader.ReadLine() is { } line)
        {
            cases.Add(JsonSerializer.Deserialize<ReferenceCase>(line, Web)!);
        }

        return cases.Where(known => known.Method == method);
    }

    public static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(number => number.GetDouble())];

    public double[] Input(string name) => Numbers(Inputs.GetProperty(name));

    /// <summary>Asserts |actual - expected| within the tolerance of the case.</summary>
    public void Agrees(string name, double actual, double expected) =>
        Assert.That(actual, Is.EqualTo(expected).Within(Tolerance * Math.Abs(expected) + 1e-12), $"{Id}: {name}");

    public override string ToString() => Id;
}
