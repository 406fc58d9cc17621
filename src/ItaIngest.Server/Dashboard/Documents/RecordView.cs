using System.Globalization;
using ItaIngest.Server.Dashboard.Localisation;
using ItaIngest.Server.Review;
using ItaIngest.Storage.Records;
using Microsoft.Extensions.Localization;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>The values that belong to one record, as a document's page shows them.</summary>
/// <param name="Heading">As <c>คะแนน 3</c>.</param>
/// <param name="Fields">In the order of the records.</param>
public sealed record RecordView(string Heading, IReadOnlyList<FieldView> Fields)
{
    /// <summary>Groups a document's values by record: <c>/scores/2/label</c> and <c>/scores/2/score</c> go together.</summary>
    public static IReadOnlyList<RecordView> Of(IEnumerable<StoredField> fields, IStringLocalizer texts) =>
    [
        .. fields.OrderBy(f => f.Id)
            .GroupBy(f => RecordKey(f.Pointer))
            .Select(g => new RecordView(g.Key == Memo ? texts.Key("memo") : Label(g.Key, texts), [.. g.Select(f => FieldView.Of(f, Label(f.Pointer[g.Key.Length..], texts), texts))])),
    ];

    /// <summary>A covering memo is a paper of its own.</summary>
    private const string Memo = "/document/memo";

    private static string RecordKey(string pointer)
    {
        if (pointer.StartsWith(Memo + "/", StringComparison.Ordinal))
        {
            return Memo;
        }

        var parts = pointer.Split('/');
        var isList = parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return string.Join('/', parts.Take(isList ? 3 : 2));
    }

    /// <summary>What is in doubt as a whole has no key in its record.</summary>
    private static string Label(string pointer, IStringLocalizer texts) =>
        pointer.Length == 0 ? texts["bench.doubt"] : string.Join(' ', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(texts.Key));
}

/// <summary>One value, or one doubt, as a person reads it.</summary>
/// <param name="Field">As it is stored.</param>
/// <param name="Label">The key's name.</param>
/// <param name="Value">As people write it: codes by their names, dates in words.</param>
/// <param name="Reasons">Why it is flagged, in words.</param>
public sealed record FieldView(StoredField Field, string Label, string? Value, string Reasons)
{
    public static FieldView Of(StoredField field, string label, IStringLocalizer texts) => new(
        field,
        label,
        field.Value is { } value ? Values.Shown(texts, field.Pointer, value) : null,
        string.Join(", ", field.Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(texts.Reason)));

    /// <summary>What was read, where it is not what the value says; null for a doubt, which stands for no value.</summary>
    public string? ReadAs => Field is { Value: { } value, Raw: { } raw } && WithoutBlanks(raw) != WithoutBlanks(value) ? raw : null;

    public bool HasBox => Field is { Left: not null, Top: not null, Right: not null, Bottom: not null };

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A side of the box in thousandths of the page.</summary>
    public static string Thousandths(double? fraction) => ((fraction ?? 0) * 1000).ToString("0.#", CultureInfo.InvariantCulture);
}
