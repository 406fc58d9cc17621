namespace ItaIngest.Core.Records;

/// <summary>The short codes that say why a value was flagged or changed.</summary>
public static class Reasons
{
    public const string LowOcrConfidence = "low-ocr-confidence";
    public const string ReadersDisagree = "readers-disagree";
    public const string SumMismatch = "sum-mismatch";
    public const string ColumnShiftRepaired = "column-shift-repaired";
    public const string ColumnDoubtful = "column-doubtful";
    public const string NumeralRepaired = "numeral-repaired";
    public const string SpellingRepaired = "spelling-repaired";
    public const string Conflict = "conflict";
    public const string UnknownAgency = "unknown-agency";
    public const string OutOfRange = "out-of-range";
    public const string NameMismatch = "indicator-name-mismatch";
    public const string UnparsedDate = "unparsed-date";
    public const string UnparsedNumber = "unparsed-number";
    public const string NumberingGap = "numbering-gap";
    public const string RecordDoubtful = "record-doubtful";
    public const string PageFailed = "page-failed";

    /// <summary>Grade or level do not follow from the score.</summary>
    public const string RatingMismatch = "rating-mismatch";

    /// <summary>The level reached does not fit the value reached, or the levels are no scale.</summary>
    public const string LevelMismatch = "level-mismatch";

    /// <summary>Dates of one record contradict each other.</summary>
    public const string DatesDisagree = "dates-disagree";

    /// <summary>Letters that neither Thai nor Latin writing has.</summary>
    public const string ForeignScript = "foreign-script";

    /// <summary>A phrase stands twice in a row.</summary>
    public const string RepeatedPhrase = "repeated-phrase";

    /// <summary>A sequence of characters that Thai does not have.</summary>
    public const string ImpossibleText = "impossible-text";

    /// <summary>Something printed that looks like content of the list became no value.</summary>
    public const string UnreadContent = "unread-content";

    /// <summary>A column whose header is not understood.</summary>
    public const string UnknownColumn = "unknown-column";

    /// <summary>A row of the list may be missing.</summary>
    public const string RowMissing = "row-missing";

    /// <summary>What every report says was not found.</summary>
    public const string Missing = "missing";

    /// <summary>No list of names knows the place.</summary>
    public const string UnknownPlace = "unknown-place";

    /// <summary>An earlier or later report of the same agency has another number.</summary>
    public const string OtherReportDiffers = "other-report-differs";

    /// <summary>Far from what reports of the years beside it say, and no formula bears it out.</summary>
    public const string UnlikelyChange = "unlikely-change";

    /// <summary>Letters are left over that no word of the language has.</summary>
    public const string UnknownWord = "unknown-word";

    /// <summary>A rare word stands where a common one that lost a mark would.</summary>
    public const string UnlikelyWord = "unlikely-word";

    /// <summary>All codes, for lists of choices.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        LowOcrConfidence, ReadersDisagree, SumMismatch, ColumnShiftRepaired, ColumnDoubtful, NumeralRepaired, SpellingRepaired, Conflict, UnknownAgency, OutOfRange, NameMismatch, UnparsedDate,
        UnparsedNumber, NumberingGap, RecordDoubtful, PageFailed, RatingMismatch, LevelMismatch, DatesDisagree, ForeignScript, RepeatedPhrase, ImpossibleText, UnreadContent, UnknownColumn, RowMissing,
        Missing, UnknownPlace, OtherReportDiffers, UnlikelyChange, FromFolderName, FolderNameDiffers, CorrectionUnplaced,
        WordingDoubtful, NegationDoubtful, AgencySpelling, UnknownWord, UnlikelyWord,
    ];

    /// <summary>A word that is wrong where it stands, or was put right by the assessment's own wording.</summary>
    public const string WordingDoubtful = "wording-doubtful";

    /// <summary>A sentence that says the contrary of what it must mean.</summary>
    public const string NegationDoubtful = "negation-doubtful";

    /// <summary>The agency is spelt in several ways.</summary>
    public const string AgencySpelling = "agency-spelling";

    /// <summary>A person put the value there.</summary>
    public const string Corrected = "corrected";

    /// <summary>A person found the value right as it was read.</summary>
    public const string Accepted = "accepted";

    /// <summary>A person can't read it either.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>What a person has answered: one of them at most stands on a value.</summary>
    public static IReadOnlyList<string> Answers { get; } = [Accepted, Corrected, Unreadable];

    /// <summary>The document was read anew, and a person's correction fits no single field any more.</summary>
    public const string CorrectionUnplaced = "correction-unplaced";

    /// <summary>The document does not say it; the folder in which it came does.</summary>
    public const string FromFolderName = "from-folder-name";

    /// <summary>The folder in which the document came says something else.</summary>
    public const string FolderNameDiffers = "folder-name-differs";
}
