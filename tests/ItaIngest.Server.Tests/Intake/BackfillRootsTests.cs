using ItaIngest.Server.Intake;

namespace ItaIngest.Server.Tests.Intake;

public sealed class BackfillRootsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-roots-").FullName;
    private readonly string _open;

    public BackfillRootsTests() => _open = Directory.CreateDirectory(Path.Combine(_folder, "open")).FullName;

    [Theory]
    [InlineData("")]
    [InlineData("2567")]
    [InlineData("2567/")]
    [InlineData("../open/2567")]
    public void Resolve_FolderBelowARoot_IsGiven(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_open, "2567"));

        Assert.StartsWith(_open, Roots(_open).Resolve(folder), StringComparison.Ordinal);
        Assert.StartsWith(_open, Roots(_open).Resolve(Path.Combine(_open, folder)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/etc")]
    [InlineData("..")]
    [InlineData("../open-not")]
    [InlineData("2567/../../closed")]
    [InlineData("no\0name")]
    public void Resolve_AnyOtherPlace_IsRefusedWhetherItIsThereOrNot(string folder)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "open-not"));

        Assert.Throws<BackfillRefusedException>(() => Roots(_open).Resolve(folder));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("link/below")]
    public void Resolve_FolderReachedByALink_IsRefused(string folder)
    {
        var outside = Directory.CreateDirectory(Path.Combine(_folder, "closed", "below")).Parent!.FullName;
        Directory.CreateSymbolicLink(Path.Combine(_open, "link"), outside);

        Assert.Throws<BackfillRefusedException>(() => Roots(_open).Resolve(folder));
    }

    [Fact]
    public void Resolve_FolderThatThereIsNot_SaysSo() => Assert.Throws<DirectoryNotFoundException>(() => Roots(_open).Resolve("2599"));

    [Fact]
    public void Resolve_NoRoots_RefusesAll() => Assert.Throws<BackfillRefusedException>(() => Roots().Resolve(_open));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static BackfillRoots Roots(params string[] roots) => new(new ServerOptions { BackfillRoots = roots });
}
