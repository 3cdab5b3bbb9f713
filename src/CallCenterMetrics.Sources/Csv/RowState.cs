namespace CallCenterMetrics.Sources.Csv;

/// <summary>What is special about a row that was read.</summary>
[Flags]
internal enum RowState : byte
{
    None = 0,

    /// <summary>It has to be left out.</summary>
    IsLeftOut = 1,

    /// <summary>Something was found in it.</summary>
    HasNotes = 2,
}
