namespace ItaIngest.Storage.Files;

/// <summary>Reads a file that lies elsewhere chunk by chunk, with one chunk in memory.</summary>
/// <param name="length">Bytes of the file.</param>
/// <param name="chunkSize">Bytes of every chunk but the last.</param>
/// <param name="load">Gives a chunk by its number, 0-based.</param>
internal sealed class ChunkStream(long length, int chunkSize, Func<int, CancellationToken, Task<byte[]>> load) : Stream
{
    private byte[] _chunk = [];
    private long _chunkNumber = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.IsEmpty)
        {
            return 0;
        }

        var number = _position / chunkSize;
        if (number != _chunkNumber)
        {
            _chunk = await load((int)number, cancellationToken);
            _chunkNumber = number;
        }

        var rest = _chunk.AsMemory((int)(_position % chunkSize));
        var read = Math.Min(rest.Length, buffer.Length);
        rest[..read].CopyTo(buffer);
        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => _position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
