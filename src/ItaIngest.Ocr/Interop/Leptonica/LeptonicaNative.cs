using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Leptonica;

/// <summary>The functions of Leptonica 1.82 (allheaders.h) that are used.</summary>
internal static partial class LeptonicaNative
{
    /// <summary><c>L_SEVERITY_NONE</c> of alltypes.h: nothing is written to standard error.</summary>
    public const int SeverityNone = 6;

    /// <summary><c>IFF_TIFF_G4</c> of imageio.h: CCITT group 4.</summary>
    public const int TiffG4 = 8;

    static LeptonicaNative() => NativeLibraries.Register();

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "setMsgSeverity")]
    public static partial int SetMessageSeverity(int severity);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixReadMem")]
    public static partial PixHandle PixReadMemory(ReadOnlySpan<byte> data, nuint size);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixCreateNoInit")]
    public static partial PixHandle PixCreate(int width, int height, int depth);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixConvertTo8")]
    public static partial PixHandle PixConvertTo8(PixHandle pix, int colormap);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixConvertTo32")]
    public static partial PixHandle PixConvertTo32(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetDepth")]
    public static partial int PixGetDepth(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetColormap")]
    public static partial nint PixGetColormap(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixRemoveAlpha")]
    public static partial PixHandle PixRemoveAlpha(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixSetResolution")]
    public static partial int PixSetResolution(PixHandle pix, int x, int y);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetXRes")]
    public static partial int PixGetXResolution(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetWidth")]
    public static partial int PixGetWidth(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetHeight")]
    public static partial int PixGetHeight(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetWpl")]
    public static partial int PixGetWordsPerLine(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixGetData")]
    public static partial nint PixGetData(PixHandle pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixDestroy")]
    public static partial void PixDestroy(ref nint pix);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixWriteMemPng")]
    public static partial int PixWriteMemoryPng(out LeptonicaBufferHandle data, out nuint size, PixHandle pix, float gamma);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixWriteMemJpeg")]
    public static partial int PixWriteMemoryJpeg(out LeptonicaBufferHandle data, out nuint size, PixHandle pix, int quality, int progressive);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixWriteMemTiff")]
    public static partial int PixWriteMemoryTiff(out LeptonicaBufferHandle data, out nuint size, PixHandle pix, int compression);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "pixThresholdToBinary")]
    public static partial PixHandle PixThresholdToBinary(PixHandle pix, int threshold);

    [LibraryImport(NativeLibraries.Leptonica, EntryPoint = "lept_free")]
    public static partial void Free(nint block);
}
