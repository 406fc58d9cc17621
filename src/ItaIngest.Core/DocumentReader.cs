using ItaIngest.Core.Checking;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Reading.Numbers;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Spelling;
using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core;

/// <summary>Reads the pages of one document into records: layout, reading, checking, in that order.</summary>
public static class DocumentReader
{
    /// <summary>The records of a document; pure.</summary>
    /// <param name="pages">All pages that could be read, in order.</param>
    /// <param name="pageCount">Pages in the file, those that could not be read included; null for a transcript.</param>
    public static ReportRecords Read(IReadOnlyList<Page> pages, int? pageCount) => Read(pages, pageCount, KnownSet.None).Records;

    /// <summary>The records of a document, read with what people have confirmed in others; pure.</summary>
    /// <param name="pages">All pages that could be read, in order.</param>
    /// <param name="pageCount">Pages in the file, those that could not be read included; null for a transcript.</param>
    /// <param name="known">What people have confirmed.</param>
    public static DocumentReading Read(IReadOnlyList<Page> pages, int? pageCount, KnownSet known)
    {
        var uses = new KnownUses();
        var layout = Tables.CellLines.Apply(UnruledActivities.Apply(KnownHeaders.Apply(Lay(pages, known, uses), known, uses)));
        var read = KnownNames.Apply(Repaired(layout, pageCount), layout, known, uses);
        var records = Checker.Apply(read, layout);
        return new DocumentReading(records, known.Version, uses.All, OpenHeader.Find(layout, records)) { ReadHeaders = ReadHeader.Find(layout, known) };
    }

    /// <summary>The records as rules judge them, before each value gets its probability: what the model of confidence is learned from.</summary>
    internal static (ReportRecords Records, DocumentLayout Layout) ReadByRules(IReadOnlyList<Page> pages, int? pageCount)
    {
        var layout = Tables.CellLines.Apply(UnruledActivities.Apply(Lay(pages, KnownSet.None, new KnownUses())));
        return (Checker.ByRules(Repaired(layout, pageCount), layout), layout);
    }

    private static DocumentLayout Lay(IReadOnlyList<Page> pages, KnownSet known, KnownUses uses) =>
        DocumentLayout.Of(SecondOpinion.Apply([.. pages.Select(Streaks.Without).Select(MarginSpecks.Without).Select(EdgeSpecks.Apply).Select(SpellingRepair.Apply).Select(p => KnownWords.Apply(p, known, uses))]));

    private static ReportRecords Repaired(DocumentLayout layout, int? pageCount)
    {
        var records = ReportReader.Read(layout, pageCount);
        var isTranscript = layout.Pages is [{ Source: PageSource.Transcript }, ..];
        return WordRepair.Apply(NumberRepair.Apply(isTranscript ? TranscriptChecks.Apply(records, layout) : records), LanguageWords.Installed);
    }
}
