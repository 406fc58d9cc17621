using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Rulings;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Reading;

/// <summary>Reads page images, one after the other, inside a page worker.</summary>
internal static class PageReader
{
    /// <exception cref="InvalidDataException">The file is no readable image, or the page cannot be recognised.</exception>
    public static Page Read(PageWorkerRequest request)
    {
        var shown = GreyImage.Load(request.ImagePath).RotateQuarters(request.QuarterTurns);
        if (request.UprightImagePath is { } path)
        {
            shown.Save(path, (int)Math.Round(request.Dpi));
        }

        return request.Task == PageTask.Rulings
            ? FindRulings(shown, request)
            : throw new InvalidDataException("the page is a scan, and this build does not recognise scans yet");
    }

    private static Page FindRulings(GreyImage drawing, PageWorkerRequest request) => new()
    {
        Number = request.PageNumber,
        Width = drawing.Width,
        Height = drawing.Height,
        Dpi = request.Dpi,
        Source = PageSource.TextLayer,
        Lines = [],
        Rulings = RulingFinder.Find(drawing.Threshold(), request.Dpi).ToRulings(),
        Transform = PageTransform.Scale(drawing.Width, drawing.Height),
    };
}
