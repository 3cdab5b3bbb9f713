using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.Tests.FactCsv;

/// <summary>Business hours as a file.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class HoursFileTests : IDisposable
{
    private const string Header = "Weekday,Date,From,To\n";
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly BusinessHours Hours = new BusinessHours(Berlin)
        .WithDailyHours(DayOfWeek.Monday, DayOfWeek.Thursday, new(new(8, 0), new(12, 0)), new(new(13, 0), new(0, 0))).WithHours(DayOfWeek.Friday, new OpeningHours(new(22, 0), new(6, 30)))
        .WithHolidays(new DateOnly(2026, 1, 6), new DateOnly(2026, 12, 25)).WithHours(new DateOnly(2026, 12, 24), new OpeningHours(new(8, 0), new(12, 0, 0, 500)));

    private static readonly Interaction Leg = new() { OfferedAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), Outcome = Outcome.Answered };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Test]
    public void What_is_written_is_read_back()
    {
        foreach (var hours in (BusinessHours?[])[Hours, BusinessHours.Always.In(Berlin), new BusinessHours(Berlin), null])
        {
            File.Delete(Path.Combine(_folder.FullName, "business_hours.csv"));
            CsvFacts.WriteFolder(_folder.FullName, new() { Interactions = RandomCenter.Table([Leg]), TimeZone = Berlin, BusinessHours = hours });
            var reading = Read();
            Assert.That((reading.OrThrow().BusinessHours, reading.Findings.Count), Is.EqualTo((hours, 0)));
        }
    }

    [Test]
    public void A_folder_is_as_people_write_it()
    {
        Write("date,weekday,to,from\n,monday,18:00,8:00\n,MONDAY,24:00,20:00:00\n2026-12-25,,,\n2026-12-24,,12:00,08:00\n,Sunday,,\n");
        var expected = new BusinessHours(Berlin).WithHours(DayOfWeek.Monday, new(new(8, 0), new(18, 0)), new(new(20, 0), new(0, 0)))
            .WithHolidays(new DateOnly(2026, 12, 25)).WithHours(new DateOnly(2026, 12, 24), new OpeningHours(new(8, 0), new(12, 0)));
        Assert.That(Read().OrThrow().BusinessHours, Is.EqualTo(expected));
    }

    [TestCase("Montag,,08:00,12:00", "bad_value", "Weekday")]
    [TestCase(",24.12.2026,08:00,12:00", "bad_value", "Date")]
    [TestCase("Monday,,8 am,12:00", "bad_value", "From")]
    [TestCase("Monday,,24:00,12:00", "bad_value", "From")]
    [TestCase("Monday,,08:00,25:00", "bad_value", "To")]
    [TestCase("Monday,,08:00,", "missing_value", "To")]
    [TestCase("Monday,,,08:00", "missing_value", "From")]
    [TestCase(",,08:00,12:00", "missing_value", "Weekday")]
    [TestCase("Monday,2026-12-24,08:00,12:00", "missing_value", "Weekday")]
    public void A_row_that_cannot_be_used_is_left_out_and_told(string row, string code, string field)
    {
        Write($"{Header}{row}\nTuesday,,08:00,12:00\n");
        var reading = Read();
        var finding = reading.Findings.Single();
        Assert.That((finding.Code, finding.Field, finding.Effect, finding.Examples[0].Place), Is.EqualTo((code, field, FindingEffect.RowLeftOut, "business_hours.csv:2")));
        Assert.That(reading.OrThrow().BusinessHours, Is.EqualTo(new BusinessHours(Berlin).WithHours(DayOfWeek.Tuesday, new OpeningHours(new(8, 0), new(12, 0)))));
    }

    [Test]
    public void Another_zone_than_that_of_the_center_is_refused_before_anything_is_written()
    {
        Assert.That(
            () => CsvFacts.WriteFolder(_folder.FullName, new() { BusinessHours = Hours }),
            Throws.ArgumentException.With.Message.Contains("Europe/Berlin").And.Message.Contains("UTC").And.Message.Contains("In(center.TimeZone)"));
        Assert.That(_folder.GetFiles(), Is.Empty);
    }

    private Reading<ContactCenter> Read() => CsvFacts.ReadFolder(_folder.FullName, CsvOptions.Default with { TimeZone = Berlin });

    private void Write(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "interactions.csv"), TestFile.Header + TestFile.Row("a"));
        File.WriteAllText(Path.Combine(_folder.FullName, "business_hours.csv"), text);
    }
}
