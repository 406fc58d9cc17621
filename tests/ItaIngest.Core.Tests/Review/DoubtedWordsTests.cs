using ItaIngest.Core.Reading.Words;
using ItaIngest.Core.Records;
using ItaIngest.Core.Review;

namespace ItaIngest.Core.Tests.Review;

/// <summary>Words that a doubt of wording is about.</summary>
public sealed class DoubtedWordsTests
{
    private static readonly LanguageWords s_words = LanguageWords.Of(["ประชาชน", "ทราบ", "ตลาด", "ซื้อ", "สาร"], new HashSet<string> { "ประชาชน", "ทราบ", "ตลาด", "ซื้อ" });

    private static DoubtedWords Of(string agency = "เทศบาล") =>
        new(new ReportRecords { Document = new DocumentRecord { Agency = new Field<string>(agency, new Evidence()) } }, s_words);

    [Fact]
    public void In_LettersThatAreNoWord_AreToldWithTheWordsBesideThem() =>
        Assert.Equal(["ตลาดฏฑทราบ"], Of().In("ประชาชน ประชาชนตลาดฏฑทราบ", Reasons.UnknownWord));

    [Fact]
    public void In_TextOfWords_TellsNone() => Assert.Empty(Of().In("ประชาชนทราบ", Reasons.UnknownWord));

    [Fact]
    public void In_PartOfTheReportsOwnName_IsNotTold() => Assert.Empty(Of("เทศบาลฏฑฒณ").In("ตลาดฏฑฒณ", Reasons.UnknownWord));

    [Fact]
    public void In_ReasonThatIsAboutNoWord_TellsNone() => Assert.Empty(Of().In("ฏฑฒณ", Reasons.LowOcrConfidence));

    [Fact]
    public void In_MachineWithoutADictionary_TellsNone() => Assert.Empty(new DoubtedWords(new ReportRecords { Document = new DocumentRecord() }, null).In("ฏฑฒณ", Reasons.UnknownWord));
}
