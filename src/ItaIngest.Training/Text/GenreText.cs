using System.Text;
using ItaIngest.Core.Thai;

namespace ItaIngest.Training.Text;

/// <summary>
/// Lines of text of the reports' genre from a small grammar of its own; no sentence is taken from a document. A vocabulary can be kept apart for testing.
/// </summary>
internal sealed class GenreText
{
    private readonly Random _random;
    private readonly string[] _nouns;
    private readonly string[] _verbs;
    private readonly string[] _latin;
    private readonly string[] _dictionary;
    private readonly LatinText _english;
    private readonly OfficeGrammar _grammar;

    /// <param name="random">Source of chance.</param>
    /// <param name="forTest">Every fifth noun, verb and Latin word is only for testing, the others only for training.</param>
    public GenreText(Random random, bool forTest)
    {
        _random = random;
        Numbers = new NumberText(random);
        _nouns = Share(Vocabulary.Nouns, forTest);
        _verbs = Share(Vocabulary.Verbs, forTest);
        _latin = Share(Vocabulary.Latin, forTest);
        _dictionary = Share([.. ThaiWordList.Installed], forTest);
        _english = new LatinText(random, forTest);
        _grammar = new OfficeGrammar(random, Numbers, forTest);
    }

    public NumberText Numbers { get; }

    /// <summary>A line of about the given number of characters that take room (marks don't count), at least one word.</summary>
    public string Line(int length)
    {
        if (_random.Chance(0.09))
        {
            return Cut(_english.Run(12), length);
        }

        if (_random.Chance(0.4))
        {
            return Sentences(length);
        }

        var line = new StringBuilder(Start());
        while (Room(line) < length)
        {
            line.Append(Piece());
        }

        return Cut(line.ToString(), length);
    }

    /// <summary>An entry of a table's cell in words: label, name, office, short phrase.</summary>
    public string Label(int length) => TextCleaning.Tidy(Words(length));

    /// <summary>A line out of running text; it begins at the start of a sentence or at a later word.</summary>
    private string Sentences(int length)
    {
        var text = _random.Chance(0.1) ? _grammar.Title() : _grammar.Sentence();
        if (_random.Chance(0.4) && text.IndexOf(' ', StringComparison.Ordinal) is var blank and > 0)
        {
            text = text[(blank + 1)..];
        }

        var line = new StringBuilder(text);
        while (Room(line) < length)
        {
            line.Append(' ').Append(_grammar.Sentence());
        }

        return Cut(line.ToString(), length);
    }

    private string Words(int length) => _random.Next(20) switch
    {
        0 => Person(),
        1 => Office(),
        2 => Abbreviated(),
        3 when _random.Chance(0.5) => Check(),
        4 or 5 => Cut(_random.Chance(0.7) ? _english.Run(_random.Next(1, 5)) : _english.Code(), length),
        > 12 => Cut(_grammar.Cell(), length),
        _ => Cut(string.Concat(Enumerable.Range(0, 12).Select(_ => Piece())).TrimStart(), length),
    };

    private static string[] Share(string[] words, bool forTest) => words.Where((_, i) => (i % 5 == 4) == forTest).ToArray();

    private string Start() => _random.Next(8) switch
    {
        0 => Thai(Numbers.Marker()) + " ",
        1 => "- ",
        2 => _random.Pick(["เรื่อง ", "เรียน ", "ด้วย ", "ตามที่", "หมายเหตุ : ", "ข้อเสนอแนะ ", "จึงเรียนมาเพื่อโปรด", "ทั้งนี้ "]),
        _ => "",
    };

    private string Piece() => _random.Next(40) switch
    {
        < 5 => _random.Pick(_nouns),
        < 8 => _random.Pick(_verbs),
        < 12 => _random.Pick(Vocabulary.Links),
        < 21 => Word(),
        21 => " " + _english.Run(_random.Next(1, 4)) + " ",
        22 => " " + (_random.Chance(0.5) ? _english.Code() : LatinRun()) + " ",
        < 25 => " ",
        < 27 => Word() + (_random.Chance(0.3) ? " " : ""),
        < 28 => _random.ThaiSyllable() + _random.ThaiSyllable() + (_random.Chance(0.3) ? " " : ""),
        29 => " " + Thai(Numbers.Date()) + " ",
        30 => " " + Numbers.Entry() + " ",
        28 or 31 => " " + LatinRun() + " ",
        32 => Bracketed(),
        33 => " " + _random.Pick(Vocabulary.ThaiAbbreviations) + " ",
        34 => _random.Pick([" ", "/", ", ", " : ", "ๆ ", "ฯ ", " – ", " - ", "; "]),
        35 => Office(),
        36 => Thai(Numbers.Year()) + " ",
        37 => Quoted(),
        38 => _random.Chance(0.4) ? Leader() : Person(),
        _ => _random.Chance(0.3) ? Symbols() : " " + Thai(Numbers.ItemCodes()) + " ",
    };

    /// <summary>Any word of the language: with the genre's own words alone the network learns to expect them where others stand.</summary>
    private string Word() => _dictionary.Length > 0 ? _random.Pick(_dictionary) : _random.ThaiSyllable() + _random.ThaiSyllable();

    private string Thai(string text) => _random.Chance(0.6) ? RandomText.ToThaiDigits(text) : text;

    private string Person() => $"{_random.Pick(Vocabulary.Titles)}{_random.Pick(Vocabulary.GivenNames)} {_random.Pick(Vocabulary.FamilyNames)} ";

    private string Office() => _random.Next(3) switch
    {
        0 => $"{_random.Pick(Vocabulary.Offices)}{_random.Pick(Vocabulary.Places)} ",
        1 => $"อำเภอ{_random.Pick(Vocabulary.Places)} จังหวัด{_random.Pick(Vocabulary.Provinces)} ",
        _ => $"จังหวัด{_random.Pick(Vocabulary.Provinces)}",
    };

    private string Abbreviated() => _random.Pick(Vocabulary.Abbreviations) + (_random.Chance(0.5) ? " " + Thai(Numbers.Year()) : "");

    private string Check() => $"{_random.Pick("✓☐☑☒")} {_random.Pick(["ผ่าน", "ไม่ผ่าน", "มี", "ไม่มี", "ใช่", "ดำเนินการแล้ว"])}";

    private string Bracketed()
    {
        var inner = _random.Next(4) switch { 0 => LatinRun(), 1 => Numbers.Entry(), 2 => _random.Pick(Vocabulary.Abbreviations), _ => _random.Pick(_nouns) };
        return _random.Chance(0.9) ? $" ({inner}) " : $" [{inner}] ";
    }

    private string Quoted() => _random.Next(3) switch
    {
        0 => $"“{_random.Pick(_verbs)}{_random.Pick(_nouns)}” ",
        1 => $"\"{LatinRun()}\" ",
        _ => $"‘{_random.Pick(_nouns)}’ ",
    };

    private string LatinRun() => _random.Next(8) switch
    {
        0 => _random.Pick(Vocabulary.Abbreviations),
        1 => $"www.{_random.LatinWord().ToLowerInvariant()}.{_random.Pick(["go.th", "ac.th", "or.th", "com"])}",
        2 => $"https://{_random.LatinWord().ToLowerInvariant()}.{_random.Pick(["go.th", "in.th"])}/{_random.LatinWord()}?id={_random.Next(1, 9999)}",
        3 => $"{_random.LatinWord().ToLowerInvariant()}_{_random.Next(1, 99)}@{_random.LatinWord().ToLowerInvariant()}.{_random.Pick(["com", "go.th"])}",
        4 => _random.LatinWord() + " " + _random.LatinWord(),
        5 => string.Join(' ', Enumerable.Range(0, 3).Select(_ => _random.Pick(_latin))) + (_random.Chance(0.4) ? " : " + _random.Pick(Vocabulary.Abbreviations) : ""),
        _ => _random.Pick(_latin) + (_random.Chance(0.5) ? " " + _random.Pick(_latin) : ""),
    };

    private string Leader() => _random.Pick(["ลงชื่อ", "(ลงชื่อ)", "ตำแหน่ง", "วันที่", ""]) + new string('.', _random.Next(4, 30)) + _random.Pick(["", "ผู้รายงาน", "ผู้ตรวจ", " "]);

    /// <summary>Rarer characters, so that each is learnt.</summary>
    private string Symbols() => " " + string.Concat(Enumerable.Range(0, _random.Next(1, 5)).Select(_ => _random.Pick(CharacterSet.All.Where(c => !CharacterSet.IsMark(c) && c != 'ำ').ToArray()))) + " ";

    private static int Room(StringBuilder line)
    {
        var room = 0;
        for (var i = 0; i < line.Length; i++)
        {
            room += CharacterSet.IsMark(line[i]) ? 0 : 1;
        }

        return room;
    }

    /// <summary>Cuts before a character that takes room and is no follower, and brings blanks in order.</summary>
    private static string Cut(string text, int length)
    {
        var room = 0;
        var end = text.Length;
        for (var i = 0; i < text.Length; i++)
        {
            room += CharacterSet.IsMark(text[i]) ? 0 : 1;
            if (room > length && !CharacterSet.IsMark(text[i]) && text[i] is not ('า' or 'ะ' or 'ำ' or 'ๆ' or 'ฯ'))
            {
                end = i;
                break;
            }
        }

        return TextCleaning.Tidy(text[..end]);
    }
}
