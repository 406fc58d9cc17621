using System.Collections.Concurrent;
using ItaIngest.Core.Pages;
using ItaIngest.Server.Extraction;

namespace ItaIngest.Server.Tests.Review;

/// <summary>Parts of pages by script: the image's bytes are the text that stands there, line by line.</summary>
internal sealed class ScriptedRegion : IRegionSource
{
    /// <summary>What was asked for.</summary>
    public ConcurrentQueue<(double Dpi, Box Region)> Asked { get; } = [];

    public async Task<(Page? Page, string? Error)> ReadAsync(string imagePath, double dpi, Box region, CancellationToken cancellation)
    {
        Asked.Enqueue((dpi, region));
        var lines = await File.ReadAllLinesAsync(imagePath, cancellation);
        return lines is ["broken"] ? (null, "it is no readable image") : (
            new Page
            {
                Number = 1,
                Width = 100,
                Height = 100,
                Dpi = dpi,
                Source = PageSource.Recognised,
                Rulings = [],
                Transform = PageTransform.Scale(100, 100),
                Lines = [.. lines.Select((l, i) => new TextLine
                {
                    Glyphs = [.. l.Select((c, j) => new Glyph(c.ToString(), new Box(j, 20 * i, j + 1, (20 * i) + 10), c == '๙' ? 0.8 : 0.99))],
                    Box = new Box(0, 20 * i, 50, (20 * i) + 10),
                    Baseline = (20 * i) + 10,
                    BodyHeight = 8,
                })],
            },
            null);
    }
}
