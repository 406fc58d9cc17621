using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary><c>TessPageSegMode</c> of capi.h: how much layout Tesseract does itself.</summary>
internal enum PageSegmentation
{
    OrientationOnly = 0,
    SparseText = 11,
    RawLine = 13,
}

/// <summary><c>TessPageIteratorLevel</c> of capi.h.</summary>
internal enum IteratorLevel
{
    Block = 0,
    Paragraph = 1,
    TextLine = 2,
    Word = 3,
    Symbol = 4,
}

/// <summary><c>TessOcrEngineMode</c> of capi.h.</summary>
internal enum EngineMode
{
    /// <summary>What <c>osd.traineddata</c> needs.</summary>
    LegacyOnly = 0,
    LstmOnly = 1,
}

/// <summary>The functions of Tesseract 5.3's C interface (capi.h) that are used.</summary>
internal static partial class TesseractNative
{
    static TesseractNative() => NativeLibraries.Register();

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPICreate")]
    public static partial TessBaseApiHandle BaseApiCreate();

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIDelete")]
    public static partial void BaseApiDelete(nint engine);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIInit4", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(
        TessBaseApiHandle engine,
        string dataPath,
        string language,
        EngineMode mode,
        [In] string[]? configs,
        int configsSize,
        [In] string[]? variableNames,
        [In] string[]? variableValues,
        nuint variablesSize,
        int setOnlyNonDebugParameters);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetVariable", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVariable(TessBaseApiHandle engine, string name, string value);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetPageSegMode")]
    public static partial void SetPageSegmentation(TessBaseApiHandle engine, PageSegmentation mode);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetImage")]
    public static partial void SetImage(
        TessBaseApiHandle engine, ReadOnlySpan<byte> pixels, int width, int height, int bytesPerPixel, int bytesPerLine);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPISetSourceResolution")]
    public static partial void SetSourceResolution(TessBaseApiHandle engine, int dpi);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIRecognize")]
    public static partial int Recognize(TessBaseApiHandle engine, nint monitor);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIDetectOrientationScript")]
    public static partial int DetectOrientationScript(
        TessBaseApiHandle engine, out int orientationDegrees, out float orientationConfidence, out nint scriptName, out float scriptConfidence);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIGetIterator")]
    public static partial ResultIteratorHandle GetIterator(TessBaseApiHandle engine);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessBaseAPIClear")]
    public static partial void Clear(TessBaseApiHandle engine);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessResultIteratorDelete")]
    public static partial void ResultIteratorDelete(nint iterator);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessResultIteratorNext")]
    public static partial int Next(ResultIteratorHandle iterator, IteratorLevel level);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessResultIteratorGetUTF8Text")]
    public static partial TesseractTextHandle GetText(ResultIteratorHandle iterator, IteratorLevel level);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessResultIteratorConfidence")]
    public static partial float Confidence(ResultIteratorHandle iterator, IteratorLevel level);

    // A result iterator is a page iterator (its first base class), so its pointer serves here.
    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessPageIteratorBoundingBox")]
    public static partial int BoundingBox(
        ResultIteratorHandle iterator, IteratorLevel level, out int left, out int top, out int right, out int bottom);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessResultIteratorGetChoiceIterator")]
    public static partial ChoiceIteratorHandle GetChoices(ResultIteratorHandle iterator);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessChoiceIteratorDelete")]
    public static partial void ChoiceIteratorDelete(nint choices);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessChoiceIteratorNext")]
    public static partial int NextChoice(ChoiceIteratorHandle choices);

    // The string belongs to the iterator: it is read, not freed.
    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessChoiceIteratorGetUTF8Text")]
    private static partial nint GetChoiceTextPointer(ChoiceIteratorHandle choices);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessChoiceIteratorConfidence")]
    public static partial float ChoiceConfidence(ChoiceIteratorHandle choices);

    [LibraryImport(NativeLibraries.Tesseract, EntryPoint = "TessDeleteText")]
    public static partial void DeleteText(nint text);

    public static string GetChoiceText(ChoiceIteratorHandle choices) =>
        Marshal.PtrToStringUTF8(GetChoiceTextPointer(choices)) ?? "";
}
