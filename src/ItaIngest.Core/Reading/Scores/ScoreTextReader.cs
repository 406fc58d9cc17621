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
    /// <summary>A heading above scores is shorter, in letters.</summary>
    private const int LongestHeading = 120;

    private readonly List<ScoreReading> _readings = [];
    private ScoreIdentity _under = ScoreIdentity.None;

    /// <summary>What the heading right above names.</summary>
    private ScoreIdentity _above = ScoreIdentity.None;
    private Field<string>? _highlight;

    /// <summary>"จุดเด่น" stands alone above a list of scores before any other score of the run: it and the next such words are said of what stands below them.</summary>
    private bool _headsPoints;
    private int _firstOfRun;

    /// <summary>The number of such a heading behind other scores ("3. จุดเด่น"): said of the list right below it, up to the heading with the next number.</summary>
    private ListMarker? _points;
    private int _heading = -1;

    /// <summary>The year of the results that the last heading of such announced.</summary>
    private int? _year;

    /// <summary>The year that the paragraph says its scores are of.</summary>
    private int? _said;

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
        (_headsPoints, _firstOfRun, _points) = (false, _readings.Count, null);
        foreach (var paragraph in Paragraphs.Of(HighlightColumns.Unfold(run)))
        {
            _said = null;
            foreach (var part in PointWords.Split(paragraph.Passage))
            {
                ReadPart(part);
            }
        }
    }

    private void ReadPart(Passage part)
    {
        var before = _readings.Count;
        if (ListMarkers.TryStrip(part.Text, out var marker, out _) && marker!.Path.Count > 0 && !_headsPoints)
        {
            _highlight = null;
        }

        var highlight = PointWords.Of(part);
        if (highlight is not null)
        {
            _highlight = highlight;
            var isFirst = _headsPoints || _readings.Count == _firstOfRun;
            _headsPoints = PointWords.IsAlone(part) && (isFirst || marker is { Path.Count: 1 });
            _points = _headsPoints && (!isFirst || _points is not null) ? marker : null;
        }
        else if (_points is not null && (marker is null || (marker.Style == _points.Style && marker.Number == _points.Number + 1)))
        {
            (_headsPoints, _highlight, _points) = (false, null, null);
        }
        else if (_headsPoints && PointWords.GoesOn(part.Text))
        {
            (_headsPoints, _highlight) = (false, null);
        }

        _year = ScoreHeadings.YearOf(part) ?? _year;
        var scores = SaidScore.Of(part);
        var first = new List<int>();
        foreach (var score in scores)
        {
            first.Add(_readings.Count);
            ReadScore(part, score);
        }

        ReadChanges(part, scores, first);
        if (highlight is not null && !_headsPoints && _readings.Count == before && _heading >= 0 && _readings[_heading].Highlight is null && !part.Text.Contains("คะแนน", StringComparison.Ordinal) && ItemCodes.Find(part.Text).Count == 0)
        {
            _readings[_heading] = _readings[_heading] with { Highlight = _highlight };
        }

        _above = ScoreIdentity.None;
        if (scores.Count == 0 && highlight is null && (_highlight is null || _headsPoints))
        {
            (_highlight, _headsPoints) = (_headsPoints ? null : _highlight, false);
            Leave(part);
        }
    }

    /// <summary>A line without a score that names an instrument or a part heads what follows; any other text ends the list before it.</summary>
    private void Leave(Passage part)
    {
        var identity = ScoreIdentity.Of(part);
        _above = identity.Scope is "instrument" or "part" or "indicator" && part.Length < LongestHeading ? identity : ScoreIdentity.None;
        _under = _above with { Label = Passage.Empty };
        _heading = -1;
    }

    private void ReadScore(Passage part, SaidScore said)
    {
        var number = said.Number;
        var heading = IsHeading(part, number);
        var names = Named(said, out var isDoubtful);
        var field = part.Slice(number.Start, number.Length).ToField(number.Value).With(e => isDoubtful ? e.Flag(Reasons.ColumnDoubtful) : e);
        if (heading && !_headsPoints)
        {
            _highlight = null;
        }

        var aside = PointWords.InBrackets(said.Words) ?? ScoreContext.Highlight(part, number, said.Next);
        foreach (var (named, code) in names)
        {
            var whole = Complete(Rated(Dated(InheritIndicator(AtHead(named, said), said), part, said), part, said));
            if (whole.Scope is null)
            {
                continue;
            }

            var isFormer = said.IsFormer || (whole.Year is not null && _readings is [.., { Identity: var last }] && last.Year != whole.Year && last with { Year = whole.Year, Label = whole.Label } == whole);
            _readings.Add(new ScoreReading(whole, field)
            {
                Code = code,
                Highlight = aside ?? (whole.Scope is "item" or "category" || _headsPoints ? isFormer ? null : _highlight : null),
                Grade = whole.Scope is "overall" ? ScoreContext.Grade(part, number, said.Next) : null,
                Level = whole.Scope is "overall" ? ScoreContext.Level(part, number, said.Next) : null,
                OutOf = ScoreContext.OutOf(part, number, said.Next),
            });
            Enter(whole, heading);
        }
    }

    /// <param name="said">The score.</param>
    /// <param name="isDoubtful">Several scores are told in order of another number of things.</param>
    private static IEnumerable<(ScoreIdentity Identity, Passage Code)> Named(SaidScore said, out bool isDoubtful)
    {
        isDoubtful = false;
        if (said.Share.Count == 1)
        {
            return ScoreWords.Named(!said.Behind.IsEmpty ? said.Behind : said.IsFormer ? Compared(said.Words) : said.Words);
        }

        var things = ScoreWords.Respective(said.Words, said.Share.Count);
        isDoubtful = things.Count != said.Share.Count;
        return things.Skip(said.Share.Index).Take(1);
    }

    /// <summary>"ตัวชี้วัดที่ 2 การใช้งบประมาณ ซึ่งเพิ่มขึ้นจาก": the words up to what compares.</summary>
    private static Passage Compared(Passage words) => Comparing().Match(words.Text) is { Success: true, Index: > 0 } match ? words.Slice(0, match.Groups["at"].Index) : words;

    /// <summary>"ได้คะแนน 97.50 คะแนน" right below a heading that names an instrument is that instrument's.</summary>
    private ScoreIdentity AtHead(ScoreIdentity identity, SaidScore said) =>
        identity.IsEmpty && said is { From: 0, Behind.IsEmpty: true, Share.Count: 1 } && !_above.IsEmpty && OnlyAnnouncement().IsMatch(said.Words.Text) ? _above : identity;

    /// <summary>The year of a score: the one behind it, the one in its own words, the one before that of the score it is compared with, or what its paragraph set.</summary>
    private ScoreIdentity Dated(ScoreIdentity identity, Passage part, SaidScore said)
    {
        var words = said.Words.Text;
        var behind = ScoreYears.Behind(part.Text, said.Number);
        var last = said.From > 0 && _readings.Count > 0 ? _readings[^1].Identity : null;
        if (said.IsLatter && last is not null)
        {
            return last with { Year = behind ?? _said ?? _year };
        }

        if (said.IsFormer)
        {
            var of = identity.IsEmpty && last is not null ? last : identity;
            return of with { Year = behind ?? (_said ?? _year ?? context.FiscalYear) - 1 };
        }

        if (said.Share.Count == 1 && last is not null && identity.IsEmpty)
        {
            var year = behind ?? identity.Year ?? (ScoreYears.IsYearBefore(words) ? (last.Year ?? _said ?? _year ?? context.FiscalYear) - 1 : null);
            return year is not null && last.Year != year ? last with { Year = year, Label = ScoreYears.Without(last.Label) } : identity;
        }

        var set = said.Share.Count == 1 ? ScoreYears.SetBy(words) : null;
        _said = set ?? _said;
        return identity with { Year = behind ?? set ?? identity.Year ?? _said ?? _year };
    }

    /// <summary>A score with a grade or a pass level behind it and nothing named before it is the agency's own.</summary>
    private static ScoreIdentity Rated(ScoreIdentity identity, Passage part, SaidScore said) =>
        identity.IsEmpty && (ScoreContext.Grade(part, said.Number, said.Next) ?? ScoreContext.Level(part, said.Number, said.Next)) is not null
            ? identity with { Overall = true, Label = Passage.Empty } : identity;

    /// <summary>"… ส่วนที่ 1 ได้ 90.12 คะแนน และส่วนที่ 2 ได้ 97.35 คะแนน": the second part is of the same indicator.</summary>
    private ScoreIdentity InheritIndicator(ScoreIdentity identity, SaidScore said) =>
        said.From > 0 && identity.Scope == "part" && _readings is [.., { Identity: { Scope: "indicator", Part: not null } last }]
            ? identity with { IndicatorNo = last.IndicatorNo, Instrument = last.Instrument, Label = last.Label } : identity;

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

    /// <summary>Gives each difference that is told to the score it is told of: the one before it, or the one whose words name something before the difference.</summary>
    private void ReadChanges(Passage part, IReadOnlyList<SaidScore> scores, List<int> first)
    {
        foreach (var change in ScoreChange.Find(part.Text))
        {
            var next = Enumerable.Range(0, scores.Count).Where(k => change.From >= scores[k].From && change.From < scores[k].Number.Start
                && ScoreWords.RankOf(part.Slice(scores[k].From, change.From - scores[k].From)) > 0).Select(k => (int?)k).FirstOrDefault();
            var owner = next is { } own ? scores[own].IsFormer ? own + 1 : own : Enumerable.Range(0, scores.Count).LastOrDefault(k => scores[k].Number.Start < change.From && !IsOfYearBefore(k), -1);
            var end = owner < 0 ? 0 : owner + 1 < first.Count ? first[owner + 1] : _readings.Count;
            if (owner >= 0 && end - first[owner] == 1 && _readings[first[owner]] is { Change: null } reading)
            {
                _readings[first[owner]] = reading with { Change = part.Slice(change.Number.Start, change.Number.Length).ToField(change.Value) };
            }
        }

        bool IsOfYearBefore(int k) => scores[k].IsFormer || (k > 0 && first[k] < _readings.Count && first[k] > 0 && first[k] > first[0]
            && _readings[first[k]].Identity is { Year: { } year } it && _readings[first[k] - 1].Identity is var last && it with { Year = last.Year, Label = last.Label } == last && (last.Year ?? context.FiscalYear) > year);
    }

    /// <summary>A short line that ends with its score in brackets: the heading of an indicator's analysis.</summary>
    private static bool IsHeading(Passage part, NumberMatch number) =>
        part.Length - number.End <= 12 && part.Length < 140 && part.Text[..number.Start].TrimEnd().EndsWith('(') && ListMarkers.TryStrip(part.Text, out _, out _)
        && ItemCodes.Find(part.Text[..number.Start]).Count == 0;

    [GeneratedRegex(@"^.*(?<at>(ซึ่ง|โดย)?(มี)?(คะแนน)?(เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|พัฒนาขึ้น|ลดลง|ต่ำลง))|^.*(?<at>จาก)")]
    private static partial Regex Comparing();

    [GeneratedRegex(@"^\s*(หน่วยงาน)?\s*(ได้(รับ)?|มี)?\s*(ผล)?(ค่า)?คะแนน(รวม|เฉลี่ย|ที่ได้|ร้อยละ|เท่ากับ|อยู่ที่|\s)*$|^\s*(ได้(รับ)?|มี)(ร้อยละ|\s)*$")]
    private static partial Regex OnlyAnnouncement();
}
