using Microsoft.EntityFrameworkCore;

namespace ItaIngest.Storage.Files;

/// <summary>Reads a file of the database chunk by chunk, with one chunk in memory.</summary>
internal sealed class ChunkStream(StoreTransactions transactions, StoredFile file, int chunkSize) : Stream
{
    private byte[] _chunk = [];
    private long _chunkNumber = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Bytes;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= file.Bytes || buffer.IsEmpty)
        {
            return 0;
        }

        var number = _position / chunkSize;
        if (number != _chunkNumber)
        {
            _chunk = await LoadAsync((int)number, cancellationToken);
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
        _ => file.Bytes + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task<byte[]> LoadAsync(int number, CancellationToken cancellation) =>
        await transactions.ReadAsync(
            (context, token) => context.FileChunks.Where(c => c.Content == file.Content && c.Number == number).Select(c => c.Data).SingleOrDefaultAsync(token),
            cancellation)
        ?? throw new IOException($"{file.Key} was replaced while it was read");
}
