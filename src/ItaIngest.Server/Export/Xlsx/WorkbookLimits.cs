namespace ItaIngest.Server.Export.Xlsx;

/// <summary>What a workbook holds at most (Microsoft, "Excel specifications and limits"); tests set less to get there soon.</summary>
internal sealed record WorkbookLimits
{
    /// <summary>Rows of a sheet, its heading among them.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>UTF-16 units of a cell.</summary>
    public int CellLength { get; init; } = 32_767;

    /// <summary>Line feeds of a cell.</summary>
    public int LineFeeds { get; init; } = 253;
}
