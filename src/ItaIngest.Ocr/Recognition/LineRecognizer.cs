using ItaIngest.Core.Pages;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Ocr.Interop.Tesseract;

namespace ItaIngest.Ocr.Recognition;

/// <summary>
/// Reads lines that <see cref="LineFinder"/> found with Tesseract's network and the project's own model. Loading takes about a tenth of a second;
/// one instance serves one thread at a time.
/// </summary>
public sealed class LineRecognizer : IDisposable
{
    /// <summary>Resolution that Tesseract is told; it only keeps it from guessing.</summary>
    private const int NominalDpi = 300;

    private readonly TesseractEngine _engine;
    private readonly RecognitionOptions _options;

    private LineRecognizer(TesseractEngine engine, RecognitionOptions options)
    {
        _engine = engine;
        _options = options;
    }

    /// <exception cref="MissingDependencyException">The model is not there, or Tesseract is not installed.</exception>
    public static LineRecognizer Load(RecognitionOptions? options = null)
    {
        var settings = options ?? new RecognitionOptions();
        return new LineRecognizer(OpenEngine(settings.ModelPath ?? RecognitionModel.Locate(), settings.Choices), settings);
    }

    /// <summary>A model set up for lines that are cut and scaled already.</summary>
    internal static TesseractEngine OpenEngine(string modelPath, bool choices)
    {
        var path = Path.GetFullPath(modelPath);
        if (!File.Exists(path))
        {
            throw RecognitionModel.Missing(path);
        }

        // Dictionaries pull scores, codes and names towards words; the model has none, the stock model's stay unused.
        var variables = new Dictionary<string, string>
        {
            ["load_system_dawg"] = "0",
            ["load_freq_dawg"] = "0",
            ["load_punc_dawg"] = "0",
            ["load_number_dawg"] = "0",
            ["debug_file"] = "/dev/null",
        };
        var engine = TesseractEngine.Load(
            Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path), EngineMode.LstmOnly, variables);

        // Without it every Thai letter is followed by a blank.
        engine.SetVariable("preserve_interword_spaces", "1");

        // A line with low confidence would be read again as white on black, at twice the price.
        engine.SetVariable("tessedit_do_invert", "0");
        engine.SetVariable("lstm_choice_mode", choices ? "2" : "0");
        return engine;
    }

    /// <summary>Reads one line of the page.</summary>
    /// <param name="page">The image that the line was found on.</param>
    /// <param name="line">As found.</param>
    /// <returns>Glyphs with boxes in pixels of the page; null when nothing was recognised.</returns>
    public TextLine? Read(GreyImage page, FoundLine line)
    {
        if (line.BodyHeight < _options.LeastBodyPixels)
        {
            return null;
        }

        var normalized = LineNormalizer.Normalize(page, line);
        var (symbols, text) = _engine.ReadLine(normalized.Image, NominalDpi);
        var glyphs = new GlyphPlacement(line, normalized, _options).Place(symbols, text);
        return glyphs.Count == 0
            ? null
            : new TextLine { Glyphs = glyphs, Box = line.Box, Baseline = line.Baseline, BodyHeight = line.BodyHeight };
    }

    /// <summary>The text of a line image that is in the model's geometry already, blanks included.</summary>
    public string ReadNormalized(GreyImage line) => _engine.ReadLine(line, NominalDpi).Text.Trim();

    public void Dispose() => _engine.Dispose();
}
