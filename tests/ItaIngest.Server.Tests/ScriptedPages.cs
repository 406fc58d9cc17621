using System.Collections.Concurrent;
using System.Globalization;
using ItaIngest.Core.Pages;
using ItaIngest.Ocr;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Server.Tests;

/// <summary>
/// Pages by script: a document's bytes are text that says what happens to it, as <c>pages 3</c>, <c>pages 3 fail 2</c>, <c>pages 2 bug 1</c>, <c>pages 2 hang 1</c>, <c>pages 1 disk-full 1</c>
/// or <c>unreadable</c>. What follows a bar (<c>| second document</c>) only makes documents differ.
/// </summary>
internal sealed class ScriptedPages : IPageSource
{
    /// <summary>Every page that was read, by its number.</summary>
    public ConcurrentQueue<int> Read { get; } = [];

    /// <summary>A page that is read only when <see cref="Gate"/> opens; 0 for none.</summary>
    public int HeldPage { get; init; }

    /// <summary>Whether a page that is at work may be read already; asked until it says so.</summary>
    public Func<bool> MayRead { get; set; } = () => true;

    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Version => "scripted";

    public async Task<IOpenDocument> OpenAsync(string path, string name, CancellationToken cancellation)
    {
        var script = (await File.ReadAllTextAsync(path, cancellation)).Split('|')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return script is ["pages", var count, ..]
            ? new Scripted(this, int.Parse(count, CultureInfo.InvariantCulture), Faults(script[2..]))
            : throw new DocumentUnreadableException(UnreadableCategory.NotPdf, $"{Path.GetFileName(path)}: not a PDF file");
    }

    private static Dictionary<int, string> Faults(string[] script) =>
        script.Chunk(2).ToDictionary(pair => int.Parse(pair[1], CultureInfo.InvariantCulture), pair => pair[0]);

    private sealed class Scripted(ScriptedPages source, int pageCount, Dictionary<int, string> faults) : IOpenDocument
    {
        public int PageCount => pageCount;

        public async Task<PageResult> ReadAsync(int number, bool withImage, CancellationToken cancellation)
        {
            if (number == source.HeldPage)
            {
                await source.Gate.Task.WaitAsync(cancellation);
            }

            source.Read.Enqueue(number);
            while (!source.MayRead())
            {
                await Task.Delay(20, cancellation);
            }

            return faults.GetValueOrDefault(number) switch
            {
                "fail" => new PageResult { Error = "it gives no image" },
                "hang" => await HangAsync(cancellation),
                "bug" => throw new InvalidOperationException("a bug"),
                "disk-full" => throw new IOException("no space left on device"),
                _ => new PageResult { Page = Blank(number), Image = withImage ? new PageImage(new byte[] { 0xFF, 0xD8, (byte)number }, ".jpg") : null },
            };
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private static async Task<PageResult> HangAsync(CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            throw new InvalidOperationException("unreachable");
        }

        private static Page Blank(int number) => new()
        {
            Number = number,
            Width = 1000,
            Height = 1400,
            Dpi = 120,
            Source = PageSource.Recognised,
            Lines = [],
            Rulings = [new Ruling(RulingAxis.Horizontal, 100, 50, 950, 2)],
            Transform = PageTransform.Scale(1000, 1400),
        };
    }
}
