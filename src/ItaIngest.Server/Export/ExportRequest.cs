namespace ItaIngest.Server.Export;

public enum ExportFormat
{
    /// <summary>A folder with a table per kind of record.</summary>
    Csv,

    /// <summary>A workbook with a sheet per kind of record.</summary>
    Xlsx,

    /// <summary>The record contract, one document after the other.</summary>
    Json,
}

/// <summary>What heads the columns of CSV and XLSX.</summary>
public enum ExportHeadings
{
    /// <summary>The keys of the record contract: what programs look for.</summary>
    Keys,

    /// <summary>Thai names.</summary>
    Thai,
}

/// <summary>What is to be exported and how.</summary>
/// <param name="Format">Of the files.</param>
/// <param name="Filter">Which documents.</param>
public sealed record ExportRequest(ExportFormat Format, ExportFilter Filter)
{
    public ExportHeadings Headings { get; init; }
}

/// <param name="Documents">Documents written.</param>
/// <param name="Rows">Rows by table; empty for JSON.</param>
public sealed record ExportSummary(int Documents, IReadOnlyDictionary<string, long> Rows);
