using CallCenterMetrics.Facts;
using CallCenterMetrics.Sources.FactCsv;

namespace CallCenterMetrics.Sources;

/// <summary>
/// The facts of a center as a folder of CSV files, one per fact: interactions.csv (and interactions-2026.csv or the like, several), agent_activity.csv,
/// capacity.csv, shifts.csv, scheduled_activities.csv, evaluations.csv, survey_responses.csv, survey_waves.csv, development.csv, employment.csv,
/// assignments.csv, teams.csv, costs.csv, forecasts.csv, periods.csv, targets.csv and business_hours.csv. Headers are the names of the properties; case, spaces,
/// underscores and hyphens do not matter.
/// </summary>
/// <remarks>
/// business_hours.csv has a row for each stretch of opening hours: Weekday (Monday) or Date (2026-12-24), From and To (08:00, to 24:00) by the clock of the center's zone. A row
/// without From and To says that the weekday or the date is closed; a date has its own rows instead of those of its weekday.
/// </remarks>
public static class CsvFacts
{
    /// <summary>
    /// Reads a folder. A fact without a file is not given (null); a file with a header only gives an empty list. A folder with none of these files, but with
    /// others ending in .csv, is a folder of interactions. Nothing in the data makes it throw before <see cref="Reading{T}.OrThrow"/>.
    /// </summary>
    /// <remarks>
    /// Interactions that are refused refuse the whole reading. Any other file that is refused (a required column is missing, or more rows have to be left out
    /// than <see cref="CsvOptions.BadRows"/> accepts of it) leaves its fact null with a finding of effect <see cref="FindingEffect.Refused"/>, and the rest is
    /// read. Interactions with exactly the header that <see cref="WriteFolder"/> writes are taken as they stand, no durations being derived from instants. Blanks around a text are not part of it; an empty field, NULL and N/A are absent. Rows are those of all files; the layout is that of the
    /// interactions, and so are <see cref="CsvOptions.Mapping"/>, <see cref="CsvOptions.RemoveDuplicates"/> and <see cref="CsvOptions.Progress"/>.
    /// </remarks>
    /// <param name="folder">The folder; those inside it are not looked at.</param>
    /// <param name="options">How to read its files; <see cref="CsvOptions.Default"/> if null. The zone stated there is that of the center.</param>
    /// <exception cref="IOException">The folder or a file cannot be opened or read.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static Reading<ContactCenter> ReadFolder(string folder, CsvOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        options ??= CsvOptions.Default;
        var files = FactFolder.Of(folder);
        var interactions = InteractionCsv.Read(files.Interactions, options);
        var reader = new FactReader(options);
        var center = new ContactCenter { TimeZone = options.TimeZone };
        foreach (var (file, path) in files.Facts)
        {
            center = file.Read(center, path, reader);
        }

        var findings = FindingLog.Ordered([.. interactions.Findings, .. reader.Findings, .. files.Findings(options.MostExamples)]);
        var rows = interactions.RowsRead + reader.Rows;
        return interactions.Refusal is { } refusal
            ? new(refusal, findings, rows)
            : new(center with { Interactions = interactions.Table }, findings, rows, interactions.Layout);
    }

    /// <summary>
    /// Writes a folder, which is made if it is not there; files of the same names are overwritten. Facts that were not given have no file. What is read back equals
    /// what was written, to the millisecond, for values within their domains; an empty text comes back as absent, a text without blanks around it. Instants are
    /// ISO 8601 in UTC, durations are seconds, absent is an empty field. The center's zone is not written. Text that a spreadsheet would take for a formula is
    /// written as it stands.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="center">The facts.</param>
    /// <exception cref="ArgumentException">The business hours go by another zone than the center; nothing is written.</exception>
    /// <exception cref="IOException">
    /// A file cannot be written, or the folder holds files of facts that would be read together with what is written; the message names them, and nothing is written.
    /// </exception>
    public static void WriteFolder(string folder, ContactCenter center)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(center);
        Directory.CreateDirectory(folder);
        FactFile[] facts = [.. FactFiles.All.Where(file => file.IsIn(center))];
        string[] others = [.. FactFolder.Of(folder).Known.Except([InteractionFile.Name, .. facts.Select(file => file.Name)], StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            throw new IOException($"The folder '{folder}' holds {string.Join(", ", others)}, of which this center has nothing; write to another folder or remove them.");
        }

        InteractionFile.Write(center.Interactions, Path.Combine(folder, InteractionFile.Name));
        foreach (var file in facts)
        {
            file.Write(center, Path.Combine(folder, file.Name));
        }
    }
}
