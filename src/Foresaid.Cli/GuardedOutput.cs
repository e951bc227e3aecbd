namespace Foresaid.Cli;

/// <summary>Output whose failures can be told from every other failure of the disk.</summary>
/// <param name="target">Where the bytes go.</param>
internal sealed class GuardedOutput(Stream target) : Stream
{
    // "Broken pipe" as .NET hands it on in HResult: the number of Unix, and two of Windows.
    private const int UnixBrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsPipeClosing = unchecked((int)0x800700E8);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="ReaderGoneException">Nobody reads any more.</exception>
    /// <exception cref="HostException">The output cannot be written.</exception>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            target.Write(buffer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Translate(failure);
        }
    }

    /// <inheritdoc cref="Write(byte[], int, int)"/>
    public override void Flush()
    {
        try
        {
            target.Flush();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Translate(failure);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static Exception Translate(Exception failure) =>
        failure.HResult is UnixBrokenPipe or WindowsBrokenPipe or WindowsPipeClosing
            ? new ReaderGoneException(failure)
            : new HostException(
                ExitCode.OutputFailed,
                HostErrors.OutputFailed,
                $"the output cannot be written ({failure.Message.TrimEnd('.')}); check where it goes to.",
                failure);
}

/// <summary>Whoever read the output has gone, as <c>head</c> does: there is nothing left to do.</summary>
/// <param name="inner">What the system said.</param>
internal sealed class ReaderGoneException(Exception inner) : Exception("Nobody reads the output any more.", inner);
