using ItaIngest.Core.Review;

namespace ItaIngest.Core.Tests.Review;

public sealed class TypedValueTests
{
    [Theory]
    [InlineData("/scores/0/score", "๙๓.๖๙", "93.69")]
    [InlineData("/scores/0/score", "93.5655", "93.5655")]
    [InlineData("/scores/0/score", "85.000", "85")]
    [InlineData("/scores/0/change", "-1.0625", "-1.0625")]
    [InlineData("/plans/0/achievedValue", "4.3333", "4.3333")]
    [InlineData("/plans/0/activities/0/budgetMax", "๑,๒๕๐,๐๐๐.๗๕", "1250000.75")]
    public void Parse_Number_IsInvariantText(string pointer, string typed, string value) =>
        Assert.Equal(new TypedValue(value, null), TypedValue.Parse(typed, FieldTypes.Of(pointer), fiscalYear: null));

    [Theory]
    [InlineData("/scores/0/score", "93.56551", TypedFault.TooManyDecimals)]
    [InlineData("/plans/0/activities/0/budgetMax", "1250.755", TypedFault.TooManyDecimals)]
    [InlineData("/scores/0/score", "936.9", TypedFault.OutOfRange)]
    [InlineData("/scores/0/score", "93,69", TypedFault.NotANumber)]
    [InlineData("/plans/0/achievedLevel", "2.5", TypedFault.NotWhole)]
    public void Parse_NoSuchNumber_SaysWhatIsWrong(string pointer, string typed, TypedFault fault) =>
        Assert.Equal(new TypedValue(null, fault), TypedValue.Parse(typed, FieldTypes.Of(pointer), fiscalYear: null));
}
