using System.Globalization;
using ItaIngest.Storage.Records;

namespace ItaIngest.Server.Dashboard;

/// <summary>The values that belong to one record, as a document's page shows them.</summary>
/// <param name="Heading">As <c>คะแนน 3</c>.</param>
/// <param name="Fields">In the order of the records.</param>
internal sealed record RecordView(string Heading, IReadOnlyList<FieldView> Fields)
{
    /// <summary>Groups a document's values by record: <c>/scores/2/label</c> and <c>/scores/2/score</c> go together.</summary>
    public static IReadOnlyList<RecordView> Of(IEnumerable<StoredField> fields) =>
    [
        .. fields.OrderBy(f => f.Id)
            .GroupBy(f => RecordKey(f.Pointer))
            .Select(g => new RecordView(Label(g.Key), [.. g.Select(f => new FieldView(Label(f.Pointer[g.Key.Length..]), f))])),
    ];

    private static string RecordKey(string pointer)
    {
        var parts = pointer.Split('/');
        var isList = parts.Length > 2 && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        return string.Join('/', parts.Take(isList ? 3 : 2));
    }

    private static string Label(string pointer) =>
        string.Join(' ', pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(ThaiLabels.Key));
}

internal sealed record FieldView(string Label, StoredField Field)
{
    /// <summary>Left, top, width and height as a style in per cent of the page; null where no page shows the value.</summary>
    public string? BoxStyle => Field is { Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom }
        ? string.Create(CultureInfo.InvariantCulture, $"left:{left * 100:0.##}%;top:{top * 100:0.##}%;width:{(right - left) * 100:0.##}%;height:{(bottom - top) * 100:0.##}%")
        : null;

    /// <summary>As a person reads it: the kind of report by its Thai name.</summary>
    public string? Value => Field.Pointer == "/document/kind" ? ThaiLabels.Kind(Field.Value) : Field.Value;

    public string Reasons => string.Join(", ", Field.Reasons.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ThaiLabels.Reason));
}
