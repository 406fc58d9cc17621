using System.Buffers.Binary;

namespace ItaIngest.Training.Network;

/// <summary>
/// Turns an integer network into a float one, from which alone lstmtraining goes on. Layout as in WeightMatrix::Serialize and LSTMRecognizer::Serialize of
/// Tesseract 5 (weightmatrix.cpp, lstmrecognizer.cpp), little-endian. A packaged model's weights are bytes with a scale for each row; weight × scale is what it computes with.
/// </summary>
internal static class FloatModel
{
    private const byte IntegerFlag = 1;
    private const byte AdamFlag = 4;
    private const byte DoubleFlag = 128;
    private const int LargestSide = 8192;

    /// <summary>Behind the network's description stand flags, two iteration counters, the null character, and three rates, four bytes each.</summary>
    private const int TrailerLength = 28;

    /// <exception cref="InvalidDataException">There is no integer matrix in it.</exception>
    public static byte[] FromInteger(ReadOnlySpan<byte> lstm)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var matrices = 0;
        for (var at = 0; at < lstm.Length;)
        {
            if (MatrixAt(lstm[at..]) is { } matrix)
            {
                WriteMatrix(writer, lstm[at..], matrix.Rows, matrix.Columns);
                at += matrix.Length;
                matrices++;
            }
            else
            {
                writer.Write(lstm[at++]);
            }
        }

        if (matrices == 0)
        {
            throw new InvalidDataException("The network has no integer weights.");
        }

        var result = stream.ToArray();
        result[^TrailerLength] = (byte)(result[^TrailerLength] & ~IntegerFlag);
        return result;
    }

    /// <summary>A matrix is known by its mode byte and by the count of scales behind its weights, which repeats the number of its rows.</summary>
    private static (int Rows, int Columns, int Length)? MatrixAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 14 || (bytes[0] & ~AdamFlag) != (DoubleFlag | IntegerFlag))
        {
            return null;
        }

        var rows = BinaryPrimitives.ReadInt32LittleEndian(bytes[1..]);
        var columns = BinaryPrimitives.ReadInt32LittleEndian(bytes[5..]);
        if (rows is < 1 or > LargestSide || columns is < 1 or > LargestSide)
        {
            return null;
        }

        var scales = 10L + ((long)rows * columns);
        var length = scales + 4 + (8L * rows);
        return length <= bytes.Length && BinaryPrimitives.ReadUInt32LittleEndian(bytes[(int)scales..]) == rows
            ? (rows, columns, (int)length)
            : null;
    }

    private static void WriteMatrix(BinaryWriter writer, ReadOnlySpan<byte> bytes, int rows, int columns)
    {
        writer.Write((byte)(bytes[0] & ~IntegerFlag));
        writer.Write(rows);
        writer.Write(columns);
        writer.Write(0.0);
        var weights = bytes.Slice(10, rows * columns);
        var scales = bytes[(10 + (rows * columns) + 4)..];
        for (var row = 0; row < rows; row++)
        {
            var scale = BinaryPrimitives.ReadDoubleLittleEndian(scales[(8 * row)..]);
            for (var column = 0; column < columns; column++)
            {
                writer.Write((sbyte)weights[(row * columns) + column] * scale);
            }
        }
    }
}
