using System.Runtime.Intrinsics;
using System.Text.Json;
using CallCenterMetrics.Benchmarks.Data;

namespace CallCenterMetrics.Benchmarks.Gate;

/// <summary>The leads measured when they were last recorded, by instruction set and grouping, in <c>gate.json</c> beside the project file.</summary>
internal sealed record RecordedLeads(Dictionary<string, Dictionary<SampleGrouping, Leads>> ByInstructionSet)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    /// <summary>The widest class of vectors that this process uses.</summary>
    public static string InstructionSet => Vector512.IsHardwareAccelerated ? "avx512" : Vector256.IsHardwareAccelerated ? "avx2" : "other";

    public static string Path { get; } = System.IO.Path.Combine(Folder(), "gate.json");

    public static RecordedLeads Load() => File.Exists(Path) ? JsonSerializer.Deserialize<RecordedLeads>(File.ReadAllText(Path), Json) ?? new([]) : new([]);

    public Leads? Of(SampleGrouping grouping) => ByInstructionSet.GetValueOrDefault(InstructionSet)?.GetValueOrDefault(grouping);

    /// <summary>Replaces the leads of this instruction set; those of others stay.</summary>
    public void Save(IEnumerable<Figures> figures)
    {
        ByInstructionSet[InstructionSet] = figures.ToDictionary(figure => figure.Grouping, figure => figure.Leads.Rounded());
        File.WriteAllText(Path, JsonSerializer.Serialize(this, Json) + "\n");
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.EnumerateFiles("CallCenterMetrics.Benchmarks.csproj").Any())
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The gate runs from its own project folder, which holds gate.json.");
    }
}
