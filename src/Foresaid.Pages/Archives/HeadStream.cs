namespace Foresaid.Pages.Archives;

/// <summary>A stream that can be looked into before it is read: its first bytes are kept and given again.</summary>
internal sealed class HeadStream(Stream source) : ForwardStream
{
    /// <summary>The most bytes that are looked at.</summary>
    public const int HeadLength = 64 * 1024;

    private byte[]? _head;
    private int _at;

    /// <summary>The first bytes, at most <see cref="HeadLength"/>; fewer where there are no more.</summary>
    public ReadOnlySpan<byte> Head()
    {
        if (_head is null)
        {
            var head = new byte[HeadLength];
            _head = head[..source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }

        return _head;
    }

    public override int Read(Span<byte> buffer)
    {
        var left = Head()[_at..];
        if (left.IsEmpty)
        {
            return source.Read(buffer);
        }

        var count = Math.Min(left.Length, buffer.Length);
        left[..count].CopyTo(buffer);
        _at += count;
        return count;
    }
}
