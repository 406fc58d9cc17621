using System.Globalization;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;
using ItaIngest.Server.Dashboard.Localisation;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Review;

/// <summary>Writes a document's records as a form in the reader's language.</summary>
/// <param name="texts">Names of keys, reasons and words.</param>
/// <param name="answeredBy">Who answered, by pointer.</param>
/// <param name="second">Pointers that were drawn for a second look, which has not been taken yet.</param>
internal sealed class SheetWriter(IStringLocalizer texts, IReadOnlyDictionary<string, string> answeredBy, IReadOnlySet<string> second)
{
    private const int TitleLength = 80;

    private DoubtedWords? _doubted;

    /// <summary>The sections that hold one of some pointers; all of them for null.</summary>
    public IReadOnlyList<SheetSection> Sections(ReportRecords records, IReadOnlyCollection<string>? changed)
    {
        var sections = RecordSection.Of(records).ToList();
        _doubted = new DoubtedWords(records);
        if (changed is null)
        {
            return [.. sections.Select(s => Section(s, records))];
        }

        var known = sections.Select(s => s.Pointer).ToHashSet();
        var wanted = changed.Select(p => Above(p).FirstOrDefault(known.Contains)).ToHashSet();
        return [.. sections.Where(s => wanted.Contains(s.Pointer)).Select(s => Section(s, records))];
    }

    /// <summary>What is in doubt and no value of a section.</summary>
    public IReadOnlyList<SheetDoubt> Doubts(ReportRecords records)
    {
        if (records.Doubts.Count == 0)
        {
            return [];
        }

        var fields = RecordSection.Of(records).SelectMany(s => s.Fields()).Select(f => f.Pointer).ToHashSet();
        return [.. records.Doubts.Where(d => !fields.Contains(d.Key)).OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => Doubt(d.Key, d.Value))];
    }

    /// <summary>The next that waits for an answer behind a place in the form, from its beginning again after the end; doubts without a value come last. Null when none waits.</summary>
    public static string? Next(ReportRecords records, string pointer)
    {
        var doubts = records.Doubts.Where(d => d.Value.Flagged).Select(d => d.Key).ToHashSet();
        string? first = null;
        var isBehind = false;
        foreach (var field in RecordSection.Of(records).SelectMany(s => s.Fields()))
        {
            if ((doubts.Count > 0 && doubts.Remove(field.Pointer) && field.Field is null) || field.Field is { Evidence.Flagged: true })
            {
                if (isBehind)
                {
                    return field.Pointer;
                }

                first ??= field.Pointer;
            }

            isBehind |= field.Pointer == pointer;
        }

        // What is no place of the form stands before all of it, and doubts that have none behind it.
        return !isBehind && first is not null ? first : doubts.Order(StringComparer.Ordinal).FirstOrDefault() ?? first;
    }

    private SheetSection Section(RecordSection section, ReportRecords records)
    {
        var fields = section.Fields().ToList();
        return new SheetSection(
            section.Pointer, section.Kind, Title(section, fields), section.Parent,
            [.. fields.Select(f => Field(f, f.Field?.Evidence ?? records.Doubts.GetValueOrDefault(f.Pointer)))],
            [.. section.Lists().Select(l => new SheetList(l.Pointer, l.Key, texts.Key(l.Key), l.Count))]);
    }

    private string Title(RecordSection section, List<SectionField> fields)
    {
        string[] keys = section.Kind switch
        {
            "plan" => ["indicatorNo", "indicator"],
            "activity" => ["no", "activity"],
            "measure" => ["section", "topic", "items", "issue", "measure"],
            "score" => ["fiscalYear", "item", "indicatorNo", "label", "scope"],
            "signatory" => ["name", "position"],
            _ => [],
        };
        var said = keys.SelectMany(k => fields.Where(f => f.Key == k && f.Field is not null)).Select(f => Values.Shown(texts, f.Pointer, RecordText(f.Field!))).Take(3).ToList();
        var title = said.Count > 0 ? string.Join(" · ", said) : texts.Of("bench.kind", section.Kind);
        return title.Length <= TitleLength ? title : title[..TitleLength] + "…";
    }

    private SheetField Field(SectionField field, Evidence? evidence)
    {
        var type = FieldTypes.Of(field.Pointer);
        var value = field.Field is { } read ? RecordText(read) : null;
        var place = evidence is { Places: [var first, ..] } ? first : null;
        return new SheetField
        {
            Pointer = field.Pointer,
            Key = field.Key,
            Label = texts.Key(field.Key),
            Type = JsonName(type.Kind.ToString()),
            List = field.IsItem,
            Choices = type.Choices is { } choices ? [.. choices.Select(c => new SheetChoice(c, Values.Shown(texts, field.Pointer, c)))] : null,
            Value = value,
            Shown = value is null ? null : Values.Shown(texts, field.Pointer, value),
            Raw = evidence?.Raw,
            Confidence = evidence?.Confidence,
            Flagged = evidence?.Flagged ?? false,
            Reasons = evidence is { Reasons.Count: > 0 } ? ReasonsOf(evidence, value) : null,
            Alternatives = evidence is { Alternatives.Count: > 0 } ? Offers(evidence.Alternatives, field.Pointer, type) : null,
            Page = place?.Page,
            Box = BoxOf(place?.Box),
            Line = place?.Line,
            Columns = place?.Columns is { } columns ? [columns.First, columns.Last] : null,
            Answer = AnswerOf(evidence),
            By = AnswerOf(evidence) is null ? null : answeredBy.GetValueOrDefault(field.Pointer),
            Second = second.Contains(field.Pointer),
        };
    }

    /// <summary>Other readings that the field can take: a reader may see what is no such value, and nobody is offered what is refused.</summary>
    private List<SheetChoice>? Offers(IReadOnlyList<Alternative> alternatives, string pointer, FieldType type)
    {
        List<SheetChoice> offers =
        [
            .. alternatives.Where(a => TypedValue.Parse(a.Value, type, fiscalYear: null).Value is not null).Select(a => new SheetChoice(a.Value, Values.Shown(texts, pointer, a.Value), a.Source)),
        ];
        return offers.Count > 0 ? offers : null;
    }

    private SheetDoubt Doubt(string pointer, Evidence doubt)
    {
        var place = doubt.Places.Count > 0 ? doubt.Places[0] : null;
        return new SheetDoubt(
            pointer, doubt.Flagged, ReasonsOf(doubt), doubt.Raw, place?.Page, BoxOf(place?.Box), place?.Line, place?.Columns is { } columns ? [columns.First, columns.Last] : null, AnswerOf(doubt));
    }

    /// <summary>Why a value is in doubt, with the words that the doubt is about.</summary>
    private List<SheetReason> ReasonsOf(Evidence evidence, string? value = null) =>
    [
        .. evidence.Reasons.Where(r => !Reasons.Answers.Contains(r)).Select(r => new SheetReason(
            r, value is not null && evidence.Flagged && _doubted?.In(value, r) is { Count: > 0 } words ? $"{texts.Reason(r)}: {string.Join(" ", words.Select(w => $"“{w}”"))}" : texts.Reason(r))),
    ];

    private static string? AnswerOf(Evidence? evidence) => evidence?.Reasons.FirstOrDefault(Reasons.Answers.Contains);

    private static double[]? BoxOf(Box? box) => box is { } b ? [b.Left, b.Top, b.Right, b.Bottom] : null;

    private static string RecordText(IField field) => Convert.ToString(field.Content, CultureInfo.InvariantCulture)!;

    private static IEnumerable<string> Above(string pointer)
    {
        for (var at = pointer.Length; at > 0; at = pointer.LastIndexOf('/', at - 1))
        {
            yield return pointer[..at];
        }
    }

    private static string JsonName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
