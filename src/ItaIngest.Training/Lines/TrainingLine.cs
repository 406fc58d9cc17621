using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Lines;

/// <summary>A line image in the model's geometry with what is printed on it.</summary>
/// <param name="Image">Black on white.</param>
/// <param name="Text">As the model is to read it.</param>
/// <param name="Points">Size of the type; in wide faces that of TH Sarabun New which looks as large.</param>
internal sealed record TrainingLine(GreyImage Image, string Text, double Points = 0);
