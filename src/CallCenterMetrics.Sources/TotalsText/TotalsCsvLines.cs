namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>The lines before the header of totals as CSV.</summary>
internal static class TotalsCsvLines
{
    public const string Totals = "#totals";
    public const string Version = "1";
    public const string Target = "#target";
    public const string Special = "#special";
    public const string Handle = "#handle";
    public const string Absent = "#absent";
    public const string Measure = "#measure";
    public const string Rows = "#rows";
    public const string Checksum = "#checksum";

    public static readonly string[] Known = [Target, Special, Handle, Absent, Measure, Rows, Checksum];

    public static readonly string All = string.Join(", ", Known);

    /// <summary>Most fields of a line, its name among them.</summary>
    public static int MostFields(string line) => line switch
    {
        Rows or Checksum => 2,
        Absent => 3,
        Target or Measure => 4,
        Special => 5,
        _ => int.MaxValue,
    };
}
