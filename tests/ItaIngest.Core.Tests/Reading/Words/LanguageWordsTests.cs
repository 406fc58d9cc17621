using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Tests.Reading.Words;

public sealed class LanguageWordsTests
{
    private static readonly LanguageWords _words = LanguageWords.Of(
        "ซอ กา ยาง มะลิ วง เวียน แมว หมา ตลาด สะพาน กระจุก".Split(' '),
        "ที่ วันที่ ซื้อ จัด จัดซื้อ ครั้ง ทุก กลุ่ม ผู้ ผู้ขาย พื้นที่ ลง ใน ตรวจ สุ่ม เดือน ของ การ".Split(' ').ToHashSet());

    private static readonly WordMending _mending = new(_words);

    private static string Kinds(string text) => string.Join(' ', _words.Pieces(text).Select(p => $"{p.Text}:{p.Kind}"));

    [Theory]
    [InlineData("จัดซื้อทุกเดือน", "จัดซื้อ:Common ทุก:Common เดือน:Common")]
    [InlineData("แมวในตลาด", "แมว:Known ใน:Common ตลาด:Known")]
    [InlineData("จัดซอยาง", "จัด:Common ซอ:Doubtful ยาง:Known")]
    [InlineData("ทุกครัง", "ทุก:Common ครัง:Unknown")]
    [InlineData("ลงพนท 5 ครั้ง", "ลง:Common พนท:Unknown ครั้ง:Common")]
    public void Pieces_Text_AreWordsAndWhatIsLeft(string text, string expected) => Assert.Equal(expected, Kinds(text));

    [Theory]
    [InlineData("อสม. ทุกเดือน")]
    [InlineData("ทุกเดือน ณ ตลาด")]
    [InlineData("พ.ศ. 2568 No Gift Policy")]
    public void Pieces_AbbreviationsAndSigns_AreNoRemains(string text) => Assert.DoesNotContain(_words.Pieces(text), p => p.Kind == WordKind.Unknown);

    [Fact]
    public void Pieces_WordBeforeFullStop_IsLookedAt() => Assert.Contains(_words.Pieces("ทุกครังในสะพนา. ของ"), p => p.Text == "สะพนา");

    [Theory]
    [InlineData("ทุกครัง", "ทุกครั้ง")]
    [InlineData("ตรวจทกเดือน", "ตรวจทุกเดือน")]
    [InlineData("กล่มผู้ขาย", "กลุ่มผู้ขาย")]
    [InlineData("สุ่มตูรวจทุกเดือน 3 ครัง", "สุ่มตรวจทุกเดือน 3 ครั้ง")]
    public void Apply_LostAddedOrOtherMarks_ArePutRight(string read, string expected) => Assert.Equal(expected, _mending.Apply(read));

    [Theory]
    [InlineData("แมวในตลาด")]
    [InlineData("จัดซื้อทุกเดือน")]
    [InlineData("กระบจก")]
    [InlineData("บ้านธนานุบาล")]
    [InlineData("ขค")]
    [InlineData("การตรวจ ท")]
    [InlineData("เดือ น")]
    [InlineData("")]
    public void Apply_RightOrUnclear_StaysAsRead(string read) => Assert.Equal(read, _mending.Apply(read));

    [Fact]
    public void Apply_RareWordThatWouldFit_IsNotMadeUp() => Assert.Equal("มลิ", _mending.Apply("มลิ"));

    [Fact]
    public void Repair_RecognisedWording_KeepsWhatWasRead()
    {
        var records = WordRepair.Apply(Records(recognised: true), _words);

        var measure = records.Measures[0].Measure!;
        Assert.Equal("ตรวจทุกครั้ง", measure.Value);
        Assert.Equal("ตรวจทุกครัง", measure.Evidence.Raw);
        Assert.Contains(Reasons.SpellingRepaired, measure.Evidence.Reasons);
        Assert.Equal("ตรวจทุกครัง", Assert.Single(measure.Evidence.Alternatives).Value);
        Assert.Equal("เทศบาลตำบลครัง", records.Document.Agency!.Value);
    }

    [Theory]
    [InlineData("ตรวจทุกเดือน -", "ตรวจทุกเดือน")]
    [InlineData("ตรวจทุกเดือน 2568 -", "ตรวจทุกเดือน 2568 -")]
    [InlineData("-", "-")]
    [InlineData("ซื้อ-", "ซื้อ-")]
    public void Repair_StrokeBehindTheLastWord_IsARemainOfARuling(string read, string expected)
    {
        var records = Records(recognised: true);
        records = records with { Measures = [new MeasureRecord { Measure = records.Measures[0].Measure! with { Value = read } }] };

        Assert.Equal(expected, WordRepair.Apply(records, _words).Measures[0].Measure!.Value);
    }

    [Fact]
    public void Repair_TextLayerOrNoDictionary_ChangesNothing()
    {
        var digital = Records(recognised: false);

        Assert.Equal("ตรวจทุกครัง", WordRepair.Apply(digital, _words).Measures[0].Measure!.Value);
        Assert.Same(digital, WordRepair.Apply(digital, null));
    }

    private static ReportRecords Records(bool recognised)
    {
        var evidence = new Evidence { Signals = new ReadingSignals(10, 0.9, 0.97, 0, 0, 20, 1, recognised) };
        return new ReportRecords
        {
            Document = new DocumentRecord { Agency = new Field<string>("เทศบาลตำบลครัง", evidence) },
            Measures = [new MeasureRecord { Measure = new Field<string>("ตรวจทุกครัง", evidence) }],
        };
    }
}
