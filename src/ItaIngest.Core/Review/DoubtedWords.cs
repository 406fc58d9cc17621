using ItaIngest.Core.Checking;
using ItaIngest.Core.Checking.Rules;
using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Review;

/// <summary>Tells which words of a text a doubt of its wording is about, so that nobody has to look for them in a paragraph.</summary>
public sealed class DoubtedWords
{
    /// <summary>Letters that are no word are shown with the words beside them when they are fewer.</summary>
    private const int FewLetters = 4;

    /// <summary>More than these are looked for in the text.</summary>
    private const int Most = 3;

    private readonly LanguageWords? _words;
    private readonly Lazy<IReadOnlyList<string>> _names;

    /// <summary>With the dictionary of this machine; without one, no word is told.</summary>
    /// <param name="records">Whose names are no doubted words.</param>
    public DoubtedWords(ReportRecords records)
        : this(records, LanguageWords.Installed)
    {
    }

    internal DoubtedWords(ReportRecords records, LanguageWords? words)
    {
        _words = words;
        _names = new(() => UnknownWords.NamesOf(new CheckedDocument(records)));
    }

    /// <summary>The first few different words, as they stand in the text.</summary>
    /// <param name="text">A value.</param>
    /// <param name="reason">Why it is flagged: <see cref="Reasons.UnknownWord"/> or <see cref="Reasons.UnlikelyWord"/>; other reasons are about no word.</param>
    public IReadOnlyList<string> In(string text, string reason)
    {
        WordKind? kind = reason switch { Reasons.UnknownWord => WordKind.Unknown, Reasons.UnlikelyWord => WordKind.Doubtful, _ => null };
        return _words is null || kind is null ? [] : [.. LanguageWords.Runs(text).SelectMany(r => In(text.AsSpan(r.Start, r.Length), kind.Value)).Distinct().Take(Most)];
    }

    private List<string> In(ReadOnlySpan<char> run, WordKind kind)
    {
        var (pieces, found, at) = (_words!.Split(WordTree.Stacks(run)), new List<string>(), 0);
        for (var i = 0; i < pieces.Count; at += pieces[i++].Text.Length)
        {
            if (pieces[i].Kind == kind && !UnknownWords.IsName(pieces[i], _names.Value))
            {
                var isShort = pieces[i].Text.Length < FewLetters;
                var (start, end) = (isShort && i > 0 ? at - pieces[i - 1].Text.Length : at, at + pieces[i].Text.Length + (isShort && i + 1 < pieces.Count ? pieces[i + 1].Text.Length : 0));
                // Where the dictionary writes a word otherwise than it stands, its own letters are told.
                found.Add(end <= run.Length && run[at..].StartsWith(pieces[i].Text) ? run[start..end].ToString() : pieces[i].Text);
            }
        }

        return found;
    }
}
