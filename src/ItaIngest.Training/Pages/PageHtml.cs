using System.Globalization;
using System.Net;
using System.Text;
using ItaIngest.Core.Pages;

namespace ItaIngest.Training.Pages;

/// <summary>Training pages as HTML in which each line stands at its given place. A line that does not fit its room is hidden: its text would not be what is printed.</summary>
internal static class PageHtml
{
    private const string HideWhatOverflows =
        """
        <script>for (const line of document.querySelectorAll('.t')) { if (line.firstChild.getBoundingClientRect().width > line.clientWidth) line.style.visibility = 'hidden'; }</script>
        """;

    /// <param name="pages">All of one size.</param>
    /// <param name="faces">Whose font files the document loads.</param>
    public static string Write(IReadOnlyList<TrainingPage> pages, IEnumerable<Face> faces)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"th\"><head><meta charset=\"utf-8\"><style>\n");
        foreach (var source in faces.SelectMany(f => f.Sources).Distinct())
        {
            html.AppendLine(
                $"@font-face{{font-family:'{source.Family}';src:url('{new Uri(source.Path).AbsoluteUri}');font-weight:{(source.Bold ? "bold" : "normal")};font-style:{(source.Italic ? "italic" : "normal")}}}");
        }

        html.AppendLine(CultureInfo.InvariantCulture, $"@page{{size:{pages[0].Width}pt {pages[0].Height}pt;margin:0}} body{{margin:0;color:#000}}");
        html.AppendLine(CultureInfo.InvariantCulture, $".p{{position:relative;width:{pages[0].Width}pt;height:{pages[0].Height - 0.5}pt;overflow:hidden;break-after:page}}");
        html.AppendLine(".t,.r{position:absolute;white-space:pre} .r{background:#000}</style></head><body>");
        foreach (var page in pages)
        {
            html.AppendLine("<div class=\"p\">");
            foreach (var slot in page.Regions.SelectMany(r => r.Slots))
            {
                html.AppendLine(CultureInfo.InvariantCulture, $"<div class=\"t\" style=\"{Place(slot.Room)}line-height:{slot.Room.Height:0.##}pt;{slot.Css}\"><span>{WebUtility.HtmlEncode(slot.Text)}</span></div>");
            }

            foreach (var ruling in page.Rulings)
            {
                html.AppendLine(CultureInfo.InvariantCulture, $"<div class=\"r\" style=\"{Place(ruling.Box)}\"></div>");
            }

            html.AppendLine("</div>");
        }

        // Fonts are part of what printing waits for; widths are right only once they are there.
        return html.Append(HideWhatOverflows.Replace("<script>", "<script>document.fonts.ready.then(() => {", StringComparison.Ordinal).Replace("</script>", "});</script>", StringComparison.Ordinal)).Append("</body></html>").ToString();
    }

    private static string Place(Box box) =>
        string.Create(CultureInfo.InvariantCulture, $"left:{box.Left:0.##}pt;top:{box.Top:0.##}pt;width:{box.Width:0.##}pt;height:{box.Height:0.##}pt;");
}
