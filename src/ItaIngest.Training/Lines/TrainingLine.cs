using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Training.Lines;

/// <summary>A line image in the model's geometry with what is printed on it.</summary>
internal sealed record TrainingLine(GreyImage Image, string Text);
