namespace Foresaid.Cli;

/// <summary>Standard input whose reads end when the person wants to stop, even while nothing comes.</summary>
/// <param name="source">The input.</param>
/// <param name="interrupted">Cancelled when the person wants to stop.</param>
internal sealed class InterruptibleInput(Stream source, CancellationToken interrupted) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="OperationCanceledException">The person wants to stop.</exception>
    public override int Read(byte[] buffer, int offset, int count) =>
        Task.Run(() => source.Read(buffer, offset, count), CancellationToken.None).WaitAsync(interrupted).GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
