using System.Text.Json.Serialization;

namespace ItaIngest.Server.Review;

/// <summary>A document as a form. What is null is left out.</summary>
/// <param name="Version">Of its records; a change names it.</param>
/// <param name="Review">Open or Approved.</param>
/// <param name="Second">None, Waiting or Done: whether another person looks at a sample once more.</param>
/// <param name="FlaggedLeft">Values and doubts that wait for an answer.</param>
internal sealed record Sheet(
    long Id, int Version, string FileName, string? Agency, string? Title, string? Kind, int? FiscalYear, int? PageCount, string Review, string Second, SheetClaim? Claim, int FlaggedLeft,
    IReadOnlyList<SheetPage> Pages, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<SheetSection> Sections, IReadOnlyList<SheetDoubt> Doubts);

/// <summary>A column of a table by which values were told.</summary>
/// <param name="Path">What it was read as: <c>/measures/-/issue</c>.</param>
/// <param name="Header">As printed.</param>
/// <param name="Page">Where the header stands; null in a transcript.</param>
internal sealed record SheetColumn(string Path, string Header, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page);

/// <summary>Who works on it at present.</summary>
internal sealed record SheetClaim(string By, DateTime Until, bool Mine);

/// <param name="Image">Address of the upright image; null when there is none.</param>
internal sealed record SheetPage(int Number, string? Image);

/// <summary>One record of the form.</summary>
/// <param name="Kind">document, memo, signatory, plan, activity, measure or score.</param>
/// <param name="Title">What tells it from its like.</param>
internal sealed record SheetSection(
    string Pointer, string Kind, string Title, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent,
    IReadOnlyList<SheetField> Fields, IReadOnlyList<SheetList> Lists);

/// <summary>A list of values that the record may have, empty or not.</summary>
internal sealed record SheetList(string Pointer, string Key, string Label, int Count);

/// <summary>Why a value is in doubt.</summary>
internal sealed record SheetReason(string Code, string Text);

/// <summary>One word of a choice, or another value that may be the right one.</summary>
internal sealed record SheetChoice(string Value, string Shown, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source = null);

/// <summary>One value of the form, read or not.</summary>
internal sealed record SheetField
{
    public required string Pointer { get; init; }
    public required string Key { get; init; }
    public required string Label { get; init; }

    /// <summary>text, integer, decimal, date, code, choice or year.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it is an item of a list.</summary>
    public bool List { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SheetChoice>? Choices { get; init; }

    /// <summary>Invariant text.</summary>
    public string? Value { get; init; }

    /// <summary>As people write it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shown { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Raw { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Confidence { get; init; }
    public bool Flagged { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SheetReason>? Reasons { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SheetChoice>? Alternatives { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <summary>Left, top, right, bottom as fractions of the upright page.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Box { get; init; }

    /// <summary>Of a transcript.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>First and last character of the line, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Columns { get; init; }

    /// <summary>accepted, corrected or unreadable; null while no person has answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Answer { get; init; }

    /// <summary>Who gave the answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>Drawn for a second look, which has not been taken yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Second { get; init; }
}

/// <summary>A doubt that stands for no value: a row that may be missing, a page that could not be read, a correction that fits nowhere any more.</summary>
internal sealed record SheetDoubt(
    string Pointer, bool Flagged, IReadOnlyList<SheetReason> Reasons, string? Raw, int? Page, double[]? Box, int? Line, int[]? Columns, string? Answer);

/// <summary>What a change did.</summary>
/// <param name="Change">Its number in the history.</param>
/// <param name="Pointer">What was changed, where it is now.</param>
/// <param name="From">Where it was, when it was moved; else null.</param>
/// <param name="All">The structure changed: the sections are all of them, and no longer those that differ.</param>
/// <param name="Next">The next value or doubt that waits for an answer; null when none does.</param>
/// <param name="Contradicted">Answered values that the document's own arithmetic or rules speak against since this change.</param>
internal sealed record ChangeAnswer(
    int Version, long Change, string Pointer, string? From, bool All, IReadOnlyList<SheetSection> Sections, IReadOnlyList<SheetDoubt> Doubts, int FlaggedLeft, string? Next, IReadOnlyList<string> Contradicted);
