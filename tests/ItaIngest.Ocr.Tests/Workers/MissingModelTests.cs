using ItaIngest.Ocr.Recognition;
using ItaIngest.Ocr.Tests.Pdf;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Tests.Workers;

public sealed class MissingModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_NoModel_NamesTheFileAndWhatToDo()
    {
        var path = Path.Combine(_folder.Path, "ita.traineddata");

        var missing = Assert.Throws<MissingDependencyException>(() => LineRecognizer.Load(new RecognitionOptions { ModelPath = path }));

        Assert.StartsWith(path, missing.Message, StringComparison.Ordinal);
        Assert.Contains("./ita train", missing.Message, StringComparison.Ordinal);
        Assert.Contains("git restore models", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadAsync_WorkerLacksTheModel_IsNoFailureOfThePage()
    {
        var script = Path.Combine(_folder.Path, "worker.sh");
        await File.WriteAllTextAsync(script, """read -r line; echo '{"page":null,"error":null,"missing":"models/ita.traineddata is missing."}'""");
        await using var pool = new PageWorkerPool(new PageWorkerPoolOptions { Size = 1, Command = ["sh", script] });

        var missing = await Assert.ThrowsAsync<MissingDependencyException>(
            () => pool.ReadAsync(new PageWorkerRequest(1, PageTask.Recognise, "/tmp/none.pgm", 200, 0, null), CancellationToken.None));

        Assert.Equal("models/ita.traineddata is missing.", missing.Message);
    }
}
