using System.Text;
using ItaIngest.Ocr.Imaging;
using ItaIngest.Training.Lines;

namespace ItaIngest.Training.Tests.Lines;

public sealed class LstmfFileTests
{
    [Fact]
    public void Write_TwoLines_HasTheLayoutOfTesseractsOwnFiles()
    {
        var path = Path.GetTempFileName();
        try
        {
            var image = GreyImage.Blank(100, 48);
            LstmfFile.Write(path, [new TrainingLine(image, "๑๒"), new TrainingLine(image, "ก")]);

            using var reader = new BinaryReader(File.OpenRead(path));
            Assert.Equal(2, reader.ReadInt32());
            Assert.Equal("๑๒", ReadPage(reader, image));
            Assert.Equal("ก", ReadPage(reader, image));
            Assert.Equal(reader.BaseStream.Length, reader.BaseStream.Position);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string ReadPage(BinaryReader reader, GreyImage image)
    {
        Assert.Equal(1, reader.ReadByte());
        Assert.Empty(ReadBytes(reader));
        Assert.Equal(0, reader.ReadInt32());
        Assert.Equal(image.Pixels, GreyImage.TryDecode(ReadBytes(reader))!.Pixels);
        Assert.Empty(ReadBytes(reader));
        var text = Encoding.UTF8.GetString(ReadBytes(reader));
        Assert.Equal(1, reader.ReadInt32());
        Assert.Equal([0, 0, 100, 48], Enumerable.Range(0, 4).Select(_ => (int)reader.ReadInt16()));
        Assert.Equal(1, reader.ReadInt32());
        Assert.Equal(text, Encoding.UTF8.GetString(ReadBytes(reader)));
        Assert.Equal(0, reader.ReadByte());
        return text;
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());
}
