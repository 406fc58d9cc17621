using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading;

/// <summary>
/// Printed names below signature lines: a name in brackets, its position in the lines below it that share its middle. Two signatures side by side are
/// two columns, and boxes are no hindrance, so that the lines of the page are read by their places alone.
/// </summary>
internal static partial class Signatories
{
    /// <summary>The middles of a name and its position differ by at most this many inches.</summary>
    private const double SameMiddle = 0.45;

    /// <summary>A position follows its name, and its own next line, within this many body heights.</summary>
    private const double Leading = 4.2;

    private const int MostPositionLines = 4;

    public static bool IsName(string text) => Name().IsMatch(text);

    public static IReadOnlyList<SignatoryRecord> Read(IReadOnlyList<Page> pages) => [.. pages.SelectMany(OnPage)];

    private static IEnumerable<SignatoryRecord> OnPage(Page page)
    {
        var lines = page.Lines.Select(l => new PlacedLine(page, l)).OrderBy(l => l.Line.Baseline).ThenBy(l => l.Box.Left).ToList();
        foreach (var row in PageLayout.ByBaseline(lines))
        {
            foreach (var line in row)
            {
                var passage = Passage.Of(line);
                if (Name().Match(passage.Text) is { Success: true } match)
                {
                    var name = match.Groups["name"];
                    yield return new SignatoryRecord
                    {
                        Name = passage.Slice(name.Index, name.Length).ToField(),
                        Position = Passage.Join(Position(line, lines), blankBetween: true).ToField(),
                    };
                }
            }
        }
    }

    private static List<Passage> Position(PlacedLine name, List<PlacedLine> lines)
    {
        var position = new List<Passage>();
        var above = name;
        foreach (var line in lines.Where(l => l.Line.Baseline > name.Line.Baseline + (name.Line.BodyHeight / 2)))
        {
            var apart = Math.Abs(line.Box.CentreX - name.Box.CentreX) > SameMiddle * name.Page.Dpi;
            if (line.Line.Baseline - above.Line.Baseline > Leading * name.Line.BodyHeight || position.Count == MostPositionLines)
            {
                break;
            }

            var passage = Passage.Of(line);
            if (apart)
            {
                continue;
            }

            if (IsName(passage.Text) || NoPosition().IsMatch(passage.Text))
            {
                break;
            }

            position.Add(passage);
            above = line;
        }

        return position;
    }

    [GeneratedRegex(@"^[\s.]*[(（\[]\s*(?<name>(นาย|นาง|น\.ส\.|ดร\.|ผู้ช่วยศาสตราจารย์|รองศาสตราจารย์|ศาสตราจารย์|ผศ|รศ|ว่าที่|พล|พัน|ร้อย|จ่า|สิบ|ดาบ|พ\.|ร\.|จ\.|ส\.|ด\.|หม่อม|แพทย์|ทันตแพทย์|เภสัชกร|พระ|อาจารย์|[ก-ฮ])[^()\d]{3,60}?\s[^()\d]{2,40}?)\s*[)）\]]?[\s.]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"ลงชื่อ|ความเห็น|คำสั่ง|^\s*[-–.…]|\.{4,}|^\s*เรียน|วันที่|^\d|ทราบ|อนุมัติ|เห็นชอบ|เห็นควร")]
    private static partial Regex NoPosition();
}
