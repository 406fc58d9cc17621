using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;
using ItaIngest.Training.Network;
using ItaIngest.Training.Text;

namespace ItaIngest.Training.Tests.Network;

/// <summary>The trainer itself, on lines as people's corrections give them.</summary>
public sealed class NetworkTrainerTests : IDisposable
{
    private const int Iterations = 150;
    private readonly string _folder = Directory.CreateTempSubdirectory("itaingest-trainer-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Train_OnLinesThatPeopleChecked_ReadsThemAsPeopleDo()
    {
        var model = Path.Combine(new TrainingOptions { WorkFolder = "", ModelFolder = "" }.StockModelFolder, "tha.traineddata");
        var pictures = Path.Combine(_folder, "pictures");
        Directory.CreateDirectory(pictures);
        Write(Path.Combine(pictures, "a"), "กขกขกขกขกขกขกข");
        var lines = CorrectedLines.Read(pictures, new Random(1), _ => { });
        var files = TrainCommand.WithChecked(new TrainingOptions { WorkFolder = _folder, ModelFolder = _folder, LineFolder = pictures }, []);
        var trainer = new NetworkTrainer(_folder, "ita", CharacterSet.All.Select(c => CharacterSet.IsMark(c) ? "ก" + c : c.ToString()), keepBlanks: true);
        await trainer.MakeStarterAsync(CancellationToken.None);

        var start = await trainer.MakeFloatNetworkAsync(model, CancellationToken.None);
        await trainer.TrainAsync(start, model, files, Iterations, 0.0005, trainer.Checkpoint, _ => { }, CancellationToken.None);
        var learned = Path.Combine(_folder, "learned.traineddata");
        await trainer.WriteModelAsync(trainer.Checkpoint, integer: true, learned, CancellationToken.None);

        var (before, after) = (ModelScore.Measure(model, lines), ModelScore.Measure(learned, lines));
        Assert.True(after.CharacterError < 0.75 * before.CharacterError, $"before: {before}; after: {after}");
    }

    /// <summary>A picture of signs that no model knows, open frames and closed ones in turns, with the letters that a person says they are.</summary>
    private static void Write(string name, string text)
    {
        const int Margin = 16;
        var image = GreyImage.Blank((text.Length * 20) + (2 * Margin), 20 + (2 * Margin));
        for (var i = 0; i < text.Length; i++)
        {
            Frame(image, Margin + (i * 20), Margin, closed: i % 2 == 1);
        }

        File.WriteAllBytes(name + ".png", image.ToPng());
        File.WriteAllText(name + ".gt.txt", text + "\n");
    }

    private static void Frame(GreyImage image, int left, int top, bool closed)
    {
        for (var y = 0; y < 20; y++)
        {
            for (var x = 0; x < 14; x++)
            {
                if (x < 3 || x > 10 || y < 3 || (closed && y > 16))
                {
                    image.Pixels[((top + y) * image.Width) + left + x] = 0;
                }
            }
        }
    }
}
