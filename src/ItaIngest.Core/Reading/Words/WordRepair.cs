using ItaIngest.Core.Checking;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Words;

/// <summary>
/// Mends words of wording that was recognised from a picture. Names of places and people stay as they were read: no dictionary has them. What was read is kept as raw text and as an alternative.
/// </summary>
internal static class WordRepair
{
    /// <summary>Keys beside wording whose values are words of the language.</summary>
    private static readonly HashSet<string> s_worded = ["responsible", "label", "position"];

    /// <summary>The records with their words mended; as they are without a dictionary.</summary>
    public static ReportRecords Apply(ReportRecords records, LanguageWords? words)
    {
        if (words is null)
        {
            return records;
        }

        var mending = new WordMending(words);
        return RecordTree.Map(records, (pointer, field) => IsWording(pointer, field) && field is Field<string> text ? Mended(text, mending) : field);
    }

    /// <summary>The value is made of words of the language and was read from a picture.</summary>
    internal static bool IsWording(string pointer, IField field) =>
        field.Evidence.Signals is { IsRecognised: true } && (ValueKinds.Of(pointer) == ValueKind.Text || s_worded.Contains(ValueKinds.KeyOf(pointer)));

    private static Field<string> Mended(Field<string> field, WordMending mending) =>
        mending.Apply(WithoutSpeck(field.Value)) is var text && text == field.Value ? field : new Field<string>(text, (field.Evidence with { Raw = field.Evidence.Raw ?? field.Value })
            .Note(Reasons.SpellingRepaired).WithAlternatives([new Alternative(field.Value, AlternativeSources.Reader)]));

    /// <summary>A stroke that stands apart behind the last word is a remain of the cell's ruling: wording does not end so.</summary>
    private static string WithoutSpeck(string text) => text is [.., ' ', '-' or '–' or '_'] && text[^3] is var last && ThaiLetters.IsLetter(last) ? text[..^2] : text;
}
