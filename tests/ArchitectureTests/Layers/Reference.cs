namespace ArchitectureTests.Layers;

/// <summary>A place in the source that refers to a namespace, or to something in it.</summary>
internal sealed record Reference(string File, int Line, string From, string To, string Symbol);
