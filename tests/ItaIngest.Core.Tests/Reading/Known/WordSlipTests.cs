using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Reading.Known;
using Xunit;

namespace ItaIngest.Core.Tests.Reading.Known;

public sealed class WordSlipTests
{
    [Fact]
    public void Of_OneLetterPutRight_IsOneSlipWithItsSurroundings()
    {
        var slip = Assert.Single(WordSlip.Of("เปิดตลาดนักชุมชน ทุกวันศุกร์", "เปิดตลาดนัดชุมชน ทุกวันศุกร์"));

        Assert.Equal(("ก", "ด"), (slip.Read, slip.Right));
        Assert.Equal("เปิดตลาดนักชุมชน", slip.From);
        Assert.Equal("เปิดตลาดนัดชุมชน", slip.To);
    }

    [Theory]
    [InlineData("จัดอบรม 3 ครั้ง", "จัดอบรม 8 ครั้ง")]
    [InlineData("จัดอบรมบุคลากร", "สำรวจความเห็นของประชาชน")]
    [InlineData("จัดอบรม บุคลากร", "จัดอบรมบุคลากร")]
    [InlineData("กก", "กข")]
    [InlineData("", "ตลาดนัด")]
    public void Of_FiguresBlanksAndOtherWordings_AreNoSlips(string before, string after) => Assert.Empty(WordSlip.Of(before, after));

    [Fact]
    public void Shared_SameSlipInTwoSentences_IsTheWordThatTheyShare()
    {
        var (a, b) = (WordSlip.Of("เปิดตลาดนักชุมชน", "เปิดตลาดนัดชุมชน")[0], WordSlip.Of("ปรับปรุงตลาดนักสัตว์", "ปรับปรุงตลาดนัดสัตว์")[0]);

        Assert.Equal(("ตลาดนัก", "ตลาดนัด"), a.Shared(b) is { } word ? (word.From, word.To) : default);
    }

    [Theory]
    [InlineData("ปลูกผักสวนครัว", "ปลูกผัดสวนครัว")]
    [InlineData("ตลาดนักชุมชน", "ตลาดนัมชุมชน")]
    public void Shared_AnotherSlipOrTooLittleInCommon_IsNothing(string before, string after)
    {
        Assert.Null(WordSlip.Of("เปิดตลาดนักชุมชน", "เปิดตลาดนัดชุมชน")[0].Shared(WordSlip.Of(before, after)[0]));
    }

    [Fact]
    public void Of_AnyCorrection_LeadsFromTheTextBeforeToTheTextAfter() => Prop.ForAll(
        Gen.Elements("กขดตนมรลสา่ิุ เ".ToCharArray()).ArrayOf(24).Two().ToArbitrary(), pair =>
        {
            var (before, after) = (new string(pair.Item1), new string(pair.Item1[..12]) + new string(pair.Item2[..1]) + new string(pair.Item1[13..]));
            return WordSlip.Of(before, after).All(s => before.Contains(s.From, StringComparison.Ordinal) && after.Contains(s.To, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
}
