using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>
/// What paragraphs before, between and after the tables say of every record: for a section that they name, the section that they stand in, or all lists. It is taken where a record says nothing
/// of its own.
/// </summary>
internal sealed class SharedFacts
{
    private readonly List<Saying> _sayings = [];
    private readonly IReadOnlyList<(Table Table, Section Section)> _tables;

    private SharedFacts(IReadOnlyList<(Table Table, Section Section)> tables) => _tables = tables;

    /// <param name="layout">The document.</param>
    /// <param name="memo">Its covering memo, whose sentences tell of the report; null without one.</param>
    /// <param name="tables">Its tables with the headings that they stand under.</param>
    /// <param name="context">How dates are read.</param>
    public static SharedFacts Of(DocumentLayout layout, Memo? memo, IReadOnlyList<(Table Table, Section Section)> tables, ReadingContext context)
    {
        var facts = new SharedFacts(tables);
        foreach (var run in SharedParagraphs.Of(layout, memo))
        {
            facts._sayings.AddRange(run.Where(p => p.Scope is not null && !SectionTakes(p)).Select(p => Saying.Of(p, context.Dates)).OfType<Saying>());
        }

        facts._sayings.AddRange(SharedParagraphs.Of(layout, memo).SelectMany(r => r).Where(p => p.Scope is null && facts.IsApart(p)).Select(p => Saying.OfLabel(p, context.Dates)).OfType<Saying>());
        return facts;
    }

    /// <summary>The measures of a table, or of the text, with what holds for all of them.</summary>
    public IEnumerable<MeasureRecord> Complete(IEnumerable<MeasureRecord> records, Table? table = null) =>
        _sayings.Count == 0 ? records : records.Select(r => For(table, r.Section?.Value ?? string.Empty).Complete(r));

    /// <summary>The plans of a table, or of the text, with what holds for all of them.</summary>
    public IEnumerable<PlanRecord> Complete(IEnumerable<PlanRecord> records, Table? table = null) =>
        _sayings.Count == 0 ? records : records.Select(For(table, string.Empty).Complete);

    private SharedValues For(Table? table, string section)
    {
        var at = table is null ? -1 : _tables.ToList().FindIndex(t => ReferenceEquals(t.Table, table));
        var number = at >= 0 && section.Length == 0 ? _tables[at].Section.Number.Text : section;
        // What is said of a narrower section says more, and what is said later.
        return _sayings.Where(s => Holds(s, at, number)).OrderByDescending(s => s.Reach).Aggregate(SharedValues.None, (all, s) => all.Or(Values(s)));
    }

    /// <summary>A saying's own values, and those of the section that it calls the same.</summary>
    private SharedValues Values(Saying saying)
    {
        if (saying.Like is not { } like || _tables.FirstOrDefault(t => SharedScope.Holds(like.Number, t.Section.Number.Text)) is not { Table: not null } other)
        {
            return saying.Values;
        }

        var whole = _sayings.Where(s => s.Like is null && Holds(s, _tables.ToList().IndexOf(other), other.Section.Number.Text)).Aggregate(SharedValues.None, (all, s) => all.Or(s.Values))
            .Or(new SharedValues { Period = other.Section.Period, Constraint = other.Section.Constraint });
        var kinds = SharedSentence.Kinds(like.What);
        return saying.Values.Or(new SharedValues
        {
            Period = kinds.Contains(SharedKind.Period) ? whole.Period : DateFields.None,
            Constraint = kinds.Contains(SharedKind.Constraint) ? whole.Constraint : null,
            Monitoring = kinds.Contains(SharedKind.Monitoring) ? whole.Monitoring : [],
            Responsible = kinds.Contains(SharedKind.Responsible) ? whole.Responsible : [],
        });
    }

    private bool Holds(Saying saying, int table, string number)
    {
        if (saying.Scope.Number is { } named)
        {
            return SharedScope.Holds(named, number);
        }

        if (IsOver(saying.Under) || (table < 0 && saying.Under.Length > 0 && number.Length > 0 && saying.Scope.IsHere))
        {
            return SharedScope.Holds(saying.Under, number);
        }

        return !saying.Scope.IsHere || table < 0 || table == saying.NextTable || (saying.NextTable == _tables.Count && table == saying.NextTable - 1);
    }

    /// <summary>Tables stand under a heading of that number.</summary>
    private bool IsOver(string number) => number.Length > 0 && _tables.Any(t => SharedScope.Holds(number, t.Section.Number.Text));

    /// <summary>"ระยะเวลาดำเนินการ : …" below a section's own heading is read with the section.</summary>
    private static bool SectionTakes(SharedParagraph paragraph) => Section.IsAddition(paragraph.Sentence.Text) && !SharedSentence.Introduces(paragraph.Sentence.Text);

    /// <summary>A labelled line under a heading of its own, over no table, or above the first heading: no section takes it.</summary>
    private bool IsApart(SharedParagraph paragraph) => paragraph.Under.Length > 0 && !IsOver(paragraph.Under) && paragraph.NextTable < _tables.Count && Section.IsAddition(paragraph.Sentence.Text);

    /// <summary>A sentence with its values.</summary>
    private sealed record Saying(SharedScope Scope, string Under, int NextTable, SharedValues Values, SharedLikeness? Like)
    {
        /// <summary>How narrow its scope is: longer numbers are narrower.</summary>
        public int Reach => Scope.Number?.Length + 1 ?? (Scope.IsHere ? Under.Length + 1 : 0);

        public static Saying? Of(SharedParagraph paragraph, DateContext dates)
        {
            var like = SharedLikeness.Of(paragraph.Sentence.Text);
            var values = like is null ? SharedSentence.Read(paragraph.Sentence, paragraph.Items, dates) : SharedValues.None;
            return values.IsEmpty && like is null ? null : new Saying(paragraph.Scope!, paragraph.Under, paragraph.NextTable, values, like);
        }

        /// <summary>"ข้อจำกัดของหน่วยงาน : …".</summary>
        public static Saying? OfLabel(SharedParagraph paragraph, DateContext dates) =>
            Section.None.With(paragraph.Sentence, dates).Constraint is { } constraint
                ? new Saying(new SharedScope(null, false), paragraph.Under, paragraph.NextTable, new SharedValues { Constraint = constraint }, null) : null;
    }
}
