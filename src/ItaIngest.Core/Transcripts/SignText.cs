using System.Buffers;
using System.Text.RegularExpressions;

namespace ItaIngest.Core.Transcripts;

/// <summary>Takes markup out of the characters of one line or cell: Markdown's emphasis, escapes and links, LaTeX's superscripts and signs, superscript digits.</summary>
internal sealed partial class SignText
{
    private const string SuperscriptDigits = "¹²³⁴⁵⁶⁷⁸⁹⁰";

    private static readonly SearchValues<char> s_marks = SearchValues.Create("\\^_*[$" + SuperscriptDigits);

    private static readonly (string Command, char Letter)[] s_commands =
        [("\\geq", '≥'), ("\\ge", '≥'), ("\\leq", '≤'), ("\\le", '≤'), ("\\times", '×'), ("\\checkmark", '✓'), ("\\square", '☐'), ("\\bullet", '•'), ("\\rightarrow", '→')];

    private readonly IReadOnlyList<Sign> _signs;
    private readonly string _text;
    private readonly bool[] _leftOut;
    private readonly bool[] _isPrinted;
    private readonly bool[] _isBold;
    private readonly char[] _letters;

    private SignText(IReadOnlyList<Sign> signs)
    {
        _signs = signs;
        _letters = [.. signs.Select(s => s.Letter)];
        _text = new string(_letters);
        _leftOut = new bool[signs.Count];
        _isPrinted = new bool[signs.Count];
        _isBold = new bool[signs.Count];
    }

    /// <summary>The same characters without markup.</summary>
    public static IReadOnlyList<Sign> Plain(IReadOnlyList<Sign> signs)
    {
        var text = new SignText(signs);
        if (text._text.AsSpan().IndexOfAny(s_marks) < 0)
        {
            return signs;
        }

        text.Escapes();
        text.Commands();
        text.Superscripts();
        text.Emphasis();
        text.Links();
        return text.Output();
    }

    private void Escapes()
    {
        foreach (Match match in Escape().Matches(_text))
        {
            _leftOut[match.Index] = true;
            _isPrinted[match.Index + 1] = true;
        }

        foreach (Match match in Formula().Matches(_text))
        {
            _leftOut[match.Index] = _leftOut[match.Index + match.Length - 1] = true;
        }
    }

    private void Commands()
    {
        foreach (var (command, letter) in s_commands)
        {
            for (var at = _text.IndexOf(command, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(command, at + 1, StringComparison.Ordinal))
            {
                if (!_leftOut[at])
                {
                    _letters[at] = letter;
                    _leftOut.AsSpan(at + 1, command.Length - 1).Fill(true);
                }
            }
        }
    }

    /// <summary>"^{…}" and "_{…}", also nested and without their end.</summary>
    private void Superscripts()
    {
        var depth = 0;
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] is '^' or '_' && i + 1 < _text.Length && _text[i + 1] == '{')
            {
                _leftOut[i] = _leftOut[i + 1] = true;
                depth++;
                i++;
            }
            else if (_text[i] == '}' && depth > 0)
            {
                _leftOut[i] = true;
                depth--;
            }
        }
    }

    private void Emphasis()
    {
        var start = -1;
        foreach (Match match in Strong().Matches(_text))
        {
            if (_isPrinted[match.Index])
            {
                continue;
            }

            _leftOut[match.Index] = _leftOut[match.Index + 1] = true;
            if (start >= 0)
            {
                _isBold.AsSpan(start, match.Index - start).Fill(true);
            }

            start = start >= 0 ? -1 : match.Index;
        }

        foreach (Match match in Weak().Matches(_text))
        {
            var end = match.Index + match.Length - 1;
            if (!_isPrinted[match.Index] && !_isPrinted[end])
            {
                _leftOut[match.Index] = _leftOut[end] = true;
            }
        }
    }

    private void Links()
    {
        foreach (Match match in Picture().Matches(_text))
        {
            _leftOut.AsSpan(match.Index, match.Length).Fill(true);
        }

        foreach (Match match in Link().Matches(_text))
        {
            _leftOut[match.Index] = true;
            _leftOut.AsSpan(match.Groups["to"].Index, match.Groups["to"].Length).Fill(true);
        }
    }

    /// <summary>A digit set above the line is a footnote's mark or a stray one: no part of the wording, but part of what stands in the file.</summary>
    private List<Sign> Output()
    {
        var output = new List<Sign>(_signs.Count);
        for (var i = 0; i < _signs.Count; i++)
        {
            if (SuperscriptDigits.Contains(_letters[i], StringComparison.Ordinal))
            {
                if (output.Count > 0)
                {
                    output[^1] = output[^1] with { Read = (output[^1].Read ?? output[^1].Letter.ToString()) + _letters[i] };
                }
            }
            else if (!_leftOut[i])
            {
                output.Add(_signs[i] with { Letter = _letters[i], IsBold = _signs[i].IsBold || _isBold[i] });
            }
        }

        return output;
    }

    [GeneratedRegex(@"\\(?=[\\*_`#+\-.!\[\]{}|<>~$])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\$(?=[^$\n]{0,80}[\\^])[^$\n]{1,80}\$")]
    private static partial Regex Formula();

    /// <summary>"_____" and "*****" are lines.</summary>
    [GeneratedRegex(@"(?<![\\*])\*\*(?!\*)|(?<=\*\*\*?[^*]{1,2000})\*\*(?=\*?(?!\*))|(?<!_)__(?!_)")]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<=^|\s|\*\*)\*(?=[^\s*])[^*\n]{1,2000}(?<=[^\s*])\*(?=$|\s|\*\*|[,.;:)])")]
    private static partial Regex Weak();

    [GeneratedRegex(@"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"(?<!!)\[[^\]\n]{1,300}(?<to>\]\((https?:|www\.|/|#|mailto:)[^)\s]{0,500}\))")]
    private static partial Regex Link();
}
