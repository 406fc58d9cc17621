using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Leptonica;

/// <summary>Owns one Leptonica image (<c>PIX*</c>).</summary>
internal sealed class PixHandle : SafeHandle
{
    public PixHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LeptonicaNative.PixDestroy(ref handle);
        return true;
    }
}
