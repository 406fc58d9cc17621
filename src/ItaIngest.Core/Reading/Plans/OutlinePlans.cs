using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Tables;

namespace ItaIngest.Core.Reading.Plans;

/// <summary>
/// Plans printed as text become the table that they could have been printed as: a row for each activity, the indicator beside its activities, its
/// programme above them. So all that is known of tables of plans holds for them.
/// </summary>
internal sealed class OutlinePlans
{
    /// <summary>An outline speaks of so many different things of a plan.</summary>
    private const int FewestMeanings = 3;

    private static readonly ColumnMeaning[] s_ofPlan = [ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Responsible];

    private static readonly ColumnMeaning[] s_ofActivity = [ColumnMeaning.Activity, ColumnMeaning.Result, ColumnMeaning.Budget, ColumnMeaning.Problem, ColumnMeaning.Remedy];

    private static readonly ColumnMeaning[] s_onlyPlans = [ColumnMeaning.Programme, ColumnMeaning.Kpi, ColumnMeaning.KpiResult, ColumnMeaning.Activity, ColumnMeaning.Budget, ColumnMeaning.Problem, ColumnMeaning.Remedy];

    private static readonly ColumnMeaning[] s_onlyMeasures = [ColumnMeaning.Issue, ColumnMeaning.ItemCode, ColumnMeaning.ItemText, ColumnMeaning.Monitoring, ColumnMeaning.Steps];

    private readonly List<Plan> _plans = [];
    private readonly OutlineOrder _order;
    private Passage _programme = Passage.Empty;

    private OutlinePlans(OutlineOrder order) => _order = order;

    /// <summary>The plans in a document's text outside its covering memo, as a table; null when there are none.</summary>
    /// <param name="layout">The document.</param>
    /// <param name="memo">Its covering memo; null without one.</param>
    /// <param name="expected">The family that the document's title speaks of.</param>
    public static HeadedTable? InText(DocumentLayout layout, Memo? memo, TableFamily expected)
    {
        var entries = new List<PlanEntry>();
        var rows = new List<TextRow>();
        foreach (var block in layout.Blocks.Where(b => memo is null || b.PageNumber < memo.FirstPage || b.PageNumber > memo.LastPage))
        {
            if (block is TextRow row)
            {
                rows.Add(row);
                continue;
            }

            entries.AddRange(PlanOutline.Entries(rows));
            rows.Clear();
        }

        return Read([.. entries, .. PlanOutline.Entries(rows)], expected);
    }

    /// <summary>The plans of an outline as a table; null when it is none of a plan.</summary>
    /// <param name="entries">What the text says.</param>
    /// <param name="expected">The family that the document's title speaks of.</param>
    public static HeadedTable? Read(IReadOnlyList<PlanEntry> entries, TableFamily expected)
    {
        var plain = OutlineOrder.WithProgrammes([.. entries.Select(Settled)]);
        var meanings = plain.Select(e => e.Meaning).Distinct().ToList();
        var evidence = s_onlyPlans.Count(meanings.Contains) - s_onlyMeasures.Count(meanings.Contains) + (expected == TableFamily.Plan ? 1 : expected == TableFamily.Measures ? -2 : 0);
        if (evidence <= 0 || s_ofPlan.Concat(s_ofActivity).Count(meanings.Contains) < FewestMeanings || !(meanings.Contains(ColumnMeaning.Activity) || meanings.Contains(ColumnMeaning.Kpi)))
        {
            return null;
        }

        var plans = new OutlinePlans(OutlineOrder.Of(plain));
        foreach (var entry in plain)
        {
            plans.Add(entry);
        }

        return plans._plans.Count == 0 ? null : plans.Headed();
    }

    /// <summary>Meanings that plans do not have stand for those that they have.</summary>
    public static PlanEntry Settled(PlanEntry entry)
    {
        var best = HeaderVocabulary.Best(entry.Label.Text, TableFamily.Plan);
        return entry.Meaning switch
        {
            ColumnMeaning.Indicator => entry with { Meaning = ColumnMeaning.Kpi },
            ColumnMeaning.Measure or ColumnMeaning.Steps or ColumnMeaning.Outcome or ColumnMeaning.Issue or ColumnMeaning.Constraint when best.Meaning != ColumnMeaning.Unknown => entry with { Meaning = best.Meaning },
            _ => entry,
        };
    }

    /// <summary>A programme's heading, with the number that its label gave.</summary>
    public static Passage ProgrammeOf(PlanEntry entry)
    {
        var value = Passage.Of(entry.Lines);
        return entry.Number.IsEmpty || value.Text.StartsWith(entry.Label.Text, StringComparison.Ordinal) ? value : Passage.Of([.. entry.Label.PrintedLines(), .. entry.Lines]);
    }

    private void Add(PlanEntry entry)
    {
        if (entry.Meaning == ColumnMeaning.Programme && _order.IsProgrammeInside && _plans.Count > 0)
        {
            _plans[^1].Programme = ProgrammeOf(entry);
            return;
        }

        if (entry.Meaning == ColumnMeaning.Programme)
        {
            _programme = ProgrammeOf(entry);
            _plans.Add(new Plan { Programme = _programme });
            return;
        }

        if (entry.Meaning == _order.Opener)
        {
            _plans.Add(new Plan { Programme = _programme });
        }

        var plan = _plans.Count > 0 ? _plans[^1] : null;
        if (plan is null)
        {
            return;
        }

        var isReached = entry.Meaning == ColumnMeaning.Result && plan.Rows.Count == 0 && KpiCell.Achieved(Passage.Of(entry.Lines)).Level is not null;
        if (isReached)
        {
            plan.Fields.Add(entry with { Meaning = ColumnMeaning.KpiResult });
        }
        else if (s_ofPlan.Contains(entry.Meaning) || IsLevels(entry))
        {
            plan.Fields.Add(entry);
        }
        else if (s_ofActivity.Contains(entry.Meaning))
        {
            if (plan.Rows.Count == 0 || entry.Meaning == ColumnMeaning.Activity)
            {
                plan.Rows.Add([]);
            }

            plan.Rows[^1].Add(entry);
        }
    }

    private static bool IsLevels(PlanEntry entry) => entry.Meaning == ColumnMeaning.Target && KpiCell.Parse(Passage.Of(entry.Lines)).Levels.Count > 0;

    private HeadedTable Headed()
    {
        var plans = _plans.Where(p => p.Fields.Count > 0 || p.Rows.Count > 0).ToList();
        var columns = plans.SelectMany(p => p.Fields.Concat(p.Rows.SelectMany(r => r))).Where(e => e.Meaning != ColumnMeaning.Target)
            .Select(e => new Column(e.Meaning, e.Label)).DistinctBy(c => c.Key).ToList();
        columns.Add(new Column(ColumnMeaning.No, Passage.Empty));
        var cells = columns.Select((c, i) => Cell(0, i, 1, 1, c.Label.PrintedLines())).ToList();
        var row = 1;
        foreach (var plan in plans)
        {
            if (!plan.Programme.IsEmpty)
            {
                cells.Add(Cell(row++, 0, 1, columns.Count, plan.Programme.PrintedLines()));
            }

            var height = Math.Max(1, plan.Rows.Count);
            for (var c = 0; c < columns.Count; c++)
            {
                cells.AddRange(s_ofPlan.Contains(columns[c].Meaning) ? [Cell(row, c, height, 1, Lines(plan, columns[c]))]
                    : Enumerable.Range(0, height).Select(r => Cell(row + r, c, 1, 1, r < plan.Rows.Count ? Lines(plan.Rows[r], columns[c]) : [])));
            }

            row += height;
        }

        return new HeadedTable(ToTable(cells, columns.Count, row), 1, [.. columns.Select((c, i) => new TableColumn(i, c.Meaning, c.Label, c.Label))]) { Family = TableFamily.Plan };
    }

    private static Table ToTable(List<TableCell> cells, int columns, int rows)
    {
        var pages = cells.SelectMany(c => c.Lines).Select(l => l.Page.Number).ToList();
        return new Table
        {
            FirstPage = pages.Min(),
            LastPage = pages.Max(),
            Borders = [.. Enumerable.Range(0, columns + 1).Select(i => (double)i / columns)],
            Rows = rows,
            Cells = cells,
            Start = cells[0].Box,
        };
    }

    /// <summary>The levels belong to the indicator's wording wherever they stand.</summary>
    private static IReadOnlyList<PlacedLine> Lines(Plan plan, Column column) =>
        [.. Lines(plan.Fields, column), .. column.Meaning == ColumnMeaning.Kpi ? plan.Fields.Where(f => f.Meaning == ColumnMeaning.Target).SelectMany(f => f.Lines) : []];

    private static IReadOnlyList<PlacedLine> Lines(List<PlanEntry> entries, Column column) =>
        column.Meaning == ColumnMeaning.No
            ? [.. entries.Where(e => e.Meaning == ColumnMeaning.Activity).SelectMany(e => e.Number.PrintedLines())]
            : [.. entries.Where(e => new Column(e.Meaning, e.Label).Key == column.Key).SelectMany(e => e.Lines)];

    private static TableCell Cell(int row, int column, int height, int width, IReadOnlyList<PlacedLine> lines) =>
        new(row, column, height, width, lines.Count == 0 ? default : Box.UnionOf(lines.Select(l => l.Box))) { Lines = lines };

    /// <summary>A column of the table; results and money of different kinds have columns of their own.</summary>
    private sealed record Column(ColumnMeaning Meaning, Passage Label)
    {
        public (ColumnMeaning, string) Key => (Meaning, Meaning is ColumnMeaning.Budget or ColumnMeaning.Result ? Thai.ThaiText.Key(Label.Text) : string.Empty);
    }

    private sealed record Plan
    {
        public Passage Programme { get; set; } = Passage.Empty;

        /// <summary>What holds for all of its activities.</summary>
        public List<PlanEntry> Fields { get; } = [];

        /// <summary>What each activity says.</summary>
        public List<List<PlanEntry>> Rows { get; } = [];
    }
}
