using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Recognition;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary>A symbol as Tesseract's result iterator gives it: pixels of the image that was recognised, confidences 0…1.</summary>
internal sealed record RecognisedSymbol(
    string Text,
    int Left,
    int Top,
    int Right,
    int Bottom,
    double Confidence,
    IReadOnlyList<(string Text, double Confidence)> Choices);

/// <summary>One loaded model. Not safe for use by several threads at a time.</summary>
internal sealed class TesseractEngine : IDisposable
{
    private readonly TessBaseApiHandle _engine;

    private TesseractEngine(TessBaseApiHandle engine) => _engine = engine;

    /// <param name="dataFolder">Folder of the <c>.traineddata</c> file.</param>
    /// <param name="model">The file's name without <c>.traineddata</c>.</param>
    /// <param name="mode">The network for reading lines, the old engine for orientation.</param>
    /// <param name="initVariables">Variables that count while the model is loaded (which dictionaries are).</param>
    /// <exception cref="MissingDependencyException">The model is not there or cannot be loaded.</exception>
    public static TesseractEngine Load(
        string dataFolder, string model, EngineMode mode, IReadOnlyDictionary<string, string> initVariables)
    {
        var engine = TesseractNative.BaseApiCreate();
        string[] names = [.. initVariables.Keys];
        string[] values = [.. initVariables.Values];
        if (TesseractNative.Init(engine, dataFolder, model, mode, null, 0, names, values, (nuint)names.Length, 0) != 0)
        {
            engine.Dispose();
            throw RecognitionModel.Missing($"A {model}.traineddata in {dataFolder} that Tesseract can load");
        }

        return new TesseractEngine(engine);
    }

    public void SetVariable(string name, string value)
    {
        if (TesseractNative.SetVariable(_engine, name, value) == 0)
        {
            throw new ArgumentException($"Tesseract has no variable {name}.", nameof(name));
        }
    }

    /// <summary>Reads the whole image as one line of text.</summary>
    /// <returns>The symbols without blanks, and the text with them: the iterator's words are no guide, it makes each Thai letter one.</returns>
    public (IReadOnlyList<RecognisedSymbol> Symbols, string Text) ReadLine(GreyImage line, int dpi)
    {
        TesseractNative.SetPageSegmentation(_engine, PageSegmentation.RawLine);
        SetImage(line, dpi);
        if (TesseractNative.Recognize(_engine, 0) != 0)
        {
            return ([], "");
        }

        using var iterator = TesseractNative.GetIterator(_engine);
        if (iterator.IsInvalid)
        {
            return ([], "");
        }

        using var text = TesseractNative.GetText(iterator, IteratorLevel.TextLine);
        return (Walk(iterator), text.ToString());
    }

    /// <summary>
    /// Which way up the page is, by Tesseract's own classifier of orientation (<c>osd.traineddata</c>); null when it finds too little text.
    /// </summary>
    /// <returns>Degrees (0, 90, 180, 270) by which the page's content is turned clockwise, and Tesseract's confidence (above about 2 is reliable).</returns>
    public (int Degrees, double Confidence)? DetectOrientation(GreyImage page, int dpi)
    {
        TesseractNative.SetPageSegmentation(_engine, PageSegmentation.OrientationOnly);
        SetImage(page, dpi);
        return TesseractNative.DetectOrientationScript(_engine, out var degrees, out var confidence, out _, out _) == 0
            ? null
            : (degrees, confidence);
    }

    public void Dispose() => _engine.Dispose();

    private void SetImage(GreyImage image, int dpi)
    {
        TesseractNative.SetImage(_engine, image.Pixels, image.Width, image.Height, 1, image.Width);
        TesseractNative.SetSourceResolution(_engine, dpi);
    }

    private static List<RecognisedSymbol> Walk(ResultIteratorHandle iterator)
    {
        var symbols = new List<RecognisedSymbol>();
        do
        {
            using var text = TesseractNative.GetText(iterator, IteratorLevel.Symbol);
            if (!text.IsInvalid
                && TesseractNative.BoundingBox(iterator, IteratorLevel.Symbol, out var left, out var top, out var right, out var bottom) != 0)
            {
                symbols.Add(new RecognisedSymbol(
                    text.ToString(),
                    left,
                    top,
                    right,
                    bottom,
                    TesseractNative.Confidence(iterator, IteratorLevel.Symbol) / 100,
                    Choices(iterator)));
            }
        }
        while (TesseractNative.Next(iterator, IteratorLevel.Symbol) != 0);

        return symbols;
    }

    private static List<(string Text, double Confidence)> Choices(ResultIteratorHandle iterator)
    {
        var found = new List<(string Text, double Confidence)>();
        using var choices = TesseractNative.GetChoices(iterator);
        if (choices.IsInvalid)
        {
            return found;
        }

        do
        {
            var text = TesseractNative.GetChoiceText(choices);
            if (text.Length > 0)
            {
                found.Add((text, TesseractNative.ChoiceConfidence(choices) / 100));
            }
        }
        while (TesseractNative.NextChoice(choices) != 0);

        return found;
    }
}
