using ArchitectureTests.Source;

namespace ArchitectureTests.Api;

/// <summary>The public API is what the approved text says; a change of it is a decision that a review sees.</summary>
[TestFixture]
public sealed class PublicApiTests
{
    private const string Approve = "APPROVE_PUBLIC_API";

    private static readonly string _approvedFile = Path.Combine(Repository.Root, "tests", "ArchitectureTests", "PublicApi.approved.txt");

    [Test]
    public void The_public_api_is_the_approved_one()
    {
        var received = PublicApi.OfSourceProjects();
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(_approvedFile, received);
            return;
        }

        var approved = File.Exists(_approvedFile) ? File.ReadAllText(_approvedFile).ReplaceLineEndings("\n") : "";
        if (ApiDiff.Between(approved, received) is { Length: > 0 } diff)
        {
            var receivedFile = Path.Combine(AppContext.BaseDirectory, "PublicApi.received.txt");
            File.WriteAllText(receivedFile, received);
            Assert.Fail(
                $"The public API differs from the approved one (- approved, + now):\n\n{diff}\nAll of it now: {receivedFile}\n"
                + $"To approve: {Approve}=1 dotnet test tests/ArchitectureTests --filter {nameof(PublicApiTests)}, and commit PublicApi.approved.txt.");
        }
    }
}
