using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Rulings;

namespace ItaIngest.Ocr.Preparation;

/// <summary>A page ready for rulings and text.</summary>
/// <param name="Grey">Level and flat, without dark borders: what is measured and recognised.</param>
/// <param name="Ink">The same in two levels.</param>
/// <param name="Rulings">As found on it.</param>
/// <param name="Transform">From pixels of <paramref name="Grey"/> to fractions of the upright page as it was scanned.</param>
/// <param name="Dpi">Pixels per inch of <paramref name="Grey"/>.</param>
internal sealed record PreparedPage(GreyImage Grey, BinaryImage Ink, PageRulings Rulings, PageTransform Transform, double Dpi);
