using System.Text.RegularExpressions;

namespace ItaIngest.Core.Transcripts;

/// <summary>Collects a line of the source, outside HTML's tables.</summary>
internal sealed class LineBuilder
{
    /// <summary>Fields parted by tabs, each of lines parted by paragraph tags, each of characters.</summary>
    private List<List<List<Sign>>> _fields = [[[]]];

    public bool IsHeading { get; set; }

    public void Add(Sign sign) => _fields[^1][^1].Add(sign);

    public void Tab() => _fields.Add([[]]);

    public void Break() => _fields[^1].Add([]);

    public void Blank()
    {
        if (_fields[^1][^1] is { Count: > 0 } signs && signs[^1].Letter != ' ')
        {
            signs.Add(signs[^1] with { Letter = ' ' });
        }
    }

    /// <summary>The line, and a new one begins.</summary>
    public SourceLine Take()
    {
        var line = new SourceLine(_fields, IsHeading);
        _fields = [[[]]];
        IsHeading = false;
        return line;
    }
}

/// <summary>A line of the source with its markup.</summary>
internal sealed partial class SourceLine(List<List<List<Sign>>> fields, bool isHeading)
{
    private string? _raw;

    /// <summary>As it stands in the file, tags left out.</summary>
    public string Raw => _raw ??= string.Join('\t', fields.Select(f => string.Concat(f.SelectMany(l => l).Select(s => s.Letter))));

    public bool IsBlank => string.IsNullOrWhiteSpace(Raw) || Picture().IsMatch(Raw);

    /// <summary>Begins or ends a block of code, in which models like to wrap what they read.</summary>
    public bool IsFence => Raw.AsSpan().TrimStart().StartsWith("```") && Fence().IsMatch(Raw);

    /// <summary>A page's number, or a rule between pages.</summary>
    public bool IsPageMark => !HasTabs && PageMark().IsMatch(Raw);

    public bool HasTabs => fields.Count > 1;

    /// <summary>A row of a Markdown table.</summary>
    public bool IsPiped => !HasTabs && Raw.AsSpan().Trim() is var row && row.Length > 1 && row[0] == '|' && row[1..].Contains('|');

    /// <summary>"|---|:---:|" between a Markdown table's header and its rows.</summary>
    public bool IsPipeRule => Raw.Contains('-', StringComparison.Ordinal) && Raw.Contains('|', StringComparison.Ordinal) && PipeRule().IsMatch(Raw);

    /// <summary>The cells of a tab-separated or piped row; what stands behind the last separator only when it holds something.</summary>
    public List<TranscriptCell> Cells()
    {
        var cells = (HasTabs ? fields : Piped()).Select(Cell).ToList();
        return cells;
    }

    /// <summary>The line as text: one block, or one for each paragraph that tags made of it.</summary>
    public IEnumerable<LineBlock> Lines()
    {
        if (HasTabs)
        {
            var parts = fields.SelectMany(f => f).SelectMany(l => Stretch.Of(SignText.Plain(l))).ToList();
            return parts.Count == 0 ? [] : [new LineBlock(parts) { IsHeading = isHeading }];
        }

        return fields[0].SelectMany(l => Stretch.Of(SignText.Plain(l))).Select(Line);
    }

    /// <summary>Markdown's heading and quotation marks fall away.</summary>
    private LineBlock Line(Stretch stretch)
    {
        var mark = HeadingMark().Match(stretch.Text).Length;
        var rest = mark > 0 ? stretch.Slice(mark, stretch.Signs.Count) : stretch;
        return new LineBlock([rest ?? stretch]) { IsHeading = isHeading || (mark > 0 && stretch.Text[0] == '#') };
    }

    private static TranscriptCell Cell(List<List<Sign>> lines)
    {
        var cell = TranscriptCell.Of(lines.SelectMany(l => Stretch.Of(SignText.Plain(l))));
        cell.HasParagraphs = cell.Lines.Count > 1;
        return cell;
    }

    private List<List<List<Sign>>> Piped()
    {
        List<List<List<Sign>>> cells = [[[]]];
        for (var l = 0; l < fields[0].Count; l++)
        {
            var line = fields[0][l];
            if (l > 0)
            {
                cells[^1].Add([]);
            }

            for (var i = 0; i < line.Count; i++)
            {
                if (line[i].Letter == '|' && (i == 0 || line[i - 1].Letter != '\\'))
                {
                    cells.Add([[]]);
                }
                else
                {
                    cells[^1][^1].Add(line[i]);
                }
            }
        }

        bool IsNothing(List<List<Sign>> cell) => cell.TrueForAll(l => l.TrueForAll(s => char.IsWhiteSpace(s.Letter)));
        return [.. cells.Skip(IsNothing(cells[0]) ? 1 : 0).SkipLast(cells.Count > 1 && IsNothing(cells[^1]) ? 1 : 0)];
    }

    [GeneratedRegex(@"^\s*(!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)\s*)+$")]
    private static partial Regex Picture();

    [GeneratedRegex(@"^\s*`{3,}\s*\w{0,12}\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*([-–—=_*]\s?){3,}\s*$|^\s*[-–—(\[]*\s*(หน้า(ที่)?|page)\s*:?\s*[0-9๐-๙]{1,4}(\s*(/|of|จาก|ของ)\s*[0-9๐-๙]{1,4})?\s*[-–—)\]]*\s*$|^\s*[-–—]\s*[0-9๐-๙]{1,3}\s*[-–—]\s*$|^\s*(?=[^|]*[-=*#])[-=*#\s]*(หน้า(ที่)?|page)\s*[0-9๐-๙]{1,4}[-=*#\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageMark();

    [GeneratedRegex(@"^\s*\|?(\s*:?-{1,}:?\s*\|)+(\s*:?-{1,}:?\s*)?\|?\s*$")]
    private static partial Regex PipeRule();

    [GeneratedRegex(@"^\s*(#{1,6}(\s+|(?=[^#\s\d]))|>\s+)")]
    private static partial Regex HeadingMark();
}
