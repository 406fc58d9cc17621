using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary>Owns a UTF-8 string that Tesseract allocated.</summary>
internal sealed class TesseractTextHandle : SafeHandle
{
    public TesseractTextHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    public override string ToString() => Marshal.PtrToStringUTF8(handle) ?? "";

    protected override bool ReleaseHandle()
    {
        TesseractNative.DeleteText(handle);
        return true;
    }
}
