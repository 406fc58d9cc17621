using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary>Owns one recognition engine (<c>TessBaseAPI*</c>).</summary>
internal sealed class TessBaseApiHandle : SafeHandle
{
    public TessBaseApiHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNative.BaseApiDelete(handle);
        return true;
    }
}
