using ItaIngest.Server.Export.Tables;

namespace ItaIngest.Server.Export;

/// <summary>Where the rows of the tables go: a folder of CSV files or a workbook. Nothing is seen of it before <see cref="CommitAsync"/>.</summary>
internal interface ITableSink : IAsyncDisposable
{
    void Write(ExportTable table, ExportCell[] row);

    /// <summary>Adds the data dictionary and puts the whole export in its place.</summary>
    Task CommitAsync(CancellationToken cancellation);
}
