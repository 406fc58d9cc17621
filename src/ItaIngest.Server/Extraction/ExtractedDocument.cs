using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;

namespace ItaIngest.Server.Extraction;

/// <summary>What became of one page.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Page">Null when it could not be read.</param>
/// <param name="Error">Why it could not be read; null when it was.</param>
public sealed record PageOutcome(int Number, Page? Page, string? Error);

/// <summary>One document's records with what became of each page, in order.</summary>
public sealed record ExtractedDocument(ReportRecords Records, IReadOnlyList<PageOutcome> Pages);
