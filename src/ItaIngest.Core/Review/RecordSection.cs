using System.Collections;
using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>One value of a section, read or not.</summary>
/// <param name="Pointer">JSON pointer.</param>
/// <param name="Key">The contract's key; of a list for its items.</param>
/// <param name="Field">Null when there is no value.</param>
/// <param name="IsItem">It is an item of a list.</param>
public sealed record SectionField(string Pointer, string Key, IField? Field, bool IsItem);

/// <summary>A list of values that a section may have.</summary>
public sealed record SectionList(string Pointer, string Key, int Count);

/// <summary>One record as a part of a form: its values and its lists of values; records inside it are sections of their own.</summary>
/// <param name="Pointer">JSON pointer of the record.</param>
/// <param name="Kind">document, memo, signatory, plan, activity, measure or score.</param>
/// <param name="Parent">The section that it belongs to; null for those that stand alone.</param>
public sealed record RecordSection(string Pointer, string Kind, string? Parent, object Record)
{
    private static readonly Dictionary<Type, string> s_kinds = new()
    {
        [typeof(DocumentRecord)] = "document",
        [typeof(MemoRecord)] = "memo",
        [typeof(SignatoryRecord)] = "signatory",
        [typeof(PlanRecord)] = "plan",
        [typeof(ActivityRecord)] = "activity",
        [typeof(MeasureRecord)] = "measure",
        [typeof(ScoreRecord)] = "score",
    };

    /// <summary>All sections of a document: itself, its memo, and the lists of records in the order in which they first stand on its pages.</summary>
    public static IEnumerable<RecordSection> Of(ReportRecords records)
    {
        var document = Of("/document", null, records.Document);
        (string Pointer, IReadOnlyList<object> Items)[] lists = [("/plans", records.Plans), ("/measures", records.Measures), ("/scores", records.Scores)];
        return document.Concat(lists.OrderBy(l => FirstPlace(l.Items)).SelectMany(l => l.Items.SelectMany((r, i) => Of(Index(l.Pointer, i), null, r))));
    }

    /// <summary>Its values in the contract's order, the gaps too, and each item of its lists.</summary>
    public IEnumerable<SectionField> Fields()
    {
        foreach (var property in RecordTree.Properties(Record.GetType()))
        {
            var (key, value) = (property.Key, property.GetValue(Record));
            if (RecordEdit.FieldType(property.PropertyType) is not null)
            {
                yield return new SectionField($"{Pointer}/{key}", key, value as IField, IsItem: false);
            }
            else if (value is IEnumerable<IField> items)
            {
                foreach (var (item, i) in items.Select((item, i) => (item, i)))
                {
                    yield return new SectionField(Index($"{Pointer}/{key}", i), key, item, IsItem: true);
                }
            }
        }
    }

    /// <summary>Its lists of values, the empty ones too.</summary>
    public IEnumerable<SectionList> Lists() =>
        from property in RecordTree.Properties(Record.GetType())
        let value = property.GetValue(Record)
        where value is IEnumerable<IField>
        select new SectionList($"{Pointer}/{property.Key}", property.Key, ((IEnumerable<IField>)value).Count());

    private static IEnumerable<RecordSection> Of(string pointer, string? parent, object record)
    {
        yield return new RecordSection(pointer, s_kinds[record.GetType()], parent, record);
        foreach (var property in RecordTree.Properties(record.GetType()))
        {
            var (below, value) = ($"{pointer}/{property.Key}", property.GetValue(record));
            var inside = value switch
            {
                MemoRecord memo => Of(below, pointer, memo),
                IEnumerable list when value is not IEnumerable<IField> => list.Cast<object>().SelectMany((item, i) => Of(Index(below, i), pointer, item)),
                _ => [],
            };
            foreach (var section in inside)
            {
                yield return section;
            }
        }
    }

    private static int FirstPlace(IReadOnlyList<object> items) =>
        items.SelectMany(RecordTree.LeavesOf).Select(l => l.Field.Evidence.Places).Where(p => p.Count > 0).Select(p => p[0].Page ?? p[0].Line ?? int.MaxValue).FirstOrDefault(int.MaxValue);

    private static string Index(string list, int i) => string.Create(CultureInfo.InvariantCulture, $"{list}/{i}");
}
