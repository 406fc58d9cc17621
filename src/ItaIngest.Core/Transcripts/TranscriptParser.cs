using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Reads a transcript's source into lines and tables: tab-separated rows, Markdown pipe tables and HTML tables, mixed as page-reading models mix them. In an HTML document
/// a line ends with its element, in any other with the file's line.
/// </summary>
internal sealed partial class TranscriptParser
{
    private static readonly HashSet<string> s_blocks =
        ["p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "center", "section", "article", "header", "blockquote", "hr", "dt", "dd", "dl", "body", "main", "caption", "pre", "figure"];

    private readonly List<TranscriptBlock> _blocks = [];
    private readonly bool _isHtml;
    private readonly HtmlTableBuilder _tables = new();
    private readonly LineBuilder _line = new();
    private readonly RowCollector _rows = new();
    private int _bold;
    private int _heading;
    private bool _isApart = true;
    private bool _isFenced;

    private TranscriptParser(bool isHtml) => _isHtml = isHtml;

    /// <summary>The blocks of a transcript in its order.</summary>
    public static IReadOnlyList<TranscriptBlock> Read(string source)
    {
        var parser = new TranscriptParser(HtmlDocument().IsMatch(source[..Math.Min(source.Length, 4096)]));
        foreach (var token in new MarkupLexer(source).Read())
        {
            parser.Take(token);
        }

        parser.EndLine();
        parser.EndTables();
        return parser._blocks;
    }

    private void Take(MarkupToken token)
    {
        switch (token.Kind)
        {
            case TokenKind.Open or TokenKind.Close:
                TakeTag(token, token.Kind == TokenKind.Open);
                break;
            case TokenKind.PageEnd:
                EndLine();
                EndTables();
                _blocks.Add(new PageEnd());
                break;
            case TokenKind.LineEnd when _tables.IsOpen:
                _tables.Blank();
                break;
            case TokenKind.LineEnd when _isHtml:
                _line.Blank();
                break;
            case TokenKind.LineEnd:
                EndLine();
                break;
            case TokenKind.Tab when _tables.IsOpen:
                _tables.Blank();
                break;
            case TokenKind.Tab when _isHtml:
                _line.Blank();
                break;
            case TokenKind.Tab:
                _line.Tab();
                break;
            default:
                var sign = token.Sign with { IsBold = _bold > 0 || _heading > 0 };
                if (_tables.IsOpen)
                {
                    _tables.Add(sign);
                }
                else
                {
                    _line.Add(sign);
                }

                break;
        }
    }

    private void TakeTag(MarkupToken tag, bool opens)
    {
        if (tag.Name is "table" or "tr" or "td" or "th" or "thead" or "tbody")
        {
            if (tag.Name == "table" && opens && !_tables.IsOpen)
            {
                EndLine();
                EndRows();
            }

            if (_tables.Take(tag.Name, opens, tag.Attributes) is { } table)
            {
                _blocks.Add(new TableBlock(table));
                _isApart = true;
            }

            return;
        }

        if (tag.Name is "b" or "strong")
        {
            _bold = Math.Max(0, _bold + (opens ? 1 : -1));
        }
        else if (s_blocks.Contains(tag.Name))
        {
            TakeBlock(tag, opens);
        }
    }

    private void TakeBlock(MarkupToken tag, bool opens)
    {
        var isHeading = tag.Name is ['h', >= '1' and <= '6'] or "center" || (opens && Centred().IsMatch(tag.Attributes));
        if (_tables.IsOpen)
        {
            _tables.Break();
            return;
        }

        if (_isHtml)
        {
            EndLine();
            _isApart |= tag.Name != "br";
        }
        else
        {
            _line.Break();
        }

        _heading = isHeading && opens ? 1 : tag.Name == "br" ? _heading : 0;
        _line.IsHeading |= _heading > 0;
    }

    private void EndLine()
    {
        var line = _line.Take();
        if (line.IsFence)
        {
            _isFenced = !_isFenced;
            return;
        }

        if (line.IsBlank)
        {
            EndRows();
            _isApart = true;
            return;
        }

        if (line.IsPageMark)
        {
            EndRows();
            _blocks.Add(new PageEnd());
            _isApart = true;
            return;
        }

        if (!_isHtml && _rows.TryTake(line, _isApart))
        {
            _isApart = false;
            return;
        }

        EndRows();
        foreach (var part in line.Lines())
        {
            _blocks.Add(part with { IsApart = _isApart });
            _isApart = false;
        }

        _line.IsHeading = _heading > 0;
    }

    private void EndRows()
    {
        foreach (var block in _rows.Take())
        {
            _blocks.Add(block);
            _isApart = true;
        }
    }

    private void EndTables()
    {
        EndRows();
        if (_tables.Close() is { } table)
        {
            _blocks.Add(new TableBlock(table));
        }
    }

    [GeneratedRegex(@"<!doctype\s+html|<html[\s>]|<body[\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlDocument();

    [GeneratedRegex(@"(text-align\s*:\s*|align\s*=\s*[""']?)center", RegexOptions.IgnoreCase)]
    private static partial Regex Centred();
}
