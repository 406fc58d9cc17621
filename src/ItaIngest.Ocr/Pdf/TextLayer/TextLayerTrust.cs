using System.ComponentModel.DataAnnotations;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>When a text layer counts as damaged. Shares are of the Thai letters unless a member says otherwise.</summary>
public sealed record TextLayerTrustOptions
{
    /// <summary>Least ratio of ำ to า; sound Thai has 0.06 to 0.2.</summary>
    [Range(0, 0.2)]
    public double LeastSaraAmRatio { get; init; } = 0.03;

    /// <summary>Number of า from which the ratio says something.</summary>
    [Range(10, 1000)]
    public int LeastSaraAa { get; init; } = 60;

    /// <summary>Broken office words (สานัก for สำนัก) from this share on, of all that are found, are no slips of the typist.</summary>
    [Range(0, 1)]
    public double BrokenWordShare { get; init; } = 0.1;

    /// <summary>Private-use Thai marks, bare nikhahit, displaced marks.</summary>
    [Range(0, 1)]
    public double DamagedMarkShare { get; init; } = 0.002;

    /// <summary>Characters without a meaning (U+FFFD, controls, other private use), of all characters. Bullets of symbol fonts stay below.</summary>
    [Range(0, 1)]
    public double UnmappedShare { get; init; } = 0.01;

    /// <summary>Latin-1 letters, of all characters.</summary>
    [Range(0, 1)]
    public double HighLatinShare { get; init; } = 0.02;

    /// <summary>Part of a page that a picture covers when it counts as a scan with text hidden under it.</summary>
    [Range(0.2, 1)]
    public double ScanCover { get; init; } = 0.7;

    /// <summary>
    /// Part of a page that pictures cover from which on the page is also recognised and its text layer held against what was read: a scan with wide margins hides
    /// its text as a full one does, and a table may stand on a page as a picture.
    /// </summary>
    [Range(0.05, 1)]
    public double CheckedCover { get; init; } = 0.2;

    /// <summary>Part of the layer that must be found in what was read: sound layers come to 0.95, those of stock recognisers to 0.7.</summary>
    [Range(0, 1)]
    public double LeastAgreement { get; init; } = 0.88;

    /// <summary>Part of what was read that the layer must hold: the rest stands in pictures.</summary>
    [Range(0, 1)]
    public double LeastCompleteness { get; init; } = 0.75;

    /// <summary>Letters of the layer, as a part of all, that may stand where the page shows no ink.</summary>
    [Range(0, 1)]
    public double InklessLetters { get; init; } = 0.2;

    /// <summary>Letters below which a page's text is nearly empty: what there is may be a caption of what the page shows as a picture.</summary>
    [Range(0, 1000)]
    public int FewLetters { get; init; } = 60;

    /// <summary>Part of the page that is inked outside the words; with <see cref="FewLetters"/> the page is not what its text says.</summary>
    [Range(0, 1)]
    public double UncoveredInk { get; init; } = 0.004;
}

/// <summary>Decides whether a page's text layer is what the page shows.</summary>
internal static class TextLayerTrust
{
    /// <summary>Why the text of a page or document is damaged, as a short code; null when it is sound.</summary>
    public static string? Damage(TextLayerStatistics text, TextLayerTrustOptions options)
    {
        var marks = Math.Max(2, options.DamagedMarkShare * text.ThaiLetters);
        var characters = Math.Max(1, text.Characters);
        var words = text.WordsKept + text.WordsBroken;
        return text switch
        {
            _ when text.ThaiPrivateUse >= marks => "private-use-marks",
            _ when text.Unmapped + text.OtherPrivateUse > Math.Max(2, options.UnmappedShare * characters) => "unmapped-characters",
            _ when text.HighLatin > Math.Max(2, options.HighLatinShare * characters) => "mojibake",
            _ when text.BareNikhahit >= marks => "bare-nikhahit",
            _ when text.Displaced >= marks => "displaced-marks",
            _ when text.SaraAa >= options.LeastSaraAa && text.SaraAm < options.LeastSaraAmRatio * text.SaraAa => "sara-am-lost",
            _ when text.WordsBroken >= 2 && text.WordsBroken >= options.BrokenWordShare * words => "sara-am-lost",
            // The offices write Thai; a page of Latin letters alone is a font without a Unicode map.
            _ when text.LatinLetters >= 60 && text.ThaiLetters < 0.1 * text.LatinLetters => "no-thai",
            _ => null,
        };
    }

    /// <summary>Why the text of a page cannot stand for the page; null when it can be trusted.</summary>
    /// <param name="page">Of the page.</param>
    /// <param name="document">Of the whole document: the same fonts are on all pages.</param>
    /// <param name="pictureCover">Part of the page that pictures cover.</param>
    /// <param name="uncoveredInk">Dark part of the page outside the words' boxes.</param>
    /// <param name="options">Thresholds.</param>
    public static string? Doubt(
        TextLayerStatistics page, TextLayerStatistics document, double pictureCover, double uncoveredInk, TextLayerTrustOptions options)
    {
        if (page.Characters == 0)
        {
            return "no-text";
        }

        if (pictureCover >= options.ScanCover)
        {
            return "scan-behind-text";
        }

        if (page.ThaiLetters + page.LatinLetters < options.FewLetters && uncoveredInk > options.UncoveredInk)
        {
            return "nearly-empty";
        }

        return Damage(page, options) ?? Damage(document with { LatinLetters = 0 }, options);
    }
}
