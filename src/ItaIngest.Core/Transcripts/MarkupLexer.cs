using System.Net;
using System.Text.RegularExpressions;

namespace ItaIngest.Core.Transcripts;

/// <summary>
/// Parts a transcript's source into characters, tabs, line ends and tags, each character with its place. Entities are resolved; comments, scripts and what
/// page-reading models write about a page's furniture and pictures are left out.
/// </summary>
internal sealed partial class MarkupLexer(string source)
{
    /// <summary>No tag of this genre is longer, in characters; a "&lt;" without its end is one that was printed.</summary>
    private const int LongestTag = 1000;

    /// <summary>What a page-reading model says of a picture or a page's edge is not longer, in characters.</summary>
    private const int LongestAside = 4000;

    private const int LongestEntity = 10;

    private static readonly HashSet<string> s_leftOut =
        ["script", "style", "head", "title", "img", "image", "page_number", "page-number", "pagenumber", "footer", "watermark", "page_footer", "page-footer", "figcaption", "svg"];

    private int _at;
    private int _line = 1;
    private int _lineStart;

    public IEnumerable<MarkupToken> Read()
    {
        while (_at < source.Length)
        {
            var c = source[_at];
            if (c is '\n' or '\r')
            {
                _at += c == '\r' && _at + 1 < source.Length && source[_at + 1] == '\n' ? 2 : 1;
                yield return new MarkupToken(TokenKind.LineEnd);
                (_line, _lineStart) = (_line + 1, _at);
            }
            else if (c == '<' && Tag() is { } tag)
            {
                if (tag.Kind != TokenKind.LineEnd)
                {
                    yield return tag;
                }
            }
            else
            {
                yield return Plain(c);
            }
        }
    }

    private MarkupToken Plain(char c)
    {
        var sign = new Sign(c, _line, _at - _lineStart + 1);
        _at++;
        switch (c)
        {
            case '\t':
                return new MarkupToken(TokenKind.Tab);
            case '\f':
                return new MarkupToken(TokenKind.PageEnd);
            case '&' when Entity() is { } letter:
                return new MarkupToken(TokenKind.Letter, sign with { Letter = letter });
            default:
                return new MarkupToken(TokenKind.Letter, char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' || char.IsControl(c) ? sign with { Letter = ' ' } : sign);
        }
    }

    /// <summary>An entity of one character behind the "&amp;"; null when there is none.</summary>
    private char? Entity()
    {
        var end = source.IndexOf(';', _at, Math.Min(LongestEntity, source.Length - _at));
        if (end < 0)
        {
            return null;
        }

        var decoded = WebUtility.HtmlDecode(source[(_at - 1)..(end + 1)]);
        if (decoded.Length != 1)
        {
            return null;
        }

        _at = end + 1;
        return decoded[0] == '\u00A0' ? ' ' : decoded[0];
    }

    /// <summary>The tag at this place, passed over; a line end's kind for one that means nothing. Null when a printed "&lt;" stands there.</summary>
    private MarkupToken? Tag()
    {
        if (string.CompareOrdinal(source, _at, "<!--", 0, 4) == 0)
        {
            var close = source.IndexOf("-->", _at, StringComparison.Ordinal);
            var comment = source[_at..(close < 0 ? Math.Min(source.Length, _at + 4) : close + 3)];
            PassTo(_at + comment.Length);
            return new MarkupToken(PageWord().IsMatch(comment) ? TokenKind.PageEnd : TokenKind.LineEnd);
        }

        var match = TagStart().Match(source, _at, Math.Min(LongestTag, source.Length - _at));
        if (!match.Success)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        PassTo(_at + match.Length);
        if (match.Groups["close"].Success)
        {
            return new MarkupToken(TokenKind.Close, Name: name);
        }

        if (s_leftOut.Contains(name) && !match.Value.EndsWith("/>", StringComparison.Ordinal))
        {
            PassAside(name);
            return new MarkupToken(TokenKind.LineEnd);
        }

        return name is "page" or "pagebreak" or "page_break" or "page-break" or "hr" ? new MarkupToken(name == "hr" ? TokenKind.Open : TokenKind.PageEnd, Name: name)
            : new MarkupToken(TokenKind.Open, Name: name, Attributes: match.Groups["rest"].Value);
    }

    /// <summary>What stands inside an element that is left out, where its end is near.</summary>
    private void PassAside(string name)
    {
        var limit = name is "script" or "style" or "head" or "svg" ? source.Length - _at : Math.Min(LongestAside, source.Length - _at);
        var end = source.IndexOf("</" + name, _at, limit, StringComparison.OrdinalIgnoreCase);
        var close = end < 0 ? -1 : source.IndexOf('>', end);
        if (close >= 0)
        {
            PassTo(close + 1);
        }
    }

    private void PassTo(int end)
    {
        for (; _at < end; _at++)
        {
            if (source[_at] == '\n' || (source[_at] == '\r' && !(_at + 1 < source.Length && source[_at + 1] == '\n')))
            {
                (_line, _lineStart) = (_line + 1, _at + 1);
            }
        }
    }

    [GeneratedRegex(@"\G<(?:(?<close>/)(?<name>[A-Za-z][\w-]*)[^<>]*|!(?<name>[A-Za-z]+)[^<>]*|(?<name>[A-Za-z][\w-]*)(?<rest>(?:[\s/][^<>]*)?))>")]
    private static partial Regex TagStart();

    [GeneratedRegex(@"page|หน้า", RegexOptions.IgnoreCase)]
    private static partial Regex PageWord();
}
