using System.Runtime.InteropServices;

namespace ItaIngest.Ocr.Interop.Leptonica;

/// <summary>Owns a block of memory that Leptonica allocated, such as an encoded image.</summary>
internal sealed class LeptonicaBufferHandle : SafeHandle
{
    public LeptonicaBufferHandle()
        : base(0, ownsHandle: true)
    {
    }

    public override bool IsInvalid => handle == 0;

    /// <summary>A managed copy of the first <paramref name="length"/> bytes.</summary>
    public byte[] ToArray(nuint length)
    {
        var bytes = new byte[checked((int)length)];
        Marshal.Copy(handle, bytes, 0, bytes.Length);
        return bytes;
    }

    protected override bool ReleaseHandle()
    {
        LeptonicaNative.Free(handle);
        return true;
    }
}
