using ItaIngest.Training.Samples;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Confidence;

/// <summary>How one report is printed: digits, marks of lists, rulings. Drawn once for each report.</summary>
internal sealed class ReportLayout
{
    private static readonly Typeface[] s_faces =
    [
        Typeface.ThSarabunNew(), Typeface.ThSarabunNew(11), Typeface.ThSarabunNew(13), Typeface.Sarabun(10.5), Typeface.Laksaman(), Typeface.Norasi(), Typeface.Garuda(), Typeface.Loma(),
        Typeface.Kinnari(), new("Waree", 10.5), new("Sawasdee", 11), new("Umpush", 12),
    ];

    private static readonly Marks[] s_lists = [Marks.Dash, Marks.Bullet, Marks.Point, Marks.Bracket, Marks.Brackets];

    /// <summary>Headers that no list of wordings knows: tables of which a part is not understood are to be learned too.</summary>
    private static readonly string[] s_strangeHeaders = ["ข้อความประกอบ", "รายละเอียดเพิ่มเติม", "สาระสำคัญ", "ส่วนที่เกี่ยวเนื่อง", "บันทึกย่อ", "เนื้อความ"];

    private readonly Random _random;

    public ReportLayout(Random random)
    {
        _random = random;
        Print = new Print(thaiNumerals: random.Chance(0.6));
        Face = random.Pick(s_faces);
        Lists = random.Pick(s_lists);
        IsLandscape = random.Chance(0.45);
        TableClass = random.Next(10) switch { 0 => "rules", 1 => "nobreak", 2 or 3 => "grid", 4 => "small", _ => "" };
    }

    public Print Print { get; }

    public Typeface Face { get; }

    public Marks Lists { get; }

    public bool IsLandscape { get; }

    public string TableClass { get; }

    public string Html(string body) => OfficeHtml.Document(Face, body, "", IsLandscape);

    /// <summary>One of several wordings; a strange one now and then.</summary>
    public string Header(params string[] wordings) => Print.Text(_random.Chance(0.03) ? _random.Pick(s_strangeHeaders) : _random.Pick(wordings));

    public string Table(IEnumerable<string> headers, IEnumerable<string> rows) =>
        $"<table class=\"{TableClass}\"><thead><tr>{string.Concat(headers.Select(h => $"<th>{h}</th>"))}</tr></thead>{string.Concat(rows)}</table>";

    /// <summary>A list as one marked item per line; a single item stands alone.</summary>
    public string List(IReadOnlyList<string> items) => items.Count == 1 ? Print.Text(items[0]) : Print.List(items, Lists);

    /// <summary>A date as the report writes dates, or a dash.</summary>
    public string Date(string? iso, int form) => iso is null ? "-" : form switch { 0 => Print.Date(iso), 1 => Print.ShortDate(iso), _ => Print.ShortestDate(iso) };

    /// <summary>Title and agency.</summary>
    public string Head(string title, ReportText text) =>
        $"<h1>{Print.Text(title)}<br>{Print.Text(text.Agency)}" + (text.Agency.EndsWith(text.Province, StringComparison.Ordinal) ? "" : $"<br>{Print.Text($"อำเภอ{text.District} จังหวัด{text.Province}")}") + "</h1>";

    /// <summary>A covering memo on a page of its own.</summary>
    public string MemoPage(SampleMemo memo, ReportText text)
    {
        var body = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => OfficeHtml.Paragraph(Print, $"{text.Sentence()} {text.Sentence()} {text.Sentence()}")));
        var signatures = string.Concat(memo.Signatories.Select(s => OfficeHtml.Signature(Print, s, _random.Next(1000))));
        return "<div class=\"tall\">" + OfficeHtml.MemoHead(Print, memo, "โทร. " + _random.Digits(10)) + body + OfficeHtml.Paragraph(Print, "จึงเรียนมาเพื่อโปรดทราบ") + signatures + "</div><div class=\"next\"></div>";
    }
}
