namespace CallCenterMetrics.Facts;

/// <summary>The fields that are text, by what to expect of them.</summary>
internal static class TextFields
{
    public const int Count = 7;

    /// <summary>Whether few texts are to be expected, which many rows share.</summary>
    public static bool TendsToRepeat(TextField field) => field >= TextField.Queue;
}
