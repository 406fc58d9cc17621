using ItaIngest.Core.Pages;

namespace ItaIngest.Core.Tests.Pages;

public sealed class PageMeshTests
{
    /// <summary>Bilinear in x and y, so that a mesh represents it exactly.</summary>
    private static (double X, double Y) Slant(double x, double y) => (x + (0.001 * x * y), (0.5 * y) - (0.1 * x));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(64, 128)]
    [InlineData(33.5, 90.25)]
    [InlineData(199, 299)]
    [InlineData(-20, 310)]
    public void Map_BilinearMap_IsExact(double x, double y)
    {
        var (u, v) = PageMesh.Of(200, 300, 64, Slant).Map(x, y);
        var (expectedU, expectedV) = Slant(x, y);
        Assert.Equal(expectedU, u, 0.001);
        Assert.Equal(expectedV, v, 0.001);
    }

    [Fact]
    public void ToUpright_WithMesh_TakesThePlaceOfTheCoefficients()
    {
        var mesh = PageMesh.Of(200, 300, 64, (x, y) => ((x / 400) + 0.1, y / 600));
        var box = (PageTransform.Scale(200, 300) with { Mesh = mesh }).ToUpright(new Box(40, 60, 80, 120));
        Assert.Equal(0.2, box.Left, 0.001);
        Assert.Equal(0.1, box.Top, 0.001);
        Assert.Equal(0.3, box.Right, 0.001);
        Assert.Equal(0.2, box.Bottom, 0.001);
    }
}
