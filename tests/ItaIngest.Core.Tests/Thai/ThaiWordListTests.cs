using System.Buffers.Binary;
using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

public sealed class ThaiWordListTests
{
    /// <summary>Alphabet ก–ฃ (codes 1–3). Words: ก (ends at a node), กขฃ (tail ฃ), ฃก (tail ก).</summary>
    private static byte[] Trie()
    {
        var file = new List<byte>();
        void Ints(params int[] values)
        {
            foreach (var value in values)
            {
                var bytes = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(bytes, value);
                file.AddRange(bytes);
            }
        }

        void Tail(params byte[] suffix)
        {
            Ints(-1, 0);
            file.AddRange([0, (byte)suffix.Length, .. suffix]);
        }

        // Cells: 0 signature and count, 1 free list, 2 root (base 3); ก at 4 (base 7), ฃ at 6 (tail 3); under ก: end at 7 (tail 1), ข at 9 (tail 2).
        Ints(unchecked((int)0xD9FCD9FC), 1, 'ก', 'ฃ');
        Ints(unchecked((int)0xDAFCDAFC), 10, -1, -1, 3, 0, 0, 0, 7, 2, 0, 0, -3, 2, -1, 4, 0, 0, -2, 4);
        Ints(unchecked((int)0xDFFCDFFC), 0, 3);
        Tail();
        Tail(3);
        Tail(1);
        return [.. file];
    }

    [Fact]
    public void Read_SmallTrie_GivesItsWords() => Assert.Equal(["ก", "กขฃ", "ฃก"], ThaiWordList.Read(Trie()));

    [Fact]
    public void Read_CutFile_SaysSo() => Assert.Throws<InvalidDataException>(() => ThaiWordList.Read(Trie()[..40]));

    [Fact]
    public void Read_OtherFile_SaysSo() => Assert.Throws<InvalidDataException>(() => ThaiWordList.Read(new byte[64]));
}
