using System.Globalization;

namespace ItaIngest.Training.Evaluation;

/// <summary>Counts what was read wrong, over many lines. Blanks are not counted.</summary>
internal sealed class CharacterErrors
{
    private int _lines;
    private int _exact;
    private int _edits;
    private int _characters;
    private Share _thaiDigits;
    private Share _arabicDigits;
    private Share _latin;

    /// <param name="truth">What is printed, in the form that <see cref="Network.ModelScore.Comparable"/> gives.</param>
    /// <param name="read">What was read, in the same form.</param>
    public void Add(string truth, string read)
    {
        var alignment = Alignment.Of(truth, read);
        _lines++;
        _exact += alignment.Edits == 0 ? 1 : 0;
        _edits += alignment.Edits;
        _characters += truth.Length;
        for (var i = 0; i < truth.Length; i++)
        {
            var wrong = alignment.IsWrong[i];
            switch (truth[i])
            {
                case >= '๐' and <= '๙':
                    _thaiDigits = _thaiDigits.Add(wrong);
                    break;
                case >= '0' and <= '9':
                    _arabicDigits = _arabicDigits.Add(wrong);
                    break;
                case >= 'A' and <= 'Z' or >= 'a' and <= 'z':
                    _latin = _latin.Add(wrong);
                    break;
            }
        }
    }

    /// <summary>Edits per true character.</summary>
    public double CharacterError => _characters == 0 ? 0 : _edits / (double)_characters;

    /// <summary>Cells of a row of the table: lines, character error, wrong Thai digits, wrong Arabic digits, wrong Latin letters, lines without error.</summary>
    public IEnumerable<string> Cells() =>
    [
        _lines.ToString(CultureInfo.InvariantCulture), Percent(CharacterError), _thaiDigits.ToString(), _arabicDigits.ToString(), _latin.ToString(),
        Percent(_lines == 0 ? 0 : _exact / (double)_lines),
    ];

    private static string Percent(double part) => part.ToString("0.0 %", CultureInfo.InvariantCulture);

    private readonly record struct Share(int Wrong, int All)
    {
        public Share Add(bool wrong) => new(Wrong + (wrong ? 1 : 0), All + 1);

        public override string ToString() => All == 0 ? "–" : Percent(Wrong / (double)All);
    }
}
