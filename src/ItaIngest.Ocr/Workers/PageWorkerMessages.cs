using System.Text.Json;
using ItaIngest.Core.Pages;

namespace ItaIngest.Ocr.Workers;

/// <summary>What a page worker is asked for.</summary>
internal enum PageTask
{
    /// <summary>Upright, deskew, rulings and text of a scan.</summary>
    Recognise,

    /// <summary>Rulings only, of a page whose text comes from the text layer; it is upright and straight already.</summary>
    Rulings,

    /// <summary>Text of a part of an upright page, as a person marked it.</summary>
    Region,
}

/// <param name="PageNumber">1-based.</param>
/// <param name="Task">What to do.</param>
/// <param name="ImagePath">Absolute path of a PNM, PNG, TIFF or JPEG file.</param>
/// <param name="Dpi">Pixels per inch.</param>
/// <param name="QuarterTurns">Clockwise quarter turns to the page as the PDF shows it.</param>
/// <param name="UprightImagePath">Where to write the upright page (.jpg or .png); null for nowhere.</param>
/// <param name="Region">Of <see cref="PageTask.Region"/>: fractions of the image, 0…1.</param>
internal sealed record PageWorkerRequest(
    int PageNumber, PageTask Task, string ImagePath, double Dpi, int QuarterTurns, string? UprightImagePath, Box? Region = null);

/// <param name="Page">The page; null when there is an error.</param>
/// <param name="Error">One line that says why the page cannot be read; trying again would not help.</param>
/// <param name="Missing">What the machine lacks and what to do, when it is not the page's fault; null otherwise.</param>
internal sealed record PageWorkerAnswer(Page? Page, string? Error, string? Missing = null);

/// <summary>One JSON object per line, both ways.</summary>
internal static class PageWorkerProtocol
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = false };

    public static string ToLine<T>(T message) => JsonSerializer.Serialize(message, Options);

    /// <exception cref="JsonException">The line is no such message.</exception>
    public static T FromLine<T>(string line) =>
        JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException("An empty message.");
}
