using System.Text.RegularExpressions;
using ItaIngest.Core.Reading;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Transcripts;

/// <summary>How a line of text stood on its page, as far as the transcript lets one tell.</summary>
internal enum LineRole
{
    /// <summary>Ends a paragraph.</summary>
    End,

    /// <summary>Filled its line; the next one goes on.</summary>
    Full,

    /// <summary>Set about the middle: titles, covers, names below signatures.</summary>
    Centred,
}

/// <summary>A block with what it was on the page.</summary>
/// <param name="Block">A line or table.</param>
/// <param name="Role">For a line.</param>
/// <param name="OpensPage">A page of its own begins with it.</param>
internal readonly record struct RoledBlock(TranscriptBlock Block, LineRole Role, bool OpensPage);

/// <summary>
/// Tells titles, covers and signatures from running text by their words and length, and pages from one another where the transcript ran them together: what centring, type size
/// and page breaks said in print.
/// </summary>
internal sealed partial class LineRoles
{
    /// <summary>Letters of the longest title line, and of a line that goes on with a title or stands below it.</summary>
    private const int LongestTitle = 190, LongestBelow = 90;

    /// <summary>Lines below a title that may belong to it or to the cover.</summary>
    private const int MostBelow = 10;

    /// <summary>Lines of a position below a signature's name.</summary>
    private const int MostPositionLines = 4;

    /// <summary>A line this long, as a share of the longest around it, filled its width.</summary>
    private const double FullLine = 0.75;

    /// <summary>Letters of the shortest line that a page's width broke.</summary>
    private const int ShortestFull = 45;

    private readonly IReadOnlyList<TranscriptBlock> _blocks;
    private readonly LineRole[] _roles;
    private readonly bool[] _opens;

    private LineRoles(IReadOnlyList<TranscriptBlock> blocks)
    {
        _blocks = blocks;
        _roles = new LineRole[blocks.Count];
        _opens = new bool[blocks.Count];
    }

    public static IEnumerable<RoledBlock> Of(IReadOnlyList<TranscriptBlock> blocks)
    {
        var roles = new LineRoles(blocks);
        roles.Flow();
        roles.Titles();
        roles.Signatures();
        return blocks.Select((b, i) => new RoledBlock(b, roles._roles[i], roles._opens[i]));
    }

    private LineBlock? Line(int i) => i >= 0 && i < _blocks.Count ? _blocks[i] as LineBlock : null;

    /// <summary>Lines that follow each other without a blank line: all but the last of a paragraph were broken by the page's width.</summary>
    private void Flow()
    {
        for (var start = 0; start < _blocks.Count; start++)
        {
            var end = start + 1;
            while (Line(start) is not null && Line(end) is { IsApart: false })
            {
                end++;
            }

            var longest = Enumerable.Range(start, end - start).Max(i => Line(i)?.Text.Length ?? 0);
            for (var i = start; i < end - 1; i++)
            {
                var (text, next) = (Line(i)!.Text, Line(i + 1)!);
                var isFull = text.Length >= Math.Max(ShortestFull, FullLine * longest) && !next.IsHeading && !Line(i)!.IsHeading && !ListMarkers.TryStrip(next.Text, out _, out _);
                _roles[i] = isFull ? LineRole.Full : LineRole.End;
            }

            start = end - 1;
        }
    }

    private void Titles()
    {
        var isCover = false;
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_blocks[i] is PageEnd or TableBlock)
            {
                isCover = false;
                continue;
            }

            var line = Line(i)!;
            if (MemoHeading().IsMatch(line.Text))
            {
                (_roles[i], _opens[i], isCover) = (LineRole.Centred, true, false);
            }
            else if (IsTitle(line) && (line.IsApart || line.IsHeading))
            {
                _opens[i] = true;
                _roles[i] = LineRole.Centred;
                isCover = true;
                i = Below(i);
            }
            else if (!isCover && i < MostBelow && IsCover(i))
            {
                _roles[i] = LineRole.Centred;
            }
        }
    }

    /// <summary>Above the first title of a document, short lines are a cover's or a letterhead's.</summary>
    private bool IsCover(int at) =>
        AgencyLine.Begins(Line(at)!.Text) && Line(at)!.Text.Length <= LongestBelow && Enumerable.Range(at + 1, MostBelow).Select(Line).OfType<LineBlock>().Any(IsTitle)
        && !Enumerable.Range(0, at + MostBelow).Select(Line).OfType<LineBlock>().Any(l => MemoHeading().IsMatch(l.Text));

    /// <summary>The lines below a title that go on with it, or name its agency, place and time; the last one's index.</summary>
    private int Below(int title)
    {
        var last = title;
        for (var i = title + 1; i <= title + MostBelow && Line(i) is { } line; i++)
        {
            var goesOn = !line.IsApart && !line.IsHeading;
            if (line.Text.Length > (goesOn ? LongestTitle : LongestBelow) || Sentence().IsMatch(line.Text) || IsItem(line.Text) || (IsTitle(line) && !goesOn)
                || !(goesOn || BelongsBelow().IsMatch(line.Text) || AgencyLine.Begins(line.Text)))
            {
                break;
            }

            _roles[i] = LineRole.Centred;
            last = i;
        }

        return last;
    }

    private void Signatures()
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (Line(i) is not { } line || !Reading.Signatories.IsName(line.Text))
            {
                continue;
            }

            _roles[i] = LineRole.Centred;
            for (var below = i + 1; below <= i + MostPositionLines && Line(below) is { } position; below++)
            {
                if (position.Text.Length > LongestBelow || IsItem(position.Text) || _opens[below] || Reading.Signatories.IsName(position.Text))
                {
                    break;
                }

                _roles[below] = LineRole.Centred;
            }
        }
    }

    private static bool IsTitle(LineBlock line) =>
        line.Text.Length <= LongestTitle && !Sentence().IsMatch(line.Text) && (TitleOpening().IsMatch(line.Text) || (line.IsHeading && TitleWord().IsMatch(line.Text) && !IsItem(line.Text)));

    private static bool IsItem(string text) => ListMarkers.TryStrip(text, out _, out _);

    [GeneratedRegex(@"^\s*บันทึก\s*ข้อความ\s*$")]
    private static partial Regex MemoHeading();

    [GeneratedRegex(@"^\s*(รายงาน|สรุป(ผล|รายงาน)|บทวิเคราะห์|การวิเคราะห์|วิเคราะห์|ผลการ|ผลคะแนน|แบบรายงาน|แบบติดตาม|แผน(ปฏิบัติ|การ|ป้องกัน)|มาตรการ(ส่งเสริม|ภายใน|ป้องกัน|เพื่อ)|การดำเนินการ(ตาม|เพื่อ)|การกำกับ)\S{4,}")]
    private static partial Regex TitleOpening();

    [GeneratedRegex(@"รายงาน|ผลการดำเนิน|มาตรการ|แผนปฏิบัติ|วิเคราะห์|ผลการประเมิน|การดำเนินการ|สรุปผล|การกำกับติดตาม|แผนการ|ความก้าวหน้า|ผลคะแนน")]
    private static partial Regex TitleWord();

    /// <summary>What running text has and titles have not.</summary>
    [GeneratedRegex(@"ดังนี้|ดังต่อไปนี้|\d\.\d\d|[๐-๙]\.[๐-๙][๐-๙]|ปรากฏ|พบว่า|ซึ่ง|ได้รับ|ได้มี|โดยมี|จึง|ควร|\.{4,}|…|^เรียน|^เรื่อง|^ที่\s|^\(?ลงชื่อ")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\s*(ประจำปี|ปีงบประมาณ|รอบ|พ\.ศ|[(]|ของ|ภายใน|ตาม|ในการ|เพื่อ|อำเภอ|จังหวัด|ตำบล|สังกัด|โดย|จัดทำโดย|ปี\s*(พ\.ศ|25|๒๕))")]
    private static partial Regex BelongsBelow();
}
