using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary>Owns a walk over the symbols of a recognised image (<c>TessResultIterator*</c>); to be disposed before its engine.</summary>
internal sealed class ResultIteratorHandle : SafeHandle
{
    public ResultIteratorHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNative.ResultIteratorDelete(handle);
        return true;
    }
}
