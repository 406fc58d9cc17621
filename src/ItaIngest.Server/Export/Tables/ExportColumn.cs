namespace ItaIngest.Server.Export.Tables;

/// <summary>What the cells of a column hold.</summary>
internal enum ColumnKind
{
    Text,

    /// <summary>Numbering and codes that are no quantities, as <c>1.10</c> or <c>o11</c>: never turned into numbers or dates.</summary>
    Code,
    Integer,
    Number,
    Date,

    /// <summary>A moment, UTC.</summary>
    Instant,

    /// <summary>Several texts in one cell, an item per line.</summary>
    List,
}

internal enum ColumnUnit { None, BuddhistYear, Baht, Points, Level, Count, Position, Probability, Gregorian, Utc }

/// <summary>Where the values of a column come from.</summary>
internal enum ColumnSource
{
    /// <summary>Read from the document, or put right by a reviewer.</summary>
    Document,

    /// <summary>Kept by the service about the file.</summary>
    Service,

    /// <summary>Worked out from the evidence of the values.</summary>
    Evidence,

    /// <summary>Decided by a person.</summary>
    Review,
}

/// <summary>A column with its line of the data dictionary.</summary>
/// <param name="Key">Heading; for what was read, the key of the record contract.</param>
/// <param name="ThaiName">Heading for readers of Thai.</param>
/// <param name="ThaiMeaning">One sentence.</param>
/// <param name="Meaning">The same in English.</param>
internal sealed record ExportColumn(
    string Key, ColumnKind Kind, string ThaiName, string ThaiMeaning, string Meaning, ColumnUnit Unit = ColumnUnit.None, ColumnSource Source = ColumnSource.Document);

/// <summary>A table of the export: one row per record of a kind.</summary>
/// <param name="Name">Of the file or sheet.</param>
/// <param name="ThaiName">What a row is, in Thai.</param>
/// <param name="Meaning">What a row is.</param>
internal sealed record ExportTable(string Name, string ThaiName, string Meaning, IReadOnlyList<ExportColumn> Columns)
{
    /// <summary>The headings in the order of the columns.</summary>
    public IEnumerable<string> Headings(ExportHeadings headings) => Columns.Select(c => headings == ExportHeadings.Thai ? c.ThaiName : c.Key);
}
