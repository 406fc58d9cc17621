using System.Text.RegularExpressions;
using ItaIngest.Core.Layout;
using ItaIngest.Core.Reading.Vocabulary;
using ItaIngest.Core.Records;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Reading.Scores;

/// <summary>
/// Reads scores that stand in running text: in lists, dotted lines, headings and sentences. Each number is the score of what the words since the
/// number before it name, or else of the heading or list that it stands under.
/// </summary>
internal sealed partial class ScoreTextReader(ReadingContext context)
{
    /// <summary>An entry of a list of scores is no longer, in letters.</summary>
    private const int LongestEntry = 110;

    /// <summary>An instrument or something finer.</summary>
    private const int LeastRank = 2;

    private readonly List<ScoreReading> _readings = [];
    private ScoreIdentity _under = ScoreIdentity.None;
    private Field<string>? _highlight;

    /// <summary>"จุดเด่น" stands alone above a list of scores before any other score of the run: it and the next such words are said of what stands below them.</summary>
    private bool _headsPoints;
    private int _firstOfRun;
    private int _heading = -1;

    /// <summary>The year of the results that the last heading of such announced.</summary>
    private int? _year;

    /// <summary>The scores of the document's text, in reading order; a table between two paragraphs ends what was said before it.</summary>
    public static IReadOnlyList<ScoreReading> Read(IReadOnlyList<Block> blocks, ReadingContext context)
    {
        var reader = new ScoreTextReader(context);
        var run = new List<Block>();
        var (figures, used) = ScoreFigures.Read(blocks);
        reader._readings.AddRange(figures.Select(f => f with { Identity = reader.Complete(f.Identity) }));
        foreach (var block in blocks.Where(b => b is not TextRow row || !used.Contains(row)))
        {
            if (block is TextRow)
            {
                run.Add(block);
                continue;
            }

            reader.ReadRun(run);
            run.Clear();
        }

        reader.ReadRun(run);
        return reader._readings;
    }

    private void ReadRun(List<Block> run)
    {
        _under = ScoreIdentity.None;
        _highlight = null;
        _heading = -1;
        (_headsPoints, _firstOfRun) = (false, _readings.Count);
        foreach (var paragraph in Paragraphs.Of(HighlightColumns.Unfold(run)))
        {
            foreach (var part in ByHighlight(paragraph.Passage))
            {
                ReadPart(part);
            }
        }
    }

    /// <summary>A paragraph in which strong and weak points follow each other is read point by point.</summary>
    private static IEnumerable<Passage> ByHighlight(Passage passage)
    {
        var starts = HighlightWord().Matches(passage.Text).Where(m => m.Index == 0 || char.IsWhiteSpace(passage.Text[m.Index - 1]) || Joined().IsMatch(passage.Text[..m.Index]))
            .Select(m => m.Index).Prepend(0).Distinct().ToList();
        return starts.Select((s, i) => passage.Slice(s, (i + 1 < starts.Count ? starts[i + 1] : passage.Length) - s));
    }

    private void ReadPart(Passage part)
    {
        var before = _readings.Count;
        if (ListMarkers.TryStrip(part.Text, out var marker, out _) && marker!.Path.Count > 0 && !_headsPoints)
        {
            _highlight = null;
        }

        var hasHighlight = Highlight(part) is { } highlight;
        if (hasHighlight)
        {
            _highlight = Highlight(part);
            _headsPoints = IsAlone(part) && (_headsPoints || _readings.Count == _firstOfRun);
        }

        _year = ScoreHeadings.YearOf(part) ?? _year;
        var scores = Scores(part);
        var from = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            ReadScore(part, from, scores[i], i + 1 < scores.Count ? scores[i + 1].Start : part.Length);
            from = scores[i].End + InYear().Match(part.Text[scores[i].End..]).Length;
        }

        ReadChange(part, scores, before);
        if (hasHighlight && !_headsPoints && _readings.Count == before && _heading >= 0 && !part.Text.Contains("คะแนน", StringComparison.Ordinal) && ItemCodes.Find(part.Text).Count == 0)
        {
            _readings[_heading] = _readings[_heading] with { Highlight = _highlight };
        }

        if (scores.Count == 0 && !hasHighlight && (_highlight is null || _headsPoints))
        {
            (_highlight, _headsPoints) = (_headsPoints ? null : _highlight, false);
            Leave(part);
        }
    }

    /// <summary>The words for strong or weak points and nothing behind them.</summary>
    private static bool IsAlone(Passage part) => HighlightWord().Match(part.Text) is { Success: true } match && !part.Text[(match.Index + match.Length)..].Any(char.IsLetterOrDigit);

    /// <summary>The numbers that are announced as scores, or the one that ends a line which only names something: a name, a gap, a score.</summary>
    private static List<NumberMatch> Scores(Passage part)
    {
        var numbers = ThaiNumber.FindAll(part.Text);
        var scores = numbers.Where(n => ScoreContext.IsScore(part.Text, n)).ToList();
        return scores.Count == 0 && numbers is [.., var last] && numbers.Count(n => n.Raw.Contains('.', StringComparison.Ordinal) && !IsOwnNumber(part.Text, n)) == 1 && (last.End == part.Length || IsQuestionInBrackets(part, last))
            && part.Length < LongestEntry && ScoreContext.IsPlainScore(last) && ScoreContext.MayBeScore(part.Text, last) && (ScoreIdentity.Of(part.Slice(0, last.Start)).Rank >= LeastRank || ScoreIdentity.IsOverall(part.Slice(0, last.Start))) ? [last] : scores;
    }

    /// <summary>"9.1 ข้อมูลพื้นฐาน …": the number of the line, before its name.</summary>
    private static bool IsOwnNumber(string text, NumberMatch number) =>
        text.AsSpan(0, number.Start).Trim(" (").IsEmpty && text.AsSpan(number.End).TrimStart(" .)") is [var first, ..] && ThaiLetters.IsLetter(first);

    /// <summary>"i3 … (99.08)": a question's entry ends with its score in brackets.</summary>
    private static bool IsQuestionInBrackets(Passage part, NumberMatch number) =>
        part.Text[..number.Start].TrimEnd().EndsWith('(') && part.Text[number.End..].Trim() == ")" && ScoreIdentity.Of(part.Slice(0, number.Start)).Item is not null;

    /// <summary>A line without a score that names an instrument or a part heads what follows; any other text ends the list before it.</summary>
    private void Leave(Passage part)
    {
        var identity = ScoreIdentity.Of(part);
        _under = identity.Scope is "instrument" or "part" or "indicator" && part.Length < 120 ? identity with { Label = Passage.Empty } : ScoreIdentity.None;
        _heading = -1;
    }

    private void ReadScore(Passage part, int from, NumberMatch number, int next)
    {
        var heading = IsHeading(part, number);
        var words = part.Slice(from, number.Start - from);
        var field = part.Slice(number.Start, number.Length).ToField(number.Value);
        if (heading && !_headsPoints)
        {
            _highlight = null;
        }

        var aside = InBrackets(words) ?? ScoreContext.Highlight(part, number, next);
        foreach (var (identity, code) in Named(WithoutAside(words)))
        {
            var whole = Complete(Rated(InheritYear(InheritIndicator(identity, from), part, from, number), part, number, next));
            if (whole.Scope is null)
            {
                continue;
            }

            whole = whole.Year is null ? whole with { Year = _year } : whole;
            _readings.Add(new ScoreReading(whole, field)
            {
                Code = code,
                Highlight = aside ?? (whole.Scope is "item" or "category" || _headsPoints ? _highlight : null),
                Grade = whole.Scope is "overall" ? ScoreContext.Grade(part, number, next) : null,
                Level = whole.Scope is "overall" ? ScoreContext.Level(part, number, next) : null,
            });
            Enter(whole, heading);
        }
    }

    /// <summary>"… 91.74 คะแนน ปีงบประมาณ พ.ศ. 2565 เท่ากับ 87.87 คะแนน": the same thing in another year.</summary>
    private ScoreIdentity InheritYear(ScoreIdentity identity, Passage part, int from, NumberMatch number)
    {
        var after = InYear().Match(part.Text[number.End..]) is { Success: true } match ? ScoreIdentity.YearIn(match.Value) : null;
        if (from == 0 || !identity.IsEmpty || _readings is not [.., { Identity: var last }])
        {
            return identity with { Year = after ?? identity.Year };
        }

        var year = after ?? identity.Year ?? (FromBefore().IsMatch(part.Text[from..number.Start]) ? (last.Year ?? _year ?? context.FiscalYear) - 1 : null);
        return year is not null && last.Year != year ? last with { Year = year, Label = WithoutYear(last.Label) } : identity;
    }

    /// <summary>A score with a grade or a pass level behind it and nothing named before it is the agency's own.</summary>
    private static ScoreIdentity Rated(ScoreIdentity identity, Passage part, NumberMatch number, int next) =>
        identity.IsEmpty && (ScoreContext.Grade(part, number, next) ?? ScoreContext.Level(part, number, next)) is not null
            ? identity with { Overall = true, Label = Passage.Empty } : identity;

    private static Passage WithoutYear(Passage label) => YearBehind().Match(label.Text) is { Success: true, Index: > 0 } match ? label.Slice(0, match.Index) : label;

    /// <summary>The words without "(จุดเด่น)", which is no part of the name.</summary>
    private static Passage WithoutAside(Passage words) =>
        HighlightInBrackets().Match(words.Text) is { Success: true } match ? Passage.Join([words.Slice(0, match.Index), words.Slice(match.Index + match.Length)], blankBetween: true) : words;

    /// <summary>"… ส่วนที่ 1 ได้ 90.12 คะแนน และส่วนที่ 2 ได้ 97.35 คะแนน": the second part is of the same indicator.</summary>
    private ScoreIdentity InheritIndicator(ScoreIdentity identity, int from) =>
        from > 0 && identity.Scope == "part" && _readings is [.., { Identity: { Scope: "indicator", Part: not null } last }]
            ? identity with { IndicatorNo = last.IndicatorNo, Instrument = last.Instrument, Label = last.Label } : identity;

    /// <summary>"(จุดเด่น)" behind a name says it of that name alone.</summary>
    private static Field<string>? InBrackets(Passage words)
    {
        var match = HighlightInBrackets().Match(words.Text);
        return match.Success ? words.Slice(match.Index, match.Length).ToField(match.Groups["weak"].Success ? "weakness" : "strength") : null;
    }

    /// <summary>What stands below a heading or a list's line belongs to it.</summary>
    private void Enter(ScoreIdentity identity, bool heading)
    {
        switch (identity.Scope)
        {
            case "instrument" or "part":
                _highlight = _headsPoints ? _highlight : null;
                _under = identity with { Label = Passage.Empty, Overall = false, Year = null };
                break;
            case "indicator":
                _highlight = _headsPoints ? _highlight : null;
                _under = heading ? identity with { Label = Passage.Empty, Overall = false, Year = null, Part = null } : _under;
                _heading = _readings.Count - 1;
                break;
        }
    }

    private ScoreIdentity Complete(ScoreIdentity identity)
    {
        identity = identity with { Overall = identity.Overall && identity.Rank <= 1 };
        if (identity.Item is { } item)
        {
            var indicator = Indicators.ForItem(item, context.AssessedYear) ?? _under.IndicatorNo;
            return identity with { IndicatorNo = indicator, Instrument = InstrumentOf(item) };
        }

        if (identity.IndicatorNo is { } number)
        {
            var instrument = Indicators.Of(number).Instrument;
            var part = identity.Part ?? (instrument == "EIT" && _under.Instrument == "EIT" && _under.IndicatorNo is null ? _under.Part : null);
            return identity with { Instrument = instrument, Part = part };
        }

        return identity.Part is not null ? identity with { Instrument = identity.Instrument ?? "EIT" } : identity;
    }

    private static string InstrumentOf(string item) => item[0] switch { 'i' => "IIT", 'e' => "EIT", _ => "OIT" };

    /// <summary>What the words before a score name: questions by their codes, groups by their names, or one thing.</summary>
    private static IEnumerable<(ScoreIdentity Identity, Passage Code)> Named(Passage words)
    {
        var codes = ItemCodes.Find(words.Text);
        if (codes.Count > 0)
        {
            return codes.Select((c, i) => Question(words, codes, i));
        }

        var groups = GroupWord().Matches(words.Text);
        if (groups.Count > 1)
        {
            return groups.Select((g, i) => words.Slice(g.Index, (i + 1 < groups.Count ? groups[i + 1].Index : words.Length) - g.Index))
                .Select(g => (ScoreIdentity.Of(ItemLabel.Cut(g)), Passage.Empty));
        }

        var identity = ScoreIdentity.Of(ItemLabel.Cut(words));
        identity = identity is { Scope: "indicator", Instrument: "EIT", Part: null } ? identity with { Part = ScoreIdentity.PartIn(words.Text) } : identity;
        identity = (identity.IsEmpty || identity.Scope == "overall") && ScoreIdentity.OverallAtEnd(words) is { } overall ? overall with { Year = overall.Year ?? identity.Year } : identity;
        identity = identity.Scope == "overall" ? identity with { Label = WithoutYear(identity.Label) } : identity;
        var isInstrument = identity is { Scope: "instrument" or "part" } && Instruments.Find(words.Text) is [.., var last] && last.Code == identity.Instrument;
        return [(isInstrument ? identity with { Label = ItemLabel.Instrument(words, Instruments.Find(words.Text)[^1]) } : identity, Passage.Empty)];
    }

    private static (ScoreIdentity Identity, Passage Code) Question(Passage words, IReadOnlyList<ItemCode> codes, int i)
    {
        var start = codes[i].Start + codes[i].Length;
        var end = i + 1 < codes.Count && codes[i + 1].Start - start > 12 ? codes[i + 1].Start : words.Length;
        if (i + 1 < codes.Count && end == words.Length)
        {
            start = codes[^1].Start + codes[^1].Length;
        }

        var label = ItemLabel.Of(words.Slice(start, end - start));
        if (label.IsEmpty && InBrackets().Match(words.Text, 0, codes[i].Start) is { Success: true } open && words.Text.AsSpan(start).TrimStart().StartsWith(")"))
        {
            // "ได้แก่ … (i8) ได้คะแนน …": the wording stands before its code.
            label = ItemLabel.Cut(words.Slice(i > 0 ? codes[i - 1].Start + codes[i - 1].Length : 0, open.Index - (i > 0 ? codes[i - 1].Start + codes[i - 1].Length : 0)));
        }

        return (new ScoreIdentity { Item = codes[i].Code, Label = label }, words.Slice(codes[i].Start, codes[i].Length));
    }

    [GeneratedRegex(@"\s*[(]\s*(ข้อ(คำถาม)?\s*)?$")]
    private static partial Regex InBrackets();

    private void ReadChange(Passage part, List<NumberMatch> scores, int before)
    {
        if (_readings.Count > before && _readings[before].Identity.Scope == "overall"
            && ScoreContext.Change(part, [.. scores.Where(s => _readings.Skip(before).Any(r => r.Score.Value == s.Value))]) is { } change)
        {
            _readings[before] = _readings[before] with { Change = change };
        }
    }

    /// <summary>A text that begins with the words for strong or weak points.</summary>
    internal static bool IsHighlight(string text) => HighlightWord().Match(text) is { Success: true, Index: < 4 };

    private static Field<string>? Highlight(Passage part)
    {
        var match = HighlightWord().Match(part.Text);
        return !match.Success || (match.Index >= 12 && !KindOfPoint().IsMatch(part.Text[..match.Index])) ? null
            : part.Slice(match.Index, match.Length).ToField(match.Groups["weak"].Success ? "weakness" : "strength");
    }

    /// <summary>A short line that ends with its score in brackets: the heading of an indicator's analysis.</summary>
    private static bool IsHeading(Passage part, NumberMatch number) =>
        part.Length - number.End <= 12 && part.Length < 140 && part.Text[..number.Start].TrimEnd().EndsWith('(') && ListMarkers.TryStrip(part.Text, out _, out _)
        && ItemCodes.Find(part.Text[..number.Start]).Count == 0;

    /// <summary>What joins a strong or weak point to the sentence before it, without a blank as Thai is written.</summary>
    [GeneratedRegex(@"(?<=^|\s|[)])(ส่วน|สำหรับ|และ|แต่|ขณะที่|ในขณะที่|ในส่วนของ|โดยมี|มี|พบว่า|พบ|ทั้งนี้)\s?$")]
    private static partial Regex Joined();

    [GeneratedRegex(@"จุดเด่น|จุดแข็ง|(?<weak>จุดที่ควรพัฒนา|จุดที่ต้องพัฒนา|จุดที่ควรปรับปรุง|จุดที่ต้องปรับปรุง|จุดอ่อน|ข้อบกพร่อง|ประเด็นที่ควรพัฒนา|ประเด็นที่ต้องพัฒนา)")]
    private static partial Regex HighlightWord();

    /// <summary>"4.1 ข้อคำถามที่เป็น" before the words for strong or weak points.</summary>
    [GeneratedRegex(@"^\s*[(]?\d{0,2}(\.\d{1,2})*[.)]{0,2}\s*(ข้อ(คำถาม|ค้นพบ)?|ประเด็น|ตัวชี้วัด|หัวข้อ|รายการ|ด้าน|ผลการประเมิน|คะแนน)(ราย)?(ข้อ|ตัวชี้วัด|ประเด็น)?\s?ที่(ถือ|จัด)?(เป็น|มี)$")]
    private static partial Regex KindOfPoint();

    /// <summary>"… 85.13 คะแนน จากเดิม 83.04 คะแนน": what the same thing had in the year before.</summary>
    [GeneratedRegex(@"^\s*[)]?\s*(คะแนน)?\s*[,(]?\s*((เพิ่มขึ้น|สูงขึ้น|ลดลง|ดีขึ้น)\s?)?(จาก(เดิม|ปี\s?(ก่อน(หน้า)?|ที่(ผ่านมา|แล้ว)))|ปี(ก่อน(หน้า)?|ที่(ผ่านมา|แล้ว)))\s?(ที่|ซึ่ง)?\s?(ได้(รับ)?|มี|อยู่ที่)?\s?(คะแนน)?(ร้อยละ|เท่ากับ)?\s*$")]
    private static partial Regex FromBefore();

    /// <summary>"… 83.04 คะแนนในปี 2564": the year of the number before it, not of the next one.</summary>
    [GeneratedRegex(@"^\s*(คะแนน)?\s*(ใน|เมื่อ|ของ)\s?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d(?!\d|\s*(ที่|ซึ่ง)?\s?(ได้|มี|เท่ากับ|อยู่ที่|ร้อยละ|คะแนน|\d|[:=(]))")]
    private static partial Regex InYear();

    [GeneratedRegex(@"[(]\s*((จุดเด่น|จุดแข็ง)|(?<weak>จุดอ่อน|จุดที่ควร\S*|จุดที่ต้อง\S*))\s*[)]")]
    private static partial Regex HighlightInBrackets();

    [GeneratedRegex(@"หมวด(?!ที่)")]
    private static partial Regex GroupWord();

    [GeneratedRegex(@"\s*(ประจำ)?ปี\s?(งบประมาณ)?\s?(พ\.ศ\.)?\s?25\d\d\s*$")]
    private static partial Regex YearBehind();
}
