namespace Foresaid.Fetching.Exchanges;

/// <summary>A stream whose first byte can be looked at before it is read.</summary>
/// <param name="source">The stream; it is disposed with this one.</param>
internal sealed class PeekedStream(Stream source) : Stream
{
    private readonly byte[] _first = new byte[1];
    private int _held;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first byte, which is still there to be read; null where the stream is empty. Once only, before any reading.</summary>
    public async ValueTask<byte?> PeekAsync(CancellationToken cancellation)
    {
        _held = await source.ReadAsync(_first, cancellation);
        return _held > 0 ? _first[0] : null;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_held == 0 || buffer.IsEmpty)
        {
            return await source.ReadAsync(buffer, cancellationToken);
        }

        _held = 0;
        buffer.Span[0] = _first[0];
        return 1;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
