using CallCenterMetrics.Facts;

namespace CallCenterMetrics.Sources.FactCsv;

/// <content>Who works where, and how people grow.</content>
internal static partial class FactFiles
{
    private const decimal HoursOfWeek = 168;

    private static FactFile<Development> Developments => new(
        "development.csv", "Agent, By?, At, Kind, Hours?", center => center.Developments, (center, rows) => center with { Developments = rows })
    {
        Record = row => new()
        {
            Agent = row.Text("Agent"), By = row.OptionalText("By"), At = row.Instant("At"), Kind = row.Word<DevelopmentKind>("Kind"), Hours = row.OptionalNumber("Hours", 0),
        },
        Fields = (development, to) => to
            .Text(development.Agent).Text(development.By).Instant(development.At).Word<DevelopmentKind>(development.Kind).Number(development.Hours),
    };

    private static FactFile<Employment> Employments => new(
        "employment.csv", "Agent, Hired, Left?, Voluntary?, Role?, HoursPerWeek?", center => center.Employments, (center, rows) => center with { Employments = rows })
    {
        Record = row => new()
        {
            Agent = row.Text("Agent"), Hired = row.Start("Hired"), Left = row.OptionalEnd("Left"), Voluntary = row.OptionalYesNo("Voluntary"),
            Role = row.OptionalText("Role"), HoursPerWeek = row.OptionalNumber("HoursPerWeek", 0, HoursOfWeek),
        },
        Fields = (employment, to) => to
            .Text(employment.Agent).Instant(employment.Hired).Instant(employment.Left).YesNo(employment.Voluntary).Text(employment.Role).Number(employment.HoursPerWeek),
    };

    private static FactFile<Assignment> Assignments => new(
        "assignments.csv", "Agent, Team, From, To?", center => center.Assignments, (center, rows) => center with { Assignments = rows })
    {
        Record = row => new() { Agent = row.Text("Agent"), Team = row.Text("Team"), From = row.Start("From"), To = row.OptionalEnd("To") },
        Fields = (assignment, to) => to.Text(assignment.Agent).Text(assignment.Team).Instant(assignment.From).Instant(assignment.To),
    };

    private static FactFile<Team> Teams => new(
        "teams.csv", "Name, Parent?, Level?, Leader?", center => center.Teams, (center, rows) => center with { Teams = rows })
    {
        Record = row => new() { Name = row.Text("Name"), Parent = row.OptionalText("Parent"), Level = row.OptionalText("Level"), Leader = row.OptionalText("Leader") },
        Fields = (team, to) => to.Text(team.Name).Text(team.Parent).Text(team.Level).Text(team.Leader),
    };
}
