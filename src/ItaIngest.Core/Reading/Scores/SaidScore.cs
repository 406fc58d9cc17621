using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>A number of a running text that is a score, with the words that may name what it is the score of.</summary>
/// <param name="Number">The number.</param>
/// <param name="From">Where its words begin, in the same text: behind the score before it and what is said of that.</param>
/// <param name="Words">The words before it.</param>
/// <param name="Behind">The name behind it, where that is its own: "ได้คะแนน 90.16 ในตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"; empty elsewhere.</param>
/// <param name="Next">Where the next score stands; what lies before that may be said of this one.</param>
internal sealed partial record SaidScore(NumberMatch Number, int From, Passage Words, Passage Behind, int Next)
{
    /// <summary>An entry of a list of scores is no longer, in letters.</summary>
    private const int LongestEntry = 110;

    /// <summary>An instrument or something finer.</summary>
    private const int LeastRank = 2;

    /// <summary>Which of several scores "ตามลำดับ" this is, and of how many; (0, 1) for one by itself.</summary>
    public (int Index, int Count) Share { get; private init; } = (0, 1);

    /// <summary>"เพิ่มขึ้นจาก 79.44 คะแนน เป็น 85.20 คะแนน": the first of the two.</summary>
    public bool IsFormer { get; private init; }

    /// <summary>… and the second.</summary>
    public bool IsLatter { get; private init; }

    /// <summary>The scores of a text, in order.</summary>
    public static IReadOnlyList<SaidScore> Of(Passage text)
    {
        var numbers = Numbers(text);
        var said = new List<SaidScore>();
        var from = 0;
        for (var i = 0; i < numbers.Count; i++)
        {
            var number = numbers[i];
            var next = i + 1 < numbers.Count ? numbers[i + 1].Start : text.Length;
            var isLatter = said is [.., { IsFormer: true }];
            var score = new SaidScore(number, from, text.Slice(from, number.Start - from), Passage.Empty, next)
            {
                IsLatter = isLatter,
                IsFormer = !isLatter && i + 1 < numbers.Count && ScoreContext.IsFormer(text.Text, number) && ScoreContext.IsLatter(text.Text[number.End..next]),
            };
            said.Add(score);
            from = number.End + ScoreYears.LengthBehind(text.Text, number);
        }

        return NamedBehind(text, Respective(text, said));
    }

    /// <summary>The numbers that are announced as scores, or the one that ends a line which only names something: a name, a gap, a score.</summary>
    private static List<NumberMatch> Numbers(Passage text)
    {
        var numbers = ThaiNumber.FindAll(text.Text);
        var ordered = Ordered(text.Text, numbers);
        var scores = numbers.Where(n => ScoreContext.IsScore(text.Text, n) || ordered.Contains(n)).ToList();
        return scores.Count == 0 && numbers is [.., var last] && numbers.Count(n => n.Raw.Contains('.', StringComparison.Ordinal) && !IsOwnNumber(text.Text, n)) == 1 && (last.End == text.Length || IsQuestionInBrackets(text, last))
            && text.Length < LongestEntry && ScoreContext.IsPlainScore(last) && ScoreContext.MayBeScore(text.Text, last) && (ScoreIdentity.Of(text.Slice(0, last.Start)).Rank >= LeastRank || ScoreIdentity.IsOverall(text.Slice(0, last.Start))) ? [last] : scores;
    }

    /// <summary>"9.1 ข้อมูลพื้นฐาน …": the number of the line, before its name.</summary>
    private static bool IsOwnNumber(string text, NumberMatch number) =>
        text.AsSpan(0, number.Start).Trim(" (").IsEmpty && text.AsSpan(number.End).TrimStart(" .)") is [var first, ..] && ThaiLetters.IsLetter(first);

    /// <summary>"i3 … (99.08)": a question's entry ends with its score in brackets.</summary>
    private static bool IsQuestionInBrackets(Passage text, NumberMatch number) =>
        text.Text[..number.Start].TrimEnd().EndsWith('(') && text.Text[number.End..].Trim() == ")" && ScoreIdentity.Of(text.Slice(0, number.Start)).Item is not null;

    /// <summary>The scores of "84.50, 80.32 และ 91.07 คะแนน ตามลำดับ".</summary>
    private static List<NumberMatch> Ordered(string text, IReadOnlyList<NumberMatch> numbers) =>
        [.. InOrder().Matches(text).SelectMany(m => numbers.Where(n => n.Start >= m.Index && n.End <= m.Index + m.Length && ScoreContext.IsPlainScore(n)))];

    /// <summary>Scores that follow each other "ตามลำดับ" share the words before the first of them.</summary>
    private static List<SaidScore> Respective(Passage text, List<SaidScore> said)
    {
        foreach (var match in InOrder().Matches(text.Text).Cast<Match>())
        {
            var run = said.FindAll(s => s.Number.Start >= match.Index && s.Number.End <= match.Index + match.Length);
            for (var k = 0; k < run.Count; k++)
            {
                said[said.IndexOf(run[k])] = run[k] with { From = run[0].From, Words = run[0].Words, Share = (k, run.Count) };
            }
        }

        return said;
    }

    /// <summary>The scores whose names stand behind them.</summary>
    private static List<SaidScore> NamedBehind(Passage text, List<SaidScore> said)
    {
        for (var i = 0; i < said.Count; i++)
        {
            var chain = Chain(text, said, i);
            for (var k = 0; k < chain.Count; k++)
            {
                said[i + k] = chain[k];
            }

            i += Math.Max(0, chain.Count - 1);
        }

        return said;
    }

    /// <summary>
    /// Scores that follow each other, each with its name behind it. What is left behind the last of these names must name the score that comes next: or else the names belong to
    /// the scores behind them, and there is no such chain.
    /// </summary>
    private static List<SaidScore> Chain(Passage text, List<SaidScore> said, int first)
    {
        var chain = new List<SaidScore>();
        var score = said[first];
        while (true)
        {
            if (score.Share.Count > 1 || score.IsFormer || Opening().Match(text.Text, score.Number.End, score.Next - score.Number.End) is not { Success: true } opening)
            {
                return [];
            }

            var start = opening.Index + opening.Length;
            var name = ScoreWords.Head(text.Slice(start, score.Next - start));
            var before = ScoreWords.RankOf(score.Words);
            if (name.IsEmpty || (before >= LeastRank && before >= ScoreWords.RankOf(name)) || (opening.Groups["is"].Success && !Relative().IsMatch(score.Words.Text)))
            {
                return [];
            }

            chain.Add(score with { Behind = name });
            if (first + chain.Count == said.Count)
            {
                return chain;
            }

            var from = start + name.Length;
            var next = said[first + chain.Count];
            score = next with { From = from, Words = text.Slice(from, next.Number.Start - from) };
            if (ScoreWords.RankOf(score.Words) >= LeastRank)
            {
                return [.. chain, score];
            }
        }
    }

    [GeneratedRegex(@"\d{1,3}\.\d{1,2}\s*(คะแนน)?(\s*(,|และ)\s*(ร้อยละ)?\s*\d{1,3}\.\d{1,2}\s*(คะแนน)?)+\s*ตามลำดับ")]
    private static partial Regex InOrder();

    [GeneratedRegex(@"\G\s*(คะแนน)?\s*((ใน|สำหรับ|จาก)\s*(?=ตัวชี้วัด|ด้าน|แบบ(วัด|ตรวจ|สำรวจ)|หมวด|ข้อ\s*(คำถาม)?\s*[ieo]\d|ประเด็น)|(?<is>(มี)?\s*(จำนวน)?\s*(\d+\s*ข้อ)?\s*(คือ|ได้แก่)\s*))")]
    private static partial Regex Opening();

    /// <summary>"ข้อที่ได้", "ตัวชี้วัดที่มีคะแนนสูงสุด": what is spoken of has its name still to come.</summary>
    [GeneratedRegex(@"(ข้อ(คำถาม)?|ตัวชี้วัด|ด้าน|แบบวัด|หมวด|ประเด็น|รายการ)\s*(ที่|ซึ่ง)\s*(หน่วยงาน)?(ได้|มี|ทำ)[^\d]*$")]
    private static partial Regex Relative();
}
