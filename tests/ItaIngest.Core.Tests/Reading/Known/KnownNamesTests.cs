using ItaIngest.Core.Checking;
using ItaIngest.Core.Pages;
using ItaIngest.Core.Reading.Known;
using ItaIngest.Core.Records;
using ItaIngest.Core.Tests.Layout;
using Xunit;

namespace ItaIngest.Core.Tests.Reading.Known;

public sealed class KnownNamesTests
{
    private static KnownSet Names(params (string Name, string[] Misreadings)[] names) =>
        new(3, [.. names.Select((n, i) => new KnownName(i + 1, n.Name, n.Misreadings))], [], []);

    /// <summary>A report of an agency; a letter that the recogniser is unsure of makes <paramref name="sure"/> false.</summary>
    private static DocumentReading Read(string agency, KnownSet known, bool sure = true, string? elsewhere = null)
    {
        var page = new PrintedPage().Centred("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน").Centred("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Centred(agency).Gap(60);
        page = elsewhere is null ? page : page.Line($"เรียน นายก{elsewhere}");
        var lines = page.Page.Lines.Select(l => sure || l.Text != agency ? l : l with { Glyphs = [.. l.Glyphs.Select((g, i) => i == l.Glyphs.Count - 2 ? g with { Confidence = 0.6 } : g)] });
        return DocumentReader.Read([page.Page with { Lines = [.. lines] }], 1, known);
    }

    [Fact]
    public void Read_NameAsConfirmed_IsBorneOutAndCounted()
    {
        var reading = Read("เทศบาลตำบลบึงกาหลง", Names(("เทศบาลตำบลบึงกาหลง", [])));

        Assert.Contains(Checks.ConfirmedName, reading.Records.Document.Agency!.Evidence.Checks);
        Assert.Equal([new KnownUse(1, 1)], reading.Used);
        Assert.Equal(3, reading.KnownVersion);
    }

    [Fact]
    public void Read_MarkLostFromAConfirmedName_IsPutBackAndWhatWasReadIsKept()
    {
        var agency = Read("เทศบาลตำบลบงกาหลง", Names(("เทศบาลตำบลบึงกาหลง", []))).Records.Document.Agency!;

        Assert.Equal("เทศบาลตำบลบึงกาหลง", agency.Value);
        Assert.Equal("เทศบาลตำบลบงกาหลง", agency.Evidence.Raw);
        Assert.Contains(Reasons.SpellingRepaired, agency.Evidence.Reasons);
        Assert.False(agency.Evidence.Flagged);
    }

    [Theory]
    [InlineData(true, null, "เทศบาลตำบลบึงถาหลง")]
    [InlineData(false, null, "เทศบาลตำบลบึงกาหลง")]
    [InlineData(true, "เทศบาลตำบลบึงกาหลง", "เทศบาลตำบลบึงกาหลง")]
    public void Read_LikeAConfirmedNameByALetter_IsChangedOnlyWhereMoreSpeaksForIt(bool sure, string? elsewhere, string expected)
    {
        var agency = Read("เทศบาลตำบลบึงถาหลง", Names(("เทศบาลตำบลบึงกาหลง", [])), sure, elsewhere).Records.Document.Agency!;

        Assert.Equal(expected, agency.Value);
        Assert.Equal(expected != "เทศบาลตำบลบึงกาหลง", agency.Evidence.Reasons.Contains(Reasons.AgencySpelling));
        if (agency.Evidence.Flagged)
        {
            Assert.Contains(new Alternative("เทศบาลตำบลบึงกาหลง", AlternativeSources.Lexicon), agency.Evidence.Alternatives);
        }
    }

    [Fact]
    public void Read_MisreadingThatPeopleHavePutRight_IsPutRight() =>
        Assert.Equal("เทศบาลตำบลบึงกาหลง", Read("เทศบาลตำบลบึงถาหลง", Names(("เทศบาลตำบลบึงกาหลง", ["เทศบาลตำบลบึงถาหลง"]))).Records.Document.Agency!.Value);

    [Fact]
    public void Read_NameThatIsKnownItself_IsNeverChangedIntoAnother()
    {
        var agency = Read("เทศบาลตำบลบึงถาหลง", Names(("เทศบาลตำบลบึงกาหลง", ["เทศบาลตำบลบึงถาหลง"]), ("เทศบาลตำบลบึงถาหลง", [])), sure: false).Records.Document.Agency!;

        Assert.Equal("เทศบาลตำบลบึงถาหลง", agency.Value);
        Assert.DoesNotContain(Reasons.AgencySpelling, agency.Evidence.Reasons);
    }

    [Fact]
    public void Read_LikeTwoConfirmedNames_StaysWithBothAsAlternatives()
    {
        var agency = Read("เทศบาลตำบลบึงกาหลง", Names(("เทศบาลตำบลบึงถาหลง", []), ("เทศบาลตำบลบึงภาหลง", [])), sure: false).Records.Document.Agency!;

        Assert.Equal("เทศบาลตำบลบึงกาหลง", agency.Value);
        Assert.True(agency.Evidence.Flagged);
        Assert.Equal(["เทศบาลตำบลบึงถาหลง", "เทศบาลตำบลบึงภาหลง"], agency.Evidence.Alternatives.Where(a => a.Source == AlternativeSources.Lexicon).Select(a => a.Value).Order());
    }

    [Theory]
    [InlineData("สำนักงานเขตดอนสูง 1", "สำนักงานเขตดอนสูง 2", false)]
    [InlineData("โรงเรียนบ้านดอนสูง", "โรงเรียนบ้านดอนตูม", false)]
    [InlineData("โรงเรียนบ้านดอนสง", "โรงเรียนบ้านดอนสูง", true)]
    [InlineData("โรงเรียนบ้านดอนสูง", "โรงเรียนบ้านดอนสูง", false)]
    public void IsMisreading_OnlySlipsOfRecognisers_Count(string read, string name, bool expected) => Assert.Equal(expected, KnownNames.IsMisreading(read, name));

    [Fact]
    public void Read_NameCutWhereItsLineGoesOn_IsWholeOnceTheWholeIsKnown()
    {
        const string Printed = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาดอนสมมุติ เขต ๒", Whole = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาดอนสมมุติ เขต 2";
        var raw = Read(Printed, KnownSet.None).Records.Document.Agency!.Evidence.Raw;

        Assert.Equal(Printed, raw);
        Assert.Equal(Whole, Read(Printed, Names((Whole, []))).Records.Document.Agency!.Value);
    }

    [Fact]
    public void Read_AgenciesOfScores_AreHeldAgainstTheNamesToo()
    {
        double[] xs = [60, 800, 1200];
        var page = new PrintedPage().Centred("ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘").Table(xs,
            [["หน่วยงาน", "คะแนน"], ["เทศบาลตำบลบงกาหลง", "๘๙.๑๒"], ["เทศบาลตำบลทุ่งกระเจียว", "๙๐.๓๐"]]);
        var scores = DocumentReader.Read([page.Page], 1, Names(("เทศบาลตำบลบึงกาหลง", []), ("เทศบาลตำบลทุ่งกระเจียว", []))).Records.Scores;

        Assert.Equal(["เทศบาลตำบลบึงกาหลง", "เทศบาลตำบลทุ่งกระเจียว"], scores.Select(s => s.Agency!.Value));
    }
}
