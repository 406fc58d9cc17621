namespace ItaIngest.Core.Transcripts;

/// <summary>One character of a transcript's text, markup left out, with where it stands.</summary>
/// <param name="Letter">The character as it is taken.</param>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Column">1-based character of the line.</param>
internal readonly record struct Sign(char Letter, int Line, int Column)
{
    /// <summary>What stands in the file, where <see cref="Letter"/> is a repair or something was left out behind it; else null.</summary>
    public string? Read { get; init; }

    /// <summary>Why the character is doubtful, a code from <see cref="Records.Reasons"/>; else null.</summary>
    public string? Doubt { get; init; }

    /// <summary>Stands in bold type or a heading.</summary>
    public bool IsBold { get; init; }
}

/// <summary>Characters that stand on one line of the transcript and belong together.</summary>
internal sealed class Stretch(IReadOnlyList<Sign> signs)
{
    private string? _text;

    public IReadOnlyList<Sign> Signs { get; } = signs;

    public string Text => _text ??= string.Concat(Signs.Select(s => s.Letter));

    public int Line => Signs[0].Line;

    public bool IsBold => Signs.All(s => s.IsBold || char.IsWhiteSpace(s.Letter));

    /// <summary>Part of it without blanks at its ends; null when nothing is left.</summary>
    public Stretch? Slice(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Signs[start].Letter))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Signs[end - 1].Letter))
        {
            end--;
        }

        return start >= end ? null : new Stretch([.. Signs.Skip(start).Take(end - start)]);
    }

    /// <summary>The same characters with a doubt on each.</summary>
    public Stretch Doubted(string reason) => new([.. Signs.Select(s => s with { Doubt = s.Doubt ?? reason })]);

    /// <summary>Divides characters where the file's lines change; blanks at the ends fall away.</summary>
    public static IEnumerable<Stretch> Of(IReadOnlyList<Sign> signs)
    {
        var whole = signs.Count == 0 ? null : new Stretch(signs);
        for (var start = 0; start < signs.Count;)
        {
            var end = start;
            while (end < signs.Count && signs[end].Line == signs[start].Line)
            {
                end++;
            }

            if (whole!.Slice(start, end) is { } part)
            {
                yield return part;
            }

            start = end;
        }
    }
}
