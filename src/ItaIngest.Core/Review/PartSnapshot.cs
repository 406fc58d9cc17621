using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Parts of records with all their evidence and doubts as JSON, so that a change can be taken back exactly.</summary>
public static class PartSnapshot
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Columns of a place are a tuple.
        IncludeFields = true,
    };

    /// <summary>A value in its place, or the doubt that stands there; null when neither does.</summary>
    public static string? OfPlace(ReportRecords records, string pointer)
    {
        var part = RecordEdit.Part(records, pointer) as IField;
        var doubt = records.Doubts.GetValueOrDefault(pointer);
        return part is null && doubt is null ? null
            : JsonSerializer.Serialize(new PlacePart(part is null ? null : JsonSerializer.SerializeToElement(part, part.GetType(), s_options), doubt), s_options);
    }

    /// <summary>Puts back what <see cref="OfPlace"/> kept.</summary>
    /// <exception cref="ArgumentException">The records have no such place any more.</exception>
    public static ReportRecords RestorePlace(ReportRecords records, string pointer, string? kept)
    {
        var part = kept is null ? new PlacePart(null, null) : JsonSerializer.Deserialize<PlacePart>(kept, s_options)!;
        if (part.Field is not null || RecordEdit.Part(records, pointer) is IField)
        {
            records = RecordEdit.Replace(records, pointer, (_, type) => part.Field?.Deserialize(type, s_options));
        }

        var doubts = new Dictionary<string, Evidence>(records.Doubts);
        doubts.Remove(pointer);
        if (part.Doubt is { } doubt)
        {
            doubts[pointer] = doubt;
        }

        return records with { Doubts = doubts };
    }

    /// <summary>The evidence of the value, or of the doubt, that <see cref="OfPlace"/> kept; null when neither stood there.</summary>
    public static Evidence? EvidenceOf(string? kept)
    {
        var part = kept is null ? null : JsonSerializer.Deserialize<PlacePart>(kept, s_options);
        return part?.Field is { } field ? field.GetProperty("evidence").Deserialize<Evidence>(s_options) : part?.Doubt;
    }

    /// <summary>A stretch of a list.</summary>
    public static string OfItems(ReportRecords records, string list, int at, int count)
    {
        var items = RecordLists.Items(records, list).Skip(at).Take(count).Select(i => JsonSerializer.SerializeToElement(i, i.GetType(), s_options)).ToList();
        var doubts = new Dictionary<string, Evidence>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = string.Create(CultureInfo.InvariantCulture, $"{list}/{at + i}");
            foreach (var (pointer, doubt) in records.Doubts.Where(d => d.Key == item || d.Key.StartsWith(item + "/", StringComparison.Ordinal)))
            {
                doubts[string.Create(CultureInfo.InvariantCulture, $"{i}{pointer[item.Length..]}")] = doubt;
            }
        }

        return JsonSerializer.Serialize(new ListPart(items, doubts), s_options);
    }

    /// <summary>The items that <see cref="OfItems"/> kept; none for null.</summary>
    public static IReadOnlyList<object> Items(string list, string? kept)
    {
        var type = RecordLists.ItemType(list) ?? throw new ArgumentException($"{list} is no list.", nameof(list));
        return kept is null ? [] : [.. JsonSerializer.Deserialize<ListPart>(kept, s_options)!.Items.Select(i => i.Deserialize(type, s_options)!)];
    }

    /// <summary>Puts kept items in the place of others, with the doubts about them.</summary>
    /// <exception cref="ArgumentException">The records have no such place any more.</exception>
    public static ReportRecords RestoreItems(ReportRecords records, ListShift shift, string? kept)
    {
        var restored = RecordLists.Splice(records, shift, Items(shift.List, kept));
        var part = kept is null ? null : JsonSerializer.Deserialize<ListPart>(kept, s_options);
        if (part is not { Doubts.Count: > 0 })
        {
            return restored;
        }

        var doubts = new Dictionary<string, Evidence>(restored.Doubts);
        foreach (var (relative, doubt) in part.Doubts)
        {
            var steps = relative.Split('/', 2);
            var index = shift.At + int.Parse(steps[0], CultureInfo.InvariantCulture);
            doubts[string.Create(CultureInfo.InvariantCulture, $"{shift.List}/{index}{(steps.Length > 1 ? "/" + steps[1] : "")}")] = doubt;
        }

        return restored with { Doubts = doubts };
    }

    private sealed record PlacePart(JsonElement? Field, Evidence? Doubt);

    private sealed record ListPart(IReadOnlyList<JsonElement> Items, IReadOnlyDictionary<string, Evidence> Doubts);
}
