namespace ArchitectureTests.Projects;

/// <summary>What a project may refer to.</summary>
internal sealed record ProjectRule(string Name, string[] Projects, string[] Packages);
