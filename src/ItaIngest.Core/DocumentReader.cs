using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Core;

/// <summary>Reads the pages of one document into records: layout, reading, checking, in that order.</summary>
public static class DocumentReader
{
    /// <summary>The records of a document; pure.</summary>
    /// <param name="pages">All pages that could be read, in order.</param>
    /// <param name="pageCount">Pages in the file, those that could not be read included.</param>
    public static ReportRecords Read(IReadOnlyList<Page> pages, int pageCount) =>
        new() { Document = new DocumentRecord { PageCount = pageCount } };
}
