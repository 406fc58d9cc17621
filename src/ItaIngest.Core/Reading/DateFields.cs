using ItaIngest.Core.Layout;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>The dates of one cell: a single date or a period, never both.</summary>
internal sealed record DateFields(Field<string>? Single, Field<string>? Start, Field<string>? End)
{
    public static DateFields None { get; } = new(null, null, null);

    /// <summary>The first date or period of a passage.</summary>
    public static DateFields Of(Passage? passage, DateContext context)
    {
        if (passage is null || passage.IsEmpty || ThaiText.IsNone(passage.Text))
        {
            return None;
        }

        if (!ThaiDate.TryParse(passage.Text, context, out var value))
        {
            var found = ThaiDate.Find(passage.Text, context);
            if (found.Count == 0)
            {
                return None;
            }

            value = found[0];
        }

        var place = passage.Slice(value.Position, value.Length);
        return value.IsPeriod
            ? new DateFields(null, Field(place, value, value.Start), Field(place, value, value.End))
            : new DateFields(Field(place, value, value.Start), null, null);
    }

    /// <summary>The first single date of a passage.</summary>
    public static Field<string>? SingleOf(Passage? passage, DateContext context) => Of(passage, context).Single;

    private static Field<string> Field(Passage place, ThaiDateValue value, string iso)
    {
        var field = place.ToField(iso);
        return value.Repaired ? field.With(e => e.Flag(Reasons.NumeralRepaired)) : field;
    }
}
