using ItaIngest.Core.Pages;
using ItaIngest.Core.Tables;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Reading;

/// <summary>A page whose rulings and lines are found but not read.</summary>
/// <param name="Prepared">Upright and level.</param>
/// <param name="Rulings">As found on it.</param>
/// <param name="Grey">Even paper, rulings erased: what the recogniser sees.</param>
/// <param name="Lines">In cells and outside of tables; no line crosses a cell's border.</param>
/// <param name="Tables">From the rulings.</param>
internal sealed record PageDraft(
    PreparedPage Prepared, IReadOnlyList<Ruling> Rulings, GreyImage Grey, IReadOnlyList<FoundLine> Lines, IReadOnlyList<TableGrid> Tables)
{
    /// <summary>Inches by which text outside keeps away from a table's border.</summary>
    private const double TableMargin = 0.01;

    public static PageDraft Make(GreyImage upright, BinaryImage raw, double dpi)
    {
        var prepared = PagePreparation.Prepare(upright, raw, dpi);
        dpi = prepared.Dpi;
        var traces = prepared.Rulings;
        var rulings = traces.ToRulings();
        var ink = LeaderEraser.Erase(RulingEraser.Erase(prepared.Ink, traces), dpi);
        var grey = RulingEraser.Erase(prepared.Grey.NormaliseBackground(), prepared.Ink, ink);
        var tables = GridFinder.Find(rulings, dpi);
        return new PageDraft(prepared, rulings, grey, FindLines(ink, tables, dpi), tables);
    }

    public bool IsInTable(Box box) => Tables.Any(t => t.Box.Contains(box.CentreX, box.CentreY));

    private static List<FoundLine> FindLines(BinaryImage ink, IReadOnlyList<TableGrid> tables, double dpi)
    {
        var options = new LineFinderOptions { BodyHeight = LineFinder.EstimateBodyHeight(ink) };
        var page = new Box(0, 0, ink.Width, ink.Height);
        var lines = tables.SelectMany(t => t.Cells)
            .Select(c => c.Box.Intersect(page))
            .Where(b => !b.IsEmpty)
            .SelectMany(b => LineFinder.FindInCell(ink, b, options))
            .ToList();
        var outside = tables.Count == 0 ? ink : Without(ink, tables.Select(t => t.Box.Inflate(TableMargin * dpi)));
        lines.AddRange(LineFinder.Find(outside, page, options));
        return lines;
    }

    private static BinaryImage Without(BinaryImage image, IEnumerable<Box> boxes)
    {
        var rest = image.Clone();
        foreach (var box in boxes)
        {
            var left = Math.Clamp((int)box.Left, 0, image.Width);
            var right = Math.Clamp((int)Math.Ceiling(box.Right), left, image.Width);
            for (var y = Math.Max(0, (int)box.Top); y < Math.Min(image.Height, Math.Ceiling(box.Bottom)); y++)
            {
                Array.Clear(rest.Ink, (y * image.Width) + left, right - left);
            }
        }

        return rest;
    }
}
