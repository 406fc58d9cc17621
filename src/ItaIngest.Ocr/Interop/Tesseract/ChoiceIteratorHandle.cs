using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Tesseract;

/// <summary>Owns a walk over the other readings of one symbol (<c>TessChoiceIterator*</c>); to be disposed before its result iterator.</summary>
internal sealed class ChoiceIteratorHandle : SafeHandle
{
    public ChoiceIteratorHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        TesseractNative.ChoiceIteratorDelete(handle);
        return true;
    }
}
