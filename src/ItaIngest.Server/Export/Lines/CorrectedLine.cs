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
    /// The values that fill a printed line each, from end to end: picture and text surely belong together there. Values have Arabic digits; where the line was read with Thai ones throughout, these stand in their
    /// place again. Left out is what a person wrote anew, and every line of which the picture alone could say how a digit is printed: another digit than was read, both kinds in one line, or none but zeros,
    /// which look the same.
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
        if (field is not { Value: { } value, Raw: { } raw, Left: { } left, Top: { } top, Right: { } right, Bottom: { } bottom } || value.Length < ShortestText || Printed(value, raw) is not { } text)
        {
            return null;
        }

        var box = new Box(left, top, right, bottom);
        return lines.Where(l => Share(l.Box, box) >= SameBox).ToList() is [var (line, _)] && ThaiText.Normalize(line.Text) == ThaiText.Normalize(raw)
            ? new CorrectedLine(field.Pointer, text, page.Transform.ToUpright(line.Box.Inflate(Margin * line.BodyHeight)))
            : null;
    }

    /// <summary>A value as its line has it; null where that can't be told, or where it is no reading of the line.</summary>
    private static string? Printed(string value, string raw)
    {
        var read = raw.Where(ThaiDigits.IsDigit).ToList();
        var (isThai, isArabic) = (read.TrueForAll(c => !char.IsAsciiDigit(c)), read.TrueForAll(char.IsAsciiDigit));
        var isToldApart = read.Count == 0 || ((isThai || isArabic) && read.Exists(c => ThaiDigits.ToArabic(c) != '0'));
        return !isToldApart || !value.Where(char.IsAsciiDigit).SequenceEqual(read.Select(ThaiDigits.ToArabic)) || EditDistance.Similarity(ThaiText.Key(value), ThaiText.Key(raw)) < LeastLike ? null
            : isThai ? ThaiDigits.ToThai(value) : value;
    }

    private static double Share(Box a, Box b)
    {
        var common = a.Intersect(b);
        return common.IsEmpty ? 0 : common.Width * common.Height / ((a.Width * a.Height) + (b.Width * b.Height) - (common.Width * common.Height));
    }
}
