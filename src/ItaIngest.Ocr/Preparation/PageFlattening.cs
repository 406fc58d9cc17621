using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Preparation;

/// <summary>
/// Photographed and bulging pages: the sheet is taken from its desk and seen from above, then lines and rulings are made straight by the fields that
/// straighten them best. Flat pages, which most are, are only measured.
/// </summary>
internal static class PageFlattening
{
    /// <summary>Inches by which a line may leave its level along the page before the page counts as bent: a quarter of a body's height.</summary>
    private const double Tolerance = 0.018;

    /// <summary>What may be left of the lines' deviations after a field that is believed.</summary>
    private const double LeastGain = 0.8;

    /// <summary>Lines of text from which on they have a say.</summary>
    private const int LeastText = 4;

    /// <summary>A first field straightens what was found on the bent page; on its result more is found.</summary>
    private const int Passes = 3;

    /// <summary>Pixels between the nodes at which maps are evaluated.</summary>
    private const int MeshStep = 16;

    /// <summary>Pixels between the nodes of the map that is kept with the page.</summary>
    private const int KeptMeshStep = 64;

    /// <summary>A photographed sheet: evenly lit, without its desk, level and flat.</summary>
    /// <param name="picture">The upright photograph.</param>
    /// <param name="sheet">Where the sheet lies on it.</param>
    public static PreparedPage OfSheet(GreyImage picture, SheetOutline sheet)
    {
        var source = sheet.WithoutDesk(picture.NormaliseBackground());
        var (width, height) = sheet.Size;
        var seen = Homography.FromRectangle(width, height, [.. sheet.Corners]);
        var above = source.Warp(PageMesh.Of(width, height, MeshStep, seen.Map), width, height);
        var skew = SkewEstimator.Estimate(above.Threshold(), sheet.Dpi) * Math.PI / 180;
        var (sin, cos) = Math.SinCos(skew);
        return Flatten(Draw(source, width, height, sheet.Dpi, (x, y) =>
        {
            var (dx, dy) = (x - (width / 2.0), y - (height / 2.0));
            return seen.Map((width / 2.0) + (dx * cos) - (dy * sin), (height / 2.0) + (dx * sin) + (dy * cos));
        }), source);
    }

    /// <summary>The page with its lines and rulings straight; the page itself when they are already.</summary>
    /// <param name="page">Level as a whole.</param>
    /// <param name="source">The image that its transform refers to, without borders.</param>
    public static PreparedPage Flatten(PreparedPage page, GreyImage source)
    {
        var last = double.MaxValue;
        for (var pass = 0; pass < Passes && FieldsOf(page) is { } fields && fields.Bend < LeastGain * last; pass++)
        {
            last = fields.Bend;
            var (before, bent, slanted) = (page.Transform, fields.Bent, fields.Slanted);
            page = Draw(source, page.Grey.Width, page.Grey.Height, page.Dpi, (u, v) =>
            {
                var (x, y) = Undo(bent, slanted, u, v);
                var (fractionX, fractionY) = before.Map(x, y);
                return (fractionX * source.Width, fractionY * source.Height);
            });
        }

        return page;
    }

    private static (double X, double Y) Undo(LevelField? bent, LevelField? slanted, double u, double v)
    {
        var (x, y) = (u, v);
        for (var i = 0; i < 6; i++)
        {
            (x, y) = (u - (slanted?.Shift(y, x) ?? 0), v - (bent?.Shift(x, y) ?? 0));
        }

        return (x, y);
    }

    /// <summary>What straightens lines and verticals, and by how many pixels; null when neither needs it.</summary>
    private static (LevelField? Bent, LevelField? Slanted, double Bend)? FieldsOf(PreparedPage page)
    {
        var text = BaselineChain.OfText(page.Ink);
        var bent = Worthwhile([.. text, .. BaselineChain.OfRulings(page.Rulings.Horizontal, page.Dpi)], LevelFieldOptions.Bent, page.Dpi);
        // The frame of a stamp that was put on askew is no sign of a bent page: the text must gain as well.
        bent = bent is not null && text.Count >= LeastText && !Gains(bent, text) ? null : bent;
        var slanted = Worthwhile([.. BaselineChain.OfRulings(page.Rulings.Vertical, page.Dpi)], LevelFieldOptions.Slanted, page.Dpi);
        return bent is null && slanted is null ? null : (bent, slanted, Math.Max(bent?.Bend ?? 0, slanted?.Bend ?? 0));
    }

    private static LevelField? Worthwhile(List<BaselineChain> chains, LevelFieldOptions options, double dpi) =>
        LevelField.Fit(chains, options) is { } field && field.Bend > Tolerance * dpi && Gains(field, chains) ? field : null;

    private static bool Gains(LevelField field, List<BaselineChain> chains) => field.Deviation(chains) < LeastGain * LevelField.DeviationBefore(chains);

    private static PreparedPage Draw(GreyImage source, int width, int height, double dpi, Func<double, double, (double X, double Y)> map)
    {
        var grey = source.Warp(PageMesh.Of(width, height, MeshStep, map), width, height);
        var ink = grey.Threshold();
        var kept = PageMesh.Of(width, height, KeptMeshStep, (x, y) => map(x, y) is var (u, v) ? (u / source.Width, v / source.Height) : default);
        var transform = PageTransform.Scale(source.Width, source.Height) with { Mesh = kept };
        return new PreparedPage(grey, ink, RulingFinder.Find(ink, dpi), transform, dpi);
    }
}
