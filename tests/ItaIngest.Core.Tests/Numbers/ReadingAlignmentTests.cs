using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Core.Reading.Numbers;

namespace ItaIngest.Core.Tests.Numbers;

public sealed class ReadingAlignmentTests
{
    private static readonly Arbitrary<string> _readings = Gen.Elements("0123456789๐๑๒๓๗๘๙.,-–/()ioeIO1".ToArray()).ListOf().Select(c => string.Concat(c)).ToArbitrary();

    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true);

    [Theory]
    [InlineData("๗๓๗", "๗๗", "0-0 1- 2-1")]
    [InlineData("9369", "93.69", "0-0 1-1 -2 2-3 3-4")]
    [InlineData("๘๒.๕๐", "๙๗.๕๐", "0-0 1-1 2-2 3-3 4-4")]
    [InlineData("", "1", "-0")]
    public void Of_TwoReadings_HasAsFewDifferencesAsPossible(string first, string second, string expected) => Assert.Equal(
        expected,
        string.Join(' ', ReadingAlignment.Of(first, second).Select(s => $"{(s.First < 0 ? "" : s.First)}-{(s.Second < 0 ? "" : s.Second)}")));

    [Fact]
    public void Of_AnyTwoReadings_HoldsEachCharacterOnceInOrder() => Check.One(_config, Prop.ForAll(_readings, _readings, (a, b) =>
    {
        var steps = ReadingAlignment.Of(a, b);
        return steps.Where(s => s.First >= 0).Select(s => s.First).SequenceEqual(Enumerable.Range(0, a.Length))
            && steps.Where(s => s.Second >= 0).Select(s => s.Second).SequenceEqual(Enumerable.Range(0, b.Length))
            && steps.All(s => s.First >= 0 || s.Second >= 0);
    }));

    [Fact]
    public void Of_TheSameReadingInOtherDigits_HasNoDifference() => Check.One(_config, Prop.ForAll(_readings, a =>
        ReadingAlignment.Of(a, NumberText.Fold(a)).All(s => s.First == s.Second)));
}
