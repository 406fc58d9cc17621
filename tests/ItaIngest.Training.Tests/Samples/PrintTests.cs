using ItaIngest.Training.Samples;

namespace ItaIngest.Training.Tests.Samples;

public sealed class PrintTests
{
    private static readonly Print Thai = new(thaiNumerals: true);
    private static readonly Print Arabic = new(thaiNumerals: false);

    [Theory]
    [InlineData("2025-10-27", "๒๗ ตุลาคม ๒๕๖๘")]
    [InlineData("2023-09", "กันยายน ๒๕๖๖")]
    public void Date_DayOrMonth_IsPrintedInBuddhistYears(string iso, string printed) => Assert.Equal(printed, Thai.Date(iso));

    [Fact]
    public void ShortestDate_HasTwoDigitsOfTheYear() => Assert.Equal("5 ก.พ. 68", Arabic.ShortestDate("2025-02-05"));

    [Fact]
    public void Text_DigitsInsideAnEntity_StayAsTheyAre() => Assert.Equal("ข้อ ๓ &#39;ก&#39; &amp; ๔", Thai.Text("ข้อ 3 'ก' & 4"));

    [Theory]
    [InlineData(null, null, "-ไม่มี-")]
    [InlineData(1500, 1500, "๑,๕๐๐")]
    [InlineData(7000, 15000, "๗,๐๐๐ - ๑๕,๐๐๐")]
    public void Budget_NoneOneOrRange_IsPrinted(int? from, int? to, string printed) =>
        Assert.Equal(printed, Thai.Budget(new SampleActivity { Activity = "ก", BudgetMin = from, BudgetMax = to }, "-ไม่มี-"));

    [Fact]
    public void List_Numbered_HasAMarkForEachItem() =>
        Assert.Equal("<div class=\"item\">๑) ก</div><div class=\"item\">๒) ข</div>", Thai.List(["ก", "ข"], Marks.Bracket));
}
