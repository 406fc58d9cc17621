using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Reading;
using ItaIngest.Ocr.Recognition;

namespace ItaIngest.Ocr.Tests.Recognition;

public sealed class NumberReaderTests
{
    private const double Dpi = 200;

    /// <summary>Numbers and codes in a ruled table and a sentence below, set in Laksaman, 15 pt, through the simulated bilevel copier: all of it invented.</summary>
    private static readonly string[] _printed =
    [
        "i๗", "๗๗.๓๗", "๘๘.๐๕", "๑๐๐.๐๐", "e๑๑", "๙๓.๖๙", "๕๔.๔๕", "-๑.๐๗", "o๒๘", "88.77", "61.16", "+3.40", "๒๕๖๘", "๑,๒๕๐,๐๐๐", "45,600", "๒๗/๑๐/๒๕๖๗",
        "๗๗.๓๗", "o๑๔", "๒๕๖๘",
    ];

    [Fact]
    public void Read_NumbersOfACopiedTableAndSentence_AreReadTwice()
    {
        using var stream = typeof(NumberReaderTests).Assembly.GetManifestResourceStream("numbers-copier200bw.png")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var page = GreyImage.TryDecode(bytes.ToArray())!;
        var draft = PageDraft.Make(page, page.Threshold(), Dpi);
        using var text = LineRecognizer.Load();
        using var numbers = NumberReader.Load();

        var read = draft.Lines.SelectMany(l => text.Read(draft.Grey, l) is { } line ? numbers.Read(draft.Grey, l, line) : []).Select(n => n.Text.Replace('–', '-')).ToList();

        // A second opinion need not be right every time, but it must be there for nearly every number, and nearly always right.
        var missed = _printed.GroupBy(p => p).Sum(p => Math.Max(0, p.Count() - read.Count(r => r == p.Key)));
        Assert.True(missed <= 1, $"of {string.Join(' ', _printed)} there came {string.Join(' ', read)}");
        Assert.InRange(read.Count, _printed.Length - 1, _printed.Length + 1);
    }
}
