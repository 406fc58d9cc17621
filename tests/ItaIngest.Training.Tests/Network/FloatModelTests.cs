using ItaIngest.Training.Network;

namespace ItaIngest.Training.Tests.Network;

public sealed class FloatModelTests
{
    [Fact]
    public void FromInteger_OneMatrix_MultipliesEachRowByItsScale()
    {
        var integer = Bytes(w =>
        {
            w.Write((byte)7); // Something before it.
            w.Write((byte)0x85);
            w.Write(2);
            w.Write(3);
            w.Write((sbyte)0);
            foreach (var weight in new sbyte[] { 1, -2, 3, 127, 0, -127 })
            {
                w.Write(weight);
            }

            w.Write(2);
            w.Write(0.5);
            w.Write(0.01);
            Trailer(w, flags: 65);
        });
        var expected = Bytes(w =>
        {
            w.Write((byte)7);
            w.Write((byte)0x84);
            w.Write(2);
            w.Write(3);
            w.Write(0.0);
            foreach (var weight in new[] { 0.5, -1.0, 1.5, 1.27, 0.0, -1.27 })
            {
                w.Write(weight);
            }

            Trailer(w, flags: 64);
        });

        Assert.Equal(expected, FloatModel.FromInteger(integer));
    }

    [Fact]
    public void FromInteger_NoMatrix_IsRefused() =>
        Assert.Throws<InvalidDataException>(() => FloatModel.FromInteger(new byte[100]));

    private static void Trailer(BinaryWriter writer, int flags)
    {
        writer.Write(flags);
        writer.Write(new byte[24]);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        return stream.ToArray();
    }
}
