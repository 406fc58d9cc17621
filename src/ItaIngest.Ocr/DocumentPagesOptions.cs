using ItaIngest.Ocr.Pdf;
using ItaIngest.Ocr.Pdf.TextLayer;

namespace ItaIngest.Ocr;

/// <summary>How documents are opened and which text layers are believed.</summary>
public sealed record DocumentPagesOptions
{
    public PopplerOptions Poppler { get; init; } = new();

    public TextLayerTrustOptions TextLayer { get; init; } = new();
}
