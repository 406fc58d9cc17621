using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Recognition;
using ItaIngest.Ocr.Rulings;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Reading;

/// <summary>Reads page images, one after the other, inside a page worker. The model is loaded with the first page that needs it.</summary>
internal sealed class PageReader : IDisposable
{
    /// <summary>Lines that are read to see whether a page is the right way up.</summary>
    private const int SampleLines = 6;

    /// <summary>Inches by which a marked region is widened: people draw close to the letters, and marks above and below stick out.</summary>
    private const double RegionMargin = 0.02;

    /// <summary>
    /// Mean confidence of the sample (0…1) from which a page is taken to be the right way up without looking at it the other way. Measured on
    /// scans from 130 to 300 dpi: 0.98 to 0.99 upright, 0.91 to 0.93 upside down.
    /// </summary>
    private const double SureConfidence = 0.965;

    /// <summary>What a page without any Thai letter keeps of its confidence.</summary>
    private const double ThaiFloor = 0.4;

    /// <summary>Lines whose baselines differ by less than this, in body heights, stand in one row.</summary>
    private const double SameRow = 0.45;

    private LineRecognizer? _recognizer;
    private NumberReader? _numbers;

    /// <exception cref="InvalidDataException">The file is no readable image.</exception>
    public Page Read(PageWorkerRequest request)
    {
        var scan = PageScan.Load(request.ImagePath, request.Dpi).Turn(request.QuarterTurns);
        if (request.Task == PageTask.Rulings)
        {
            WriteUpright(scan.Shown, request);
            return FindRulings(scan.Shown, request);
        }

        if (request is { Task: PageTask.Region, Region: { } region })
        {
            return ReadRegion(scan.Print, region, request);
        }

        var (draft, turn) = Upright(scan.Print, request.Dpi);
        WriteUpright(scan.Shown.RotateQuarters(turn), request);
        return Recognise(draft, request);
    }

    public void Dispose()
    {
        _recognizer?.Dispose();
        _numbers?.Dispose();
    }

    private static void WriteUpright(GreyImage image, PageWorkerRequest request)
    {
        if (request.UprightImagePath is { } path)
        {
            image.Save(path, (int)Math.Round(request.Dpi));
        }
    }

    private static Page FindRulings(GreyImage drawing, PageWorkerRequest request) => new()
    {
        Number = request.PageNumber,
        Width = drawing.Width,
        Height = drawing.Height,
        Dpi = request.Dpi,
        Source = PageSource.TextLayer,
        Lines = [],
        Rulings = RulingFinder.Find(drawing.Threshold(), request.Dpi).ToRulings(),
        Transform = PageTransform.Scale(drawing.Width, drawing.Height),
    };

    /// <summary>The page is upright and level; what a person marked may touch rulings and other cells' text.</summary>
    private Page ReadRegion(GreyImage page, Box region, PageWorkerRequest request)
    {
        var margin = RegionMargin * request.Dpi;
        var crop = page.Crop(new Box(region.Left * page.Width, region.Top * page.Height, region.Right * page.Width, region.Bottom * page.Height).Inflate(margin));
        var all = crop.Threshold();
        var ink = LeaderEraser.Erase(RulingEraser.Erase(all, RulingFinder.Find(all, request.Dpi)), request.Dpi);
        var grey = RulingEraser.Erase(crop.NormaliseBackground(), all, ink);
        var lines = LineFinder.Find(ink, new Box(0, 0, ink.Width, ink.Height), new LineFinderOptions { BodyHeight = LineFinder.EstimateBodyHeight(ink) });
        return new Page
        {
            Number = request.PageNumber,
            Width = crop.Width,
            Height = crop.Height,
            Dpi = request.Dpi,
            Source = PageSource.Recognised,
            Lines = [.. ReadTwice(grey, lines)],
            Rulings = [],
            Transform = PageTransform.Scale(crop.Width, crop.Height),
        };
    }

    private Page Recognise(PageDraft draft, PageWorkerRequest request) => new()
    {
        Number = request.PageNumber,
        Width = draft.Grey.Width,
        Height = draft.Grey.Height,
        Dpi = draft.Prepared.Dpi,
        Source = PageSource.Recognised,
        Lines = Kept([.. ReadTwice(draft.Grey, draft.Lines).SelectMany(l => RulingSplit.Split(l, draft.Rulings))], draft),
        Rulings = draft.Rulings,
        Transform = draft.Prepared.Transform,
    };

    private static IReadOnlyList<TextLine> Kept(List<TextLine> lines, PageDraft draft)
    {
        var text = lines.FindAll(HasText);
        return [.. lines.Where(l => draft.IsInTable(l.Box) || HasText(l) || IsEntry(l, text))];
    }

    /// <summary>A dash alone in a row with two texts or more: in a table without rulings it means "none" as well.</summary>
    internal static bool IsEntry(TextLine line, IReadOnlyList<TextLine> text) =>
        line.Glyphs is [{ Text: "-" or "–" or "—" }] && text.Count(t => Math.Abs(t.Baseline - line.Baseline) < SameRow * t.BodyHeight) >= 2;

    /// <summary>Outside of tables a line of dashes and dots is what is left of a ruling, a signature or a dotted line; in a cell a dash means "none".</summary>
    private static bool HasText(TextLine line) => line.Glyphs.Any(g => g.Text.Any(char.IsLetterOrDigit));

    private IEnumerable<TextLine> ReadLines(PageDraft draft, IEnumerable<FoundLine> lines)
    {
        _recognizer ??= LineRecognizer.Load();
        return lines.Select(l => _recognizer.Read(draft.Grey, l)).OfType<TextLine>();
    }

    /// <summary>Every line, and its numbers and codes a second time by a reader of their own.</summary>
    private IEnumerable<TextLine> ReadTwice(GreyImage grey, IReadOnlyList<FoundLine> lines)
    {
        _recognizer ??= LineRecognizer.Load();
        _numbers ??= NumberReader.Load();
        foreach (var line in lines)
        {
            if (_recognizer.Read(grey, line) is { } text)
            {
                yield return text with { Numbers = _numbers.Read(grey, line, text) };
            }
        }
    }

    /// <summary>From which on the axis that the profile tells is believed: text that stands on its head comes near it, text on its side does not.</summary>
    private const double LikelyConfidence = 0.94;

    /// <summary>The page turned so that its text reads best. The profile tells the axis, a few lines read both ways tell the rest.</summary>
    private (PageDraft Draft, int Turn) Upright(GreyImage print, double dpi)
    {
        var axis = TextDirection.Detect(SheetOutline.MaskDesk(print).Threshold(), dpi);
        int[] turns = axis switch
        {
            TextDirection.Axis.Columns => [1, 3, 0, 2],
            _ => [0, 2, 1, 3],
        };
        (PageDraft Draft, int Turn, double Confidence)? best = null;
        foreach (var turn in turns)
        {
            // Columns of figures look like lines of text on their side: where the profile's axis does not read, the other one is tried.
            if (turn == turns[2] && axis != TextDirection.Axis.Unclear && best?.Confidence >= LikelyConfidence)
            {
                break;
            }

            var turned = print.RotateQuarters(turn);
            var draft = PageDraft.Make(turned, turned.Threshold(), dpi);
            var confidence = SampleConfidence(draft);
            if (best is null || confidence > best.Value.Confidence)
            {
                best = (draft, turn, confidence);
            }

            if (confidence >= SureConfidence)
            {
                break;
            }
        }

        return (best!.Value.Draft, best.Value.Turn);
    }

    /// <summary>
    /// Mean confidence of the letters of a few long lines, less where they are not Thai: what stands on its head is read, with confidence, as a jumble
    /// of Latin letters and digits. 0 for a page without any.
    /// </summary>
    private double SampleConfidence(PageDraft draft)
    {
        var sample = draft.Lines.OrderByDescending(l => Math.Min(l.Components.Count, 40)).Take(SampleLines);
        var glyphs = ReadLines(draft, sample).SelectMany(l => l.Glyphs).Where(g => !g.IsBlank).ToList();
        return glyphs.Count == 0 ? 0 : glyphs.Average(g => g.Confidence) * (ThaiFloor + ((1 - ThaiFloor) * glyphs.Count(IsThai) / glyphs.Count));
    }

    private static bool IsThai(Glyph glyph) => glyph.Text.Length > 0 && glyph.Text[0] is >= '\u0E01' and <= '\u0E4E';
}
