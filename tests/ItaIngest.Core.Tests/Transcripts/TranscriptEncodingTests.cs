using System.Text;
using ItaIngest.Core.Transcripts;

namespace ItaIngest.Core.Tests.Transcripts;

public sealed class TranscriptEncodingTests
{
    private const string Thai = "รายงานผลการดำเนินงาน\tปี ๒๕๖๗\nกองช่าง เทศบาลตำบลบ้านใหม่";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Thai) },
        { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Thai)] },
        { "UTF-16 little", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Thai)] },
        { "UTF-16 big", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Thai)] },
        { "UTF-16 little without mark", Encoding.Unicode.GetBytes(Thai) },
        { "UTF-16 big without mark", Encoding.BigEndianUnicode.GetBytes(Thai) },
        { "TIS-620", Tis620(Thai) },
        { "TIS-620 taken for Latin-1", Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(Tis620(Thai))) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decode_Encoding_GivesTheText(string encoding, byte[] bytes)
    {
        var (text, problem) = TranscriptEncoding.Decode(bytes);

        Assert.True(problem is null, encoding);
        Assert.Equal(Thai, text);
    }

    [Fact]
    public void Decode_Windows874Quotes_AreKept()
    {
        byte[] bytes = [0x93, .. Tis620("นโยบาย"), 0x94, .. Tis620(" ไม่รับของขวัญ")];

        Assert.Equal("“นโยบาย” ไม่รับของขวัญ", TranscriptEncoding.Decode(bytes).Text);
    }

    [Fact]
    public void Decode_LatinBytes_AreAnUnknownEncoding()
    {
        var (text, problem) = TranscriptEncoding.Decode(Encoding.Latin1.GetBytes("Résumé des activités menées à l'échelle régionale, très intéressé"));

        Assert.Null(text);
        Assert.Equal(EncodingProblem.Unknown, problem);
    }

    [Fact]
    public void Decode_BytesOfAPicture_AreBinary()
    {
        byte[] bytes = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3];

        Assert.Equal(EncodingProblem.Binary, TranscriptEncoding.Decode(bytes).Problem);
    }

    private static byte[] Tis620(string text) => [.. text.Select(c => c < 0x80 ? (byte)c : (byte)(c - 0x0E00 + 0xA0))];
}
