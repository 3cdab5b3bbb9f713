namespace CallCenterMetrics.Sources.TotalsText;

/// <summary>The names in totals as JSON.</summary>
internal static class TotalsJsonNames
{
    public const string Format = "format";
    public const string FormatId = "CallCenterMetrics.Totals";
    public const string Version = "version";
    public const int VersionNumber = 1;
    public const string Target = "target";
    public const string Inclusive = "inclusive";
    public const string Threshold = "thresholdMs";
    public const string ShortAbandon = "shortAbandonMs";
    public const string Special = "special";
    public const string Queue = "queue";
    public const string Channel = "channel";
    public const string HandleParts = "handleParts";
    public const string Absent = "absent";
    public const string Dimensions = "dimensions";
    public const string Measures = "measures";
    public const string Id = "id";
    public const string Unit = "unit";
    public const string Statistic = "statistic";
    public const string Checksum = "checksum";
    public const string Groups = "groups";
    public const string Key = "key";
    public const string Totals = "totals";
}
