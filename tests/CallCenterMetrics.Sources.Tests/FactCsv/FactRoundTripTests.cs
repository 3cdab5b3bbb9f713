using System.Collections;
using System.Reflection;
using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.FactCsv;

namespace CallCenterMetrics.Sources.Tests.FactCsv;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FactRoundTripTests : IDisposable
{
    private static readonly PropertyInfo[] Facts = [.. RandomCenter.FactProperties()];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void Every_record_of_every_fact_comes_back([Range(1, 20)] int seed)
    {
        var center = RandomCenter.Make(seed);
        var reading = WriteAndRead(center);
        AssertEqual(reading.OrThrow(), center);
        Assert.That(reading.Findings.Select(finding => finding.Code).Distinct(), Is.SubsetOf(new[] { "unsuitable_outcome" }), string.Join('\n', reading.Findings));
        Assert.That(reading.RowsRead, Is.EqualTo(40 * (Facts.Length + 1)));
    }

    [Test]
    public void A_fact_that_was_not_given_is_null_again([ValueSource(nameof(Facts))] PropertyInfo fact)
    {
        var center = RandomCenter.Make(7);
        fact.SetValue(center, null);
        AssertEqual(WriteAndRead(center).OrThrow(), center);
    }

    [Test]
    public void A_fact_of_which_there_was_none_is_empty_again([ValueSource(nameof(Facts))] PropertyInfo fact)
    {
        var center = RandomCenter.Make(8);
        fact.SetValue(center, Array.CreateInstance(fact.PropertyType.GetGenericArguments()[0], 0));
        var reading = WriteAndRead(center);
        AssertEqual(reading.OrThrow(), center);
        Assert.That((IEnumerable)fact.GetValue(reading.Table)!, Is.Empty);
    }

    [Test]
    public void A_center_without_facts_is_a_file_with_a_header()
    {
        AssertEqual(WriteAndRead(new()).OrThrow(), new());
        Assert.That(_folder.GetFiles().Select(file => file.Name), Is.EqualTo(new[] { "interactions.csv" }));
    }

    [Test]
    public void The_columns_are_the_properties_in_their_order_and_what_is_required_is_required()
    {
        Assert.That(FactFiles.All, Has.Count.EqualTo(Facts.Length + 1), "and the business hours, which are no list");
        foreach (var (file, fact) in FactFiles.All.Zip(Facts))
        {
            var expected = RandomCenter.Columns(fact.PropertyType.GetGenericArguments()[0]).Select(column => new FactColumn(column.Name, column.IsRequired));
            Assert.That(file.Columns, Is.EqualTo(expected), file.Name);
        }

        Assert.That(InteractionFile.Columns, Is.EqualTo(RandomCenter.Columns(typeof(Interaction)).Select(column => new FactColumn(column.Name, column.IsRequired))));
    }

    [Test]
    public void An_end_that_tells_nothing_new_and_a_wait_that_an_end_would_tell_come_back_as_they_were()
    {
        var at = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        Interaction[] legs =
        [
            new() { OfferedAt = at, Outcome = Outcome.Abandoned, EndedAt = at.AddSeconds(10) },
            new() { OfferedAt = at, Outcome = Outcome.Answered, Wait = TimeSpan.FromSeconds(3), EndedAt = at.AddSeconds(3) },
        ];
        Assert.That(WriteAndRead(ContactCenter.Of(RandomCenter.Table(legs))).OrThrow().Interactions.Select(row => row.ToInteraction()), Is.EqualTo(legs));
    }

    [Test]
    public void Fields_are_written_so_that_any_program_reads_them()
    {
        var at = new DateTimeOffset(2026, 3, 1, 8, 0, 0, 5, TimeSpan.FromHours(8));
        WriteAndRead(new()
        {
            Interactions = RandomCenter.Table([new() { OfferedAt = at, Outcome = Outcome.FlowedOut, Wait = TimeSpan.FromMilliseconds(12_050), Resolved = false, Cost = 1.5m }]),
            Shifts = [new() { Agent = "客服, 1", Start = at, End = at.AddHours(8), Overtime = true, Absence = Absence.Unplanned }],
        });
        Assert.That(Lines("shifts.csv"), Is.EqualTo(new[]
        {
            "Agent,Start,End,PublishedAt,Overtime,Absence", "\"客服, 1\",2026-03-01T00:00:00.005Z,2026-03-01T08:00:00.005Z,,Yes,Unplanned",
        }));
        Assert.That(Lines("interactions.csv")[1], Is.EqualTo(",,,2026-03-01T00:00:00.005Z,,,Voice,Inbound,,,,FlowedOut,12.05,,,,,No,,,,,,,1.5,,,"));
    }

    [Test]
    public void Writing_again_overwrites_but_never_mixes_with_files_of_other_facts()
    {
        var center = RandomCenter.Make(3);
        WriteAndRead(center);
        AssertEqual(WriteAndRead(center).OrThrow(), center);
        File.WriteAllText(Path.Combine(_folder.FullName, "interactions-2025.csv"), "");
        Assert.That(
            () => CsvFacts.WriteFolder(_folder.FullName, center with { Costs = null }),
            Throws.InstanceOf<IOException>().With.Message.Contains("costs.csv").And.Message.Contains("interactions-2025.csv"));
    }

    [Test]
    public void A_folder_is_made()
    {
        var path = Path.Combine(_folder.FullName, "a", "b");
        CsvFacts.WriteFolder(path, new());
        Assert.That(CsvFacts.ReadFolder(path).OrThrow().Interactions, Is.Empty);
    }

    private string[] Lines(string name) => File.ReadAllLines(Path.Combine(_folder.FullName, name));

    private Reading<ContactCenter> WriteAndRead(ContactCenter center)
    {
        CsvFacts.WriteFolder(_folder.FullName, center);
        return CsvFacts.ReadFolder(_folder.FullName);
    }

    private static void AssertEqual(ContactCenter actual, ContactCenter expected)
    {
        Assert.That(actual.Interactions.Select(row => row.ToInteraction()), Is.EqualTo(expected.Interactions.Select(row => row.ToInteraction())));
        foreach (var fact in Facts)
        {
            Assert.That(fact.GetValue(actual), Is.EqualTo(fact.GetValue(expected)), fact.Name);
        }
    }
}
