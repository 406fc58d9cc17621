using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Preparation;

/// <summary>A page ready for rulings and text.</summary>
/// <param name="Upright">As scanned, the right way up: what people look at.</param>
/// <param name="Grey">Deskewed, without dark borders: what is measured and recognised.</param>
/// <param name="Ink">The same in two levels.</param>
/// <param name="Transform">From pixels of <paramref name="Grey"/> to fractions of <paramref name="Upright"/>.</param>
/// <param name="Dpi">Pixels per inch of all three.</param>
internal sealed record PreparedPage(GreyImage Upright, GreyImage Grey, BinaryImage Ink, PageTransform Transform, double Dpi);
