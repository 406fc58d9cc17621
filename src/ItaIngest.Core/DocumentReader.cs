using ItaIngest.Core.Checking;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Reading.Spelling;
using ItaIngest.Core.Records;

namespace ItaIngest.Core;

/// <summary>Reads the pages of one document into records: layout, reading, checking, in that order.</summary>
public static class DocumentReader
{
    /// <summary>The records of a document; pure.</summary>
    /// <param name="pages">All pages that could be read, in order.</param>
    /// <param name="pageCount">Pages in the file, those that could not be read included; null for a transcript.</param>
    public static ReportRecords Read(IReadOnlyList<Page> pages, int? pageCount)
    {
        var layout = DocumentLayout.Of(SecondOpinion.Apply([.. pages.Select(EdgeSpecks.Apply).Select(SpellingRepair.Apply)]));
        var records = ReportReader.Read(layout, pageCount);
        if (pages is [{ Source: PageSource.Transcript }, ..])
        {
            records = TranscriptChecks.Apply(records, layout);
        }

        return Checker.Apply(NumberRepair.Apply(records), layout);
    }
}
