using System.Text;
using ItaIngest.Server.Intake;

namespace ItaIngest.Server.Tests.Intake;

public sealed class FolderTreeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("itaingest-tree-").FullName;
    private readonly List<Obstacle> _obstacles = [];

    [Fact]
    public void Files_Subfolders_AreWalkedInTheOrderOfTheirNames()
    {
        foreach (var name in (string[])["b/2.pdf", "z.pdf", "a/c/1.pdf", "a/0.pdf"])
        {
            IntakeSite.Write(_root, name, name);
        }

        Assert.Equal(["z.pdf", "a/0.pdf", "a/c/1.pdf", "b/2.pdf"], Names());
        Assert.Empty(_obstacles);
    }

    [Fact]
    public void Files_Sighting_HasLengthAndTimes()
    {
        var path = IntakeSite.Write(_root, "a.pdf", "12345");
        var changed = new DateTime(2025, 10, 27, 8, 30, 0, DateTimeKind.Utc).AddTicks(1234560);
        File.SetLastWriteTimeUtc(path, changed);

        var file = Assert.Single(Files());

        Assert.Equal((path, 5, changed), (file.Path, file.Bytes, file.ChangedAt));
        Assert.InRange(file.CreatedAt, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow);
    }

    [Theory]
    [InlineData(".hidden.pdf")]
    [InlineData(".snapshot/a.pdf")]
    [InlineData("$RECYCLE.BIN/a.pdf")]
    [InlineData("Thumbs.db")]
    [InlineData("report.pdf.part")]
    public void Files_HiddenOrTemporary_ArePassedOverInSilence(string name)
    {
        IntakeSite.Write(_root, name, "x");

        Assert.Empty(Files());
        Assert.Empty(_obstacles);
    }

    [Fact]
    public void Files_FolderNamedLikeATemporaryFile_IsLookedInto()
    {
        IntakeSite.Write(_root, "2567.tmp/a.pdf", "x");

        Assert.Equal(["2567.tmp/a.pdf"], Names());
    }

    [Fact]
    public void Files_LinksAndPipes_AreToldAndNotFollowed()
    {
        IntakeSite.Write(_root, "real/a.pdf", "x");
        File.CreateSymbolicLink(Path.Combine(_root, "link.pdf"), Path.Combine(_root, "real", "a.pdf"));
        Directory.CreateSymbolicLink(Path.Combine(_root, "real", "circle"), _root);
        Fault.Run("mkfifo", Path.Combine(_root, "pipe.pdf"));

        Assert.Equal(["real/a.pdf"], Names());
        Assert.Equal(["link.pdf", "pipe.pdf", "real/circle"], _obstacles.Select(o => o.Path[(_root.Length + 1)..]).Order(StringComparer.Ordinal));
        Assert.Equal(2, _obstacles.Count(o => o.Reason.StartsWith("is a symbolic link", StringComparison.Ordinal)));
    }

    [Fact]
    public void Files_NamesThatAreNotUtf8_AreShownAsThaiAndStayApart()
    {
        byte[] thai = [0xBB, 0xD5, 0x20, 0xF2, 0xF5, 0xF6, 0xF7];
        RawFile.Write(_root, thai, "raw");
        IntakeSite.Write(_root, "ปี ๒๕๖๗", "utf-8");
        RawFile.Write(_root, [.. thai, 0xFF], "no Thai letter");

        var files = Files();

        Assert.Equal(["%BB%D5 %F2%F5%F6%F7", "ปี ๒๕๖๗", "ปี ๒๕๖๗%FF"], files.Select(f => Path.GetFileName(f.Path)).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.NotNull(SourceFile.Open(f).Content));
    }

    [Fact]
    public void Files_PathLongerThanTheSystemAllows_IsTold()
    {
        var half = string.Join('/', Enumerable.Repeat(new string('ก', 80), 9));
        IntakeSite.Write(_root, $"{half}/here.txt", "");
        IntakeSite.Write(_root, $"other/{half}/a.pdf", "");
        Directory.Move(Path.Combine(_root, "other"), Path.Combine(_root, half, "other"));
        File.Delete(Path.Combine(_root, half, "here.txt"));

        Assert.Empty(Files());
        Assert.Contains("lies too deep", Assert.Single(_obstacles).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_NameOf255Bytes_IsFound()
    {
        var name = new string('ก', 83) + "ab.pdf";
        Assert.Equal(255, Encoding.UTF8.GetByteCount(name));
        IntakeSite.Write(_root, name, "x");

        Assert.Equal([name], Names());
    }

    [Fact]
    public void Files_FolderThatIsNotThere_Throws() => Assert.Throws<IOException>(() => new FolderTree(Path.Combine(_root, "none")).Files(_obstacles.Add).ToList());

    public void Dispose() => Fault.Run("rm", "-rf", _root);

    private List<FileSighting> Files() => [.. new FolderTree(_root).Files(_obstacles.Add)];

    private IEnumerable<string> Names() => Files().Select(f => f.Path[(_root.Length + 1)..]);
}
