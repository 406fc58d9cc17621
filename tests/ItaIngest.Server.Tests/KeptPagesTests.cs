using ItaIngest.Core.Pages;
using ItaIngest.Server.Extraction;
using ItaIngest.Storage.Files;

namespace ItaIngest.Server.Tests;

public sealed class KeptPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-kept-").FullName;
    private readonly string _sha256 = new('a', 64);

    private FolderFileStore Files => new(_folder);

    [Fact]
    public async Task Find_PageThatWasKept_NamesItsReadingAndItsImage()
    {
        var keys = await new KeptPages(Files, _sha256, "v1").KeepAsync(2, Page(), new PageImage(new byte[] { 1 }, ".png"), CancellationToken.None);

        Assert.Equal(keys, await new KeptPages(Files, _sha256, "v1").FindAsync(2, CancellationToken.None));
        Assert.EndsWith("0002.png", keys.ImageKey, StringComparison.Ordinal);
        Assert.Equal(950, (await KeptPages.ReadPageAsync(Files, keys.ReadingKey, CancellationToken.None))!.Rulings[0].End);
    }

    [Fact]
    public async Task Find_PageOfAnotherVersion_IsNotThisOnes()
    {
        await new KeptPages(Files, _sha256, "v1").KeepAsync(1, Page(), image: null, CancellationToken.None);

        Assert.Null(await new KeptPages(Files, _sha256, "v2").FindAsync(1, CancellationToken.None));
    }

    [Fact]
    public async Task ReadPage_BrokenReading_IsNone()
    {
        await Files.PutAsync("broken", "no gzip"u8.ToArray(), CancellationToken.None);

        Assert.Null(await KeptPages.ReadPageAsync(Files, "broken", CancellationToken.None));
        Assert.Null(await KeptPages.ReadPageAsync(Files, "missing", CancellationToken.None));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Page Page() => new()
    {
        Number = 2,
        Width = 1000,
        Height = 1400,
        Dpi = 120,
        Source = PageSource.Recognised,
        Lines = [],
        Rulings = [new Ruling(RulingAxis.Horizontal, 100, 50, 950, 2)],
        Transform = PageTransform.Scale(1000, 1400),
    };
}
