using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Forms;
using ItaIngest.Core.Reading.Measures;
using ItaIngest.Core.Reading.Plans;
using ItaIngest.Core.Reading.Scores;
using ItaIngest.Core.Reading.Shared;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tables;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>Reads a document's blocks into records: memo, title, then each table by what its columns mean, then the text.</summary>
internal static class ReportReader
{
    public static ReportRecords Read(DocumentLayout layout, int? pageCount)
    {
        var memo = MemoReader.Read(layout);
        var facts = DocumentFacts.Read(layout, memo);
        var context = Context(layout, facts);
        var plans = new List<PlanRecord>();
        var measures = new List<MeasureRecord>();
        var scores = new List<ScoreReading>();
        var results = false;
        HeadedTable? above = null;
        var taken = new HashSet<TextRow>();
        var family = PlanColumns.FamilyOf(string.Concat(facts.Title?.Value, " ", memo?.Record.Subject?.Value));
        var cards = PlanCards.Find(layout, memo, family);
        var tables = Sections.Of(layout, context).ToList();
        var shared = SharedFacts.Of(layout, memo, tables, context);
        for (var i = 0; i < tables.Count; i++)
        {
            var (table, section) = tables[i];
            if (cards.TryGetValue(table, out var ofCards))
            {
                plans.AddRange(shared.Complete(ofCards.SelectMany(c => PlanReader.Read(c.Table, c.Heading.IsEmpty ? PlanHeadings.Above(layout, table) : c.Heading)), table));
                continue;
            }

            var forms = FormTables.Read(table) is { Count: > 0 } labelled ? labelled : FormCells.Read(table);
            for (; forms.Count > 0 && i + 1 < tables.Count && ReferenceEquals(tables[i + 1].Section.Number, section.Number)
                && !cards.ContainsKey(tables[i + 1].Table) && FormTables.WithRest(forms, tables[i].Table, tables[i + 1].Table) is { } joined; i++)
            {
                forms = joined;
            }

            var known = forms.Count > 0 ? FormReader.Headed(forms) : HeaderReader.Read(table) ?? FormReader.WithHeaderOf(above, table);
            if ((known ?? HeadlessScores.Read(table) ?? HeaderReader.ReadDoubtful(table)) is not { } headed)
            {
                continue;
            }

            above = forms.Count > 0 ? null : headed;
            if (PlanColumns.Settle(headed, family) is { } plan)
            {
                plans.AddRange(shared.Complete(PlanReader.Read(plan, PlanHeadings.Above(layout, table)), table));
            }
            else if (section.Stated.Add(headed) is var whole && MeasureReader.Reads(whole))
            {
                measures.AddRange(shared.Complete(MeasureReader.Read(whole, section, context), table));
                results |= HasResults(whole);
                taken.UnionWith(whole.Stated.Count > 0 ? section.Stated.Rows : []);
            }
            else
            {
                var read = ScoreHeadings.Dated(ScoreTableReader.Read(headed, context), layout, table).ToList();
                scores.AddRange(read);
                if (read.Count == 0 && MeasureReader.MayRead(headed))
                {
                    measures.AddRange(shared.Complete(MeasureReader.Read(headed, section, context), table));
                    results |= HasResults(headed);
                }
            }
        }

        var outlined = plans.Count == 0 && family != TableFamily.Measures ? OutlinePlans.InText(layout, memo, family) : null;
        plans.AddRange(outlined is null ? [] : shared.Complete(PlanReader.Read(outlined, Passage.Empty)));
        foreach (var headed in outlined is null ? FormReader.InText(layout, memo, taken) : [])
        {
            if (PlanColumns.Settle(headed, family) is { } plan)
            {
                plans.AddRange(shared.Complete(PlanReader.Read(plan, Passage.Empty)));
                continue;
            }

            measures.AddRange(shared.Complete(MeasureReader.Read(headed, Section.None, context)));
            results |= HasResults(headed);
        }

        if (measures.Count == 0 && plans.Count == 0)
        {
            measures.AddRange(MeasureTextReader.Read(layout, memo, facts.Title?.Value, context));
        }

        scores.AddRange(ScoreTextReader.Read([.. layout.Blocks.Where(b => b is not TextRow row || !taken.Contains(row))], context));
        var records = new ReportRecords
        {
            Document = Document(facts, memo, pageCount),
            Plans = ActivityCount.Complete(plans),
            Measures = measures,
            Scores = HighlightMentions.Apply(ScoreMerger.Merge(scores, context), layout.Blocks),
            Doubts = measures.SelectMany((m, i) => m.Lost.Select(l => ($"/measures/{i}/{l.Key}", l.Value))).ToDictionary(d => d.Item1, d => d.Value),
        };
        return records with { Document = records.Document with { Kind = ReportKind.Of(records, results, facts.Title) } };
    }

    private static bool HasResults(HeadedTable table) => table.Has(ColumnMeaning.Result) || table.Has(ColumnMeaning.Outcome) || table.Has(ColumnMeaning.DoneOn);

    private static DocumentRecord Document(DocumentFacts facts, Memo? memo, int? pageCount) => new()
    {
        Title = facts.Title,
        Agency = facts.Agency,
        District = facts.District,
        Province = facts.Province,
        FiscalYear = facts.FiscalYear,
        Period = facts.Period,
        Memo = memo?.Record,
        PageCount = pageCount,
    };

    /// <summary>The numbering of questions changed in 2567; codes that only the old numbering has settle which one a document uses.</summary>
    private static ReadingContext Context(DocumentLayout layout, DocumentFacts facts)
    {
        var year = facts.FiscalYear?.Value;
        var codes = layout.Tables.SelectMany(t => t.Cells).SelectMany(c => ItemCodes.Find(c.Text)).Select(c => c.Code).ToList();
        var old = codes.Exists(c => Number(c) > c[0] switch { 'i' => 15, 'e' => 9, _ => 35 });
        var assessed = year ?? ReadingContext.NewestNumbering;
        return new ReadingContext(year, old ? Math.Min(assessed, 2566) : NewestHolding(codes, assessed));
    }

    /// <summary>A report on measures speaks of the year before: the newest list of open data, from 2567 on, that has every datum which the document names.</summary>
    private static int NewestHolding(List<string> codes, int assessed)
    {
        var last = codes.Where(c => c[0] == 'o').Select(Number).DefaultIfEmpty(0).Max();
        return Enumerable.Range(0, Math.Max(1, assessed - 2566)).Select(n => assessed - n).FirstOrDefault(y => last <= Indicators.OpenDataItems(y), assessed);
    }

    private static int Number(string code) => int.TryParse(code.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : 0;
}
