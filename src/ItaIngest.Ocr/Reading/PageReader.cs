using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Preparation;
using ItaIngest.Ocr.Workers;

namespace ItaIngest.Ocr.Reading;

/// <summary>Reads page images, one after the other, inside a page worker.</summary>
internal static class PageReader
{
    /// <exception cref="InvalidDataException">The file is no readable image, or the page cannot be recognised.</exception>
    public static Page Read(PageWorkerRequest request)
    {
        if (request.Task == PageTask.Recognise)
        {
            throw new InvalidDataException("the page is a scan, and this build does not recognise scans yet");
        }

        var shown = GreyImage.Load(request.ImagePath).Turn(request.QuarterTurns);
        if (request.UprightImagePath is { } path)
        {
            shown.Save(path, (int)Math.Round(request.Dpi));
        }

        return new Page
        {
            Number = request.PageNumber,
            Width = shown.Width,
            Height = shown.Height,
            Dpi = request.Dpi,
            Source = PageSource.Recognised,
            Lines = [],
            Rulings = [],
            Transform = PageTransform.Scale(shown.Width, shown.Height),
        };
    }
}
