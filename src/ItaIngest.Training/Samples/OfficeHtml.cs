using System.Globalization;
using System.Text;

namespace ItaIngest.Training.Samples;

/// <summary>A face and the size in points in which an office sets its text with it.</summary>
internal sealed record Typeface(string Family, double Size)
{
    // The web face of TH Sarabun New, and Laksaman, are drawn larger on their em than the office face: 12 pt here is its 16 pt.
    public static Typeface ThSarabunNew(double size = 12) => new("TH Sarabun New", size);

    public static Typeface Sarabun(double size = 12) => new("Sarabun", size);

    public static Typeface Laksaman(double size = 12) => new("Laksaman", size);

    public static Typeface Norasi(double size = 13) => new("Norasi", size);

    public static Typeface Garuda(double size = 11) => new("Garuda", size);

    public static Typeface Loma(double size = 11.5) => new("Loma", size);

    public static Typeface Kinnari(double size = 12.5) => new("Kinnari", size);
}

/// <summary>The parts that Thai office documents have in common.</summary>
internal static class OfficeHtml
{
    /// <summary>A whole document.</summary>
    /// <param name="face">Face and size of the text.</param>
    /// <param name="body">HTML.</param>
    /// <param name="style">More CSS.</param>
    /// <param name="landscape">All pages are landscape.</param>
    public static string Document(Typeface face, string body, string style = "", bool landscape = false)
    {
        var size = face.Size.ToString(CultureInfo.InvariantCulture);
        return $$"""
            <!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><title>-</title><style>
            @font-face { font-family: "TH Sarabun New"; src: url("THSarabunNew-webfont.ttf"); }
            @font-face { font-family: "TH Sarabun New"; font-weight: bold; src: url("THSarabunNew_bold-webfont.ttf"); }
            @font-face { font-family: "Sarabun"; src: url("sarabun-latin-400-normal.woff2"); unicode-range: U+0000-00FF, U+2000-206F; }
            @font-face { font-family: "Sarabun"; src: url("sarabun-thai-400-normal.woff2"); unicode-range: U+0E00-0E7F, U+25CC; }
            @font-face { font-family: "Sarabun"; font-weight: bold; src: url("sarabun-latin-700-normal.woff2"); unicode-range: U+0000-00FF, U+2000-206F; }
            @font-face { font-family: "Sarabun"; font-weight: bold; src: url("sarabun-thai-700-normal.woff2"); unicode-range: U+0E00-0E7F, U+25CC; }
            @page { size: A4 {{(landscape ? "landscape" : "portrait")}}; margin: 20mm 18mm 18mm 25mm; }
            @page wide { size: A4 landscape; margin: 16mm 14mm 14mm 14mm; }
            @page tall { size: A4 portrait; margin: 20mm 18mm 18mm 25mm; }
            .wide { page: wide; } .tall { page: tall; }
            body { font-family: "{{face.Family}}", "Laksaman"; font-size: {{size}}pt; line-height: 1.42; margin: 0; }
            h1, h2, h3 { font-size: 1em; margin: 0.35em 0 0.2em; } h1 { font-size: 1.1em; text-align: center; line-height: 1.3; }
            p { margin: 0.15em 0; text-indent: 2.5em; text-align: justify; } p.flat { text-indent: 0; } .next { break-before: page; }
            table { border-collapse: separate; border-spacing: 0; width: calc(100% - 2pt); margin: 0.3em 0; border-top: 0.75pt solid #000; border-left: 0.75pt solid #000; }
            table, td, th { box-decoration-break: clone; box-sizing: border-box; }
            td, th { border-right: 0.75pt solid #000; border-bottom: 0.75pt solid #000; padding: 1pt 3.5pt; vertical-align: top; line-height: 1.35; }
            th { text-align: center; vertical-align: middle; font-weight: bold; } .c { text-align: center; } .r { text-align: right; } .m { vertical-align: middle; }
            .grid { border-collapse: collapse; } .grid td, .grid th { border: 0.75pt solid #000; box-decoration-break: slice; }
            .rules, .bare { border-left: none; } .rules td, .rules th { border-right: none; } .bare, .bare td, .bare th { border: none; }
            .nobreak tr { break-inside: avoid; } .nobreak td, td[rowspan] { box-decoration-break: slice; } .small { font-size: 0.88em; }
            .memo-field { display: flex; margin: 0.1em 0; } .memo-field b { white-space: nowrap; margin-right: 0.4em; font-size: 1.12em; }
            .dots { flex: 1; border-bottom: 1.1pt dotted #444; } .memo-head { position: relative; height: 22mm; } .memo-head h1 { font-size: 1.75em; padding-top: 6mm; }
            .emblem { position: absolute; left: 0; top: 0; width: 15mm; height: 16mm; } .stamp { position: absolute; right: 1mm; top: 2mm; border: 1.2pt solid #27408b;
              color: #27408b; font-size: 0.72em; padding: 1mm 2.5mm; line-height: 1.3; } .sign { margin: 0.6em 0 0.4em 45%; text-align: center; line-height: 1.25; }
            .sign svg { width: 26mm; height: 7mm; vertical-align: -1.5mm; } .opinion { margin-top: 0.4em; } .columns { display: flex; } .columns > div { flex: 1; }
            .columns .sign { margin-left: 0; } .leader { display: flex; } .leader i { flex: 1; border-bottom: 1.1pt dotted #333; margin: 0 0.25em 0.3em; }
            {{style}}
            </style></head><body>{{body}}</body></html>
            """;
    }

    /// <summary>A covering memo up to its body: emblem, heading, fields.</summary>
    /// <param name="print">The document's digits.</param>
    /// <param name="memo">The memo's fields.</param>
    /// <param name="phone">What follows the office in print, such as its telephone number; may be empty.</param>
    /// <param name="stamp">Lines of the registry's stamp; none for no stamp.</param>
    public static string MemoHead(Print print, SampleMemo memo, string phone, params string[] stamp)
    {
        var lines = string.Join("<br>", stamp.Select(print.Text));
        var tilt = stamp.Length % 2 == 0 ? "-1.5deg" : "2deg";
        return $"""
            <div class="memo-head">{Emblem}<h1>บันทึกข้อความ</h1>
            {(stamp.Length > 0 ? $"<div class=\"stamp\" style=\"transform: rotate({tilt})\">{lines}</div>" : "")}</div>
            <div class="memo-field"><b>ส่วนราชการ</b><span class="dots">{print.Text($"{memo.Office} {phone}".Trim())}</span></div>
            <div class="memo-field"><b>ที่</b><span class="dots">{print.Text(memo.Number)}</span>
            <b style="margin-left: 0.5em">วันที่</b><span class="dots">{print.Date(memo.Date)}</span></div>
            <div class="memo-field"><b>เรื่อง</b><span class="dots">{print.Text(memo.Subject)}</span></div>
            <div class="memo-field"><b>เรียน</b><span>{print.Text(memo.To)}</span></div>
            """;
    }

    /// <summary>A signature line with the printed name below it.</summary>
    public static string Signature(Print print, SampleSignatory signatory, int hand, string before = "(ลงชื่อ)")
    {
        var position = string.Join("<br>", signatory.Position.Split(" รักษาราชการแทน ").Select(print.Text)).Replace(
            "<br>", "<br>รักษาราชการแทน<br>", StringComparison.Ordinal);
        return $"<div class=\"sign\">{print.Text(before)}......{Scribble(hand)}......<br>({print.Text(signatory.Name)})<br>{position}</div>";
    }

    /// <summary>A paragraph of running text.</summary>
    public static string Paragraph(Print print, string text) => $"<p>{print.Text(text)}</p>";

    /// <summary>A line made of two texts with a dotted leader between them.</summary>
    public static string Leader(string left, string right) => $"<div class=\"leader\"><span>{left}</span><i></i><span>{right}</span></div>";

    /// <summary>A table row of cells that are HTML already.</summary>
    public static string Row(params string[] cells) => "<tr>" + string.Concat(cells.Select(c => c.StartsWith("<t", StringComparison.Ordinal) ? c : $"<td>{c}</td>")) + "</tr>";

    public static string Centred(string html) => $"<td class=\"c\">{html}</td>";

    /// <summary>A cell that spans rows; empty when it was set by a row above.</summary>
    public static string Spanning(bool isFirst, int rows, string html, string style = "") => isFirst ? $"<td rowspan=\"{rows}\" class=\"{style}\">{html}</td>" : "<td hidden></td>";

    /// <summary>A pen's stroke that differs from hand to hand.</summary>
    private static string Scribble(int hand)
    {
        var random = new Random(hand);
        var path = new StringBuilder("M2 14");
        for (double x = 8; x < 86; x += 6 + (random.NextDouble() * 9))
        {
            path.Append(CultureInfo.InvariantCulture, $" Q{x - 3:F1} {random.Next(0, 22)} {x:F1} {random.Next(4, 18)}");
        }

        return $"<svg viewBox=\"0 0 90 22\"><path d=\"{path}\" fill=\"none\" stroke=\"#1c2f7a\" stroke-width=\"1.3\"/></svg>";
    }

    // A winged figure of the project's own drawing in the place of the state's emblem.
    private const string Emblem = """
        <svg class="emblem" viewBox="0 0 100 108"><g fill="#222"><circle cx="50" cy="14" r="8"/><path d="M44 3 L50 -6 L56 3 Z"/>
        <path d="M50 24 C62 26 66 40 60 58 L66 92 L56 78 L50 104 L44 78 L34 92 L40 58 C34 40 38 26 50 24 Z"/>
        <path d="M40 32 C24 22 12 24 2 12 C4 34 14 46 36 50 C26 50 18 54 10 50 C16 64 28 66 40 60 Z"/>
        <path d="M60 32 C76 22 88 24 98 12 C96 34 86 46 64 50 C74 50 82 54 90 50 C84 64 72 66 60 60 Z"/></g></svg>
        """;
}
