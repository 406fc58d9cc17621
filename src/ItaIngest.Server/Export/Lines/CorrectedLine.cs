using ItaIngest.Core.Pages;
using ItaIngest.Core.Thai;
using ItaIngest.Storage.Records;

namespace ItaIngest.Server.Export.Lines;

/// <summary>A printed line with what a person says that it reads.</summary>
/// <param name="Pointer">Of the value.</param>
/// <param name="Text">As printed.</param>
/// <param name="Box">With a margin about the line, fractions of the upright page.</param>
internal sealed record CorrectedLine(string Pointer, string Text, Box Box)
{
    /// <summary>White about a line, in heights of its letters: enough for every mark, less than to the next line's.</summary>
    private const double Margin = 0.8;

    /// <summary>The share that a value's box and a line's must have in common (intersection over union) to be the same.</summary>
    private const double SameBox = 0.8;

    /// <summary>A text less like what was read, 0…1, is no reading of it but another wording.</summary>
    private const double LeastLike = 0.8;

    /// <summary>Letters of the shortest line that says something about letters.</summary>
    private const int ShortestText = 4;

    /// <summary>
    /// The values that fill a printed line each, from end to end: picture and text surely belong together there. Values with figures are left out where these are printed in Thai, for values have them in
    /// Arabic digits, and so is what a person wrote anew.
    /// </summary>
    /// <param name="page">As it was read.</param>
    /// <param name="fields">Values of the page that people have answered.</param>
    public static IEnumerable<CorrectedLine> Of(Page page, IEnumerable<StoredField> fields)
    {
        // A flattened page's picture is the bent one.
        if (page is not { Source: PageSource.Recognised, Transform.Mesh: null })
        {
            return [];
        }

        var lines = page.Lines.Select(l => (Line: l, Box: page.Transform.ToUpright(l.Box))).ToList();
        return fields.Select(f => Of(page, lines, f)).OfType<CorrectedLine>();
    }

    private static CorrectedLine? Of(Page page, List<(TextLine Line, Box Box)> lines, StoredField field)
    {
        if (field is not { Value: { } value, Raw: { } raw, Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom } || value.Length < ShortestText || !IsReadingOf(value, raw))
        {
            return null;
        }

        var box = new Box(left, top, right, bottom);
        return lines.Where(l => Share(l.Box, box) >= SameBox).ToList() is [var (line, _)] && ThaiText.Normalize(line.Text) == ThaiText.Normalize(raw)
            ? new CorrectedLine(field.Pointer, value, page.Transform.ToUpright(line.Box.Inflate(Margin * line.BodyHeight)))
            : null;
    }

    private static bool IsReadingOf(string value, string raw) =>
        !ThaiDigits.HasThai(raw) && value.Where(char.IsDigit).SequenceEqual(raw.Where(char.IsDigit))
        && EditDistance.Similarity(ThaiText.Key(value), ThaiText.Key(raw)) >= LeastLike;

    private static double Share(Box a, Box b)
    {
        var common = a.Intersect(b);
        return common.IsEmpty ? 0 : common.Width * common.Height / ((a.Width * a.Height) + (b.Width * b.Height) - (common.Width * common.Height));
    }
}
