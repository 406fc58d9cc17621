using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Measures;

/// <summary>
/// The dates of a row. What a column of times holds decides, not its header: "ระยะเวลา" may hold a deadline or a period.
/// </summary>
internal sealed record RowDates(Field<string>? Due, Field<string>? DoneOn, Field<string>? Start, Field<string>? End)
{
    public static RowDates Of(HeadedTable table, int row, Section section, ReadingContext context)
    {
        var done = DateFields.Of(table.Cell(row, ColumnMeaning.DoneOn)?.Passage, context.Dates);
        var due = DateFields.Of(table.Cell(row, ColumnMeaning.Due)?.Passage, context.Dates);
        var period = DateFields.Of(table.Cell(row, ColumnMeaning.Period)?.Passage, context.Dates);
        return new RowDates(
            due.Single ?? period.Single,
            done.Single ?? done.End,
            due.Start ?? period.Start ?? section.Period.Start,
            due.End ?? period.End ?? section.Period.End);
    }
}
