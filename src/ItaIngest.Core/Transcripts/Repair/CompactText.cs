namespace ItaIngest.Core.Transcripts.Repair;

/// <summary>A stretch's text without blanks, which transcripts put where lines broke, and edits of the characters behind it.</summary>
internal sealed class CompactText
{
    private readonly List<int> _at;
    private readonly Sign[] _signs;
    private readonly Dictionary<int, string> _changed = [];

    public CompactText(Stretch stretch)
    {
        _signs = [.. stretch.Signs];
        _at = [.. Enumerable.Range(0, _signs.Length).Where(i => !char.IsWhiteSpace(_signs[i].Letter))];
        Text = string.Concat(_at.Select(i => _signs[i].Letter));
    }

    public string Text { get; }

    /// <summary>Marks part of the text as doubtful.</summary>
    /// <param name="start">First character, from 0.</param>
    /// <param name="length">Characters.</param>
    /// <param name="reason">A code from <see cref="Records.Reasons"/>.</param>
    public void Doubt(int start, int length, string reason)
    {
        foreach (var i in _at.Skip(start).Take(length))
        {
            _signs[i] = _signs[i] with { Doubt = _signs[i].Doubt ?? reason };
        }
    }

    /// <summary>Puts other letters in the place of part of the text; what stood there stays known.</summary>
    public void Replace(int start, int length, string by)
    {
        var (first, last) = (_at[start], _at[start + length - 1]);
        if (Enumerable.Range(first, last - first + 1).Any(_changed.ContainsKey))
        {
            return;
        }

        for (var i = first; i <= last; i++)
        {
            _changed[i] = i == first ? by : string.Empty;
        }
    }

    /// <summary>The stretch with its edits.</summary>
    public Stretch ToStretch()
    {
        var signs = new List<Sign>(_signs.Length);
        for (var i = 0; i < _signs.Length; i++)
        {
            if (!_changed.TryGetValue(i, out var by))
            {
                signs.Add(_signs[i]);
            }
            else if (by.Length > 0)
            {
                var length = 1;
                while (_changed.TryGetValue(i + length, out var rest) && rest.Length == 0)
                {
                    length++;
                }

                signs.AddRange(Put(by, i, length));
            }
        }

        return new Stretch(signs);
    }

    /// <summary>New letters: what was read goes with the first, and each has the place of one of the old.</summary>
    private IEnumerable<Sign> Put(string by, int at, int length)
    {
        var read = string.Concat(_signs.AsSpan(at, length).ToArray().Select(s => s.Read ?? s.Letter.ToString()));
        return by.Select((letter, n) => _signs[at + Math.Min(n, length - 1)] with { Letter = letter, Read = n == 0 ? read : string.Empty });
    }
}
