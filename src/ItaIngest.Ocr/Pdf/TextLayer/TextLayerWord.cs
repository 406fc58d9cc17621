using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Pdf.TextLayer;

/// <summary>A word of a text layer, its box in points of the page as shown (origin top left). The box spans the font's ascent and descent.</summary>
internal sealed record TextLayerWord(string Text, Box Box);
