using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;

namespace ItaIngest.Training.Tests.Lines;

public sealed class CorrectedLinesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-checked-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A picture of frames like letters, with a margin about them, and its text.</summary>
    private void Write(string name, string? text, int letters, int margin = 16, int width = 0)
    {
        var image = GreyImage.Blank(width > 0 ? width : (letters * 20) + (2 * margin), 20 + (2 * margin));
        for (var i = 0; i < letters; i++)
        {
            Frame(image, margin + (i * 20), margin);
        }

        File.WriteAllBytes(Path.Combine(_folder, name + ".png"), image.ToPng());
        if (text is not null)
        {
            File.WriteAllText(Path.Combine(_folder, name + ".gt.txt"), text + "\n");
        }
    }

    private static void Frame(GreyImage image, int left, int top)
    {
        for (var y = 0; y < 20; y++)
        {
            for (var x = 0; x < 14; x++)
            {
                if (x < 3 || x > 10 || y < 3)
                {
                    image.Pixels[((top + y) * image.Width) + left + x] = 0;
                }
            }
        }
    }

    private List<TrainingLine> Read(List<string>? said = null) => CorrectedLines.Read(_folder, new Random(1), (said ?? []).Add);

    [Fact]
    public void Read_PictureOfALineWithItsText_IsShownSeveralTimes()
    {
        Write("a", "กกกกกกกกกกกกกก", 14);

        var lines = Read();

        Assert.Equal(5, lines.Count);
        Assert.All(lines, l => Assert.Equal(("กกกกกกกกกกกกกก", 48), (l.Text, l.Image.Height)));
        Assert.All(lines, l => Assert.Contains(l.Image.Pixels, p => p < 64));
    }

    [Theory]
    [InlineData(null, "no text")]
    [InlineData("漢字", "the model has no")]
    public void Read_WithoutTextOrWithForeignLetters_IsLeftOutAndSaid(string? text, string expected)
    {
        Write("a", text, 14);
        var said = new List<string>();

        Assert.Empty(Read(said));
        Assert.Contains(expected, Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PictureThatIsMuchWiderThanItsLine_IsLeftOut()
    {
        Write("a", "กกกกกก", 6, width: 900);

        Assert.Empty(Read());
    }

    [Fact]
    public void WithChecked_FolderOfLines_AddsAFileThatTheTrainerTakes()
    {
        Write("a", "กกกกกกกกกกกกกก", 14);
        Write("b", "กกกกกกกกกก", 10);

        var files = TrainCommand.WithChecked(new TrainingOptions { WorkFolder = _folder, ModelFolder = _folder, LineFolder = _folder }, ["made-up.lstmf"]);

        Assert.Equal(["made-up.lstmf", Path.Combine(_folder, "checked.lstmf")], files);
        using var reader = new BinaryReader(File.OpenRead(files[1]));
        Assert.Equal(10, reader.ReadInt32());
    }
}
