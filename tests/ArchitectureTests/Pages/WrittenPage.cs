using ArchitectureTests.Source;

namespace ArchitectureTests.Pages;

/// <summary>A page of documentation that is written from the code and kept true by a test.</summary>
internal static class WrittenPage
{
    /// <summary>Fails where the page differs from what the code says; writes it anew where the variable is 1.</summary>
    public static void Check(string name, string written, string variable, string test)
    {
        var file = Path.Combine(Repository.Root, name);
        if (Environment.GetEnvironmentVariable(variable) == "1")
        {
            File.WriteAllText(file, written);
            return;
        }

        var page = File.Exists(file) ? File.ReadAllText(file) : "";
        if (PageDiff.First(page, written) is { } difference)
        {
            Assert.Fail($"{name} differs from the code. {difference}\nTo write it anew: {variable}=1 dotnet test tests/ArchitectureTests --filter {test}, and commit it.");
        }
    }
}
