using System.Buffers.Binary;
using System.Text;

namespace ItaIngest.Core.Thai;

/// <summary>
/// The words of Debian's libthai-data (LGPL), which every browser there breaks Thai lines with: read where it is installed, never copied. The file is a double-array trie as libdatrie writes it
/// (alphabet, cells, tails; big-endian).
/// </summary>
internal sealed class ThaiWordList
{
    public const string DebianPath = "/usr/share/libthai/thbrk.tri";
    public const string Package = "libthai-data";
    private const uint AlphabetSignature = 0xD9FCD9FC;
    private const uint CellsSignature = 0xDAFCDAFC;
    private const uint TailsSignature = 0xDFFCDFFC;
    private const int Root = 2;
    private readonly byte[] _file;
    private readonly List<char> _alphabet = ['\0'];
    private readonly List<string> _words = [];
    private (int Base, int Check)[] _cells = [];
    private string[] _tails = [];
    private int _at;

    private ThaiWordList(byte[] file) => _file = file;

    /// <summary>The installed list; empty where the package is missing.</summary>
    public static IReadOnlyList<string> Installed { get; } = File.Exists(DebianPath) ? Read(File.ReadAllBytes(DebianPath)) : [];

    /// <summary>All words, in the trie's order.</summary>
    /// <param name="file">Content of a trie file.</param>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static IReadOnlyList<string> Read(byte[] file)
    {
        var list = new ThaiWordList(file);
        try
        {
            list.ReadAlphabet();
            list.ReadCells();
            list.ReadTails();
            list.Walk(Root, new StringBuilder());
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException("The word list ends too early.", e);
        }

        return list._words;
    }

    private void ReadAlphabet()
    {
        Expect(AlphabetSignature, "alphabet");
        for (var ranges = Int(); ranges > 0; ranges--)
        {
            var (first, last) = (Int(), Int());
            for (var c = first; c <= last; c++)
            {
                _alphabet.Add((char)c);
            }
        }
    }

    private void ReadCells()
    {
        Expect(CellsSignature, "cells");
        _cells = new (int, int)[Int()];
        for (var i = 1; i < _cells.Length; i++)
        {
            _cells[i] = (Int(), Int());
        }
    }

    private void ReadTails()
    {
        Expect(TailsSignature, "tails");
        Int();
        _tails = new string[Int()];
        for (var i = 0; i < _tails.Length; i++)
        {
            _at += 2 * sizeof(int);
            var length = BinaryPrimitives.ReadInt16BigEndian(_file.AsSpan(_at, sizeof(short)));
            _at += sizeof(short);
            _tails[i] = string.Concat(_file.AsSpan(_at, length).ToArray().TakeWhile(b => b != 0).Select(b => _alphabet[b]));
            _at += length;
        }
    }

    private void Walk(int state, StringBuilder prefix)
    {
        var start = _cells[state].Base;
        if (start < 0)
        {
            _words.Add(prefix + _tails[-start - 1]);
            return;
        }

        for (var c = 0; c < _alphabet.Count && start + c < _cells.Length; c++)
        {
            if (start + c > Root && _cells[start + c].Check == state)
            {
                var length = prefix.Length;
                Walk(start + c, c == 0 ? prefix : prefix.Append(_alphabet[c]));
                prefix.Length = length;
            }
        }
    }

    private void Expect(uint signature, string part)
    {
        if ((uint)Int() != signature)
        {
            throw new InvalidDataException($"The word list has no {part}: it is no trie of libdatrie.");
        }
    }

    private int Int()
    {
        _at += sizeof(int);
        return BinaryPrimitives.ReadInt32BigEndian(_file.AsSpan(_at - sizeof(int), sizeof(int)));
    }
}
