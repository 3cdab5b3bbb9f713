namespace Samples.Tests;

/// <summary>What came of running a sample.</summary>
internal sealed record SampleRun(int ExitCode, string Output, string Error);
