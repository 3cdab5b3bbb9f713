namespace ArchitectureTests.Layers;

/// <summary>A layer of the core, the layers right below it, and the outside namespaces it may use besides System.</summary>
internal sealed record Layer(string Name, string[] DependsOn, params string[] Packages);
