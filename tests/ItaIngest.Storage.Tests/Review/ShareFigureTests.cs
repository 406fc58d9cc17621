using ItaIngest.Storage.Review;

namespace ItaIngest.Storage.Tests.Review;

public sealed class ShareFigureTests
{
    /// <summary>Bounds from Brown, Cai and DasGupta (2001) and from R's prop.test without continuity correction.</summary>
    [Theory]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1.0)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Bounds_OfKnownCases_AreWilsons(long count, long of, double low, double high)
    {
        var figure = new ShareFigure(count, of);

        Assert.Equal(low, figure.Low!.Value, 4);
        Assert.Equal(high, figure.High!.Value, 4);
    }

    [Fact]
    public void Bounds_WithoutCases_AreUnknown() => Assert.Null(new ShareFigure(0, 0).Low);
}
