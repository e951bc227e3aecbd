namespace Foresaid.Pages.Archives;

/// <summary>A stream read by lines and by lengths, that can be looked ahead into and put back into.</summary>
internal sealed class RecordStream(Stream source)
{
    private const int Portion = 64 * 1024;
    private const int LongestLine = 64 * 1024;

    private byte[] _buffer = new byte[Portion];
    private int _start;
    private int _end;

    /// <summary>How many bytes were taken.</summary>
    public long Position { get; private set; }

    /// <summary>The next bytes, at least <paramref name="count"/> of them unless there are fewer left.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Leaves out <paramref name="count"/> of the bytes last peeked at.</summary>
    public void Skip(int count)
    {
        _start += count;
        Position += count;
    }

    /// <summary>The next line without its break; null at the end, or where a line has no end.</summary>
    public byte[]? Line()
    {
        for (var looked = 0; ;)
        {
            var left = _buffer.AsSpan(_start, _end - _start);
            var at = left[looked..].IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = left[..(looked + at)];
                var text = line is [.., (byte)'\r'] ? line[..^1].ToArray() : line.ToArray();
                Skip(looked + at + 1);
                return text;
            }

            looked = left.Length;
            if (looked > LongestLine || !Fill())
            {
                return null;
            }
        }
    }

    /// <summary>Takes <paramref name="count"/> bytes; fewer where the stream breaks off.</summary>
    public byte[] Take(int count)
    {
        using var taken = new MemoryStream();
        while (taken.Length < count && (_end > _start || Fill()))
        {
            var portion = Math.Min(_end - _start, count - (int)taken.Length);
            taken.Write(_buffer, _start, portion);
            Skip(portion);
        }

        return taken.ToArray();
    }

    /// <summary>Passes over <paramref name="count"/> bytes.</summary>
    /// <returns>Whether there were so many.</returns>
    public bool Pass(long count)
    {
        while (count > 0 && (_end > _start || Fill()))
        {
            var portion = (int)Math.Min(_end - _start, count);
            Skip(portion);
            count -= portion;
        }

        return count == 0;
    }

    /// <summary>Puts <paramref name="bytes"/>, which were taken last, back in front.</summary>
    public void PutBack(ReadOnlySpan<byte> bytes)
    {
        var left = _buffer.AsSpan(_start, _end - _start);
        var joined = new byte[Math.Max(Portion, bytes.Length + left.Length)];
        bytes.CopyTo(joined);
        left.CopyTo(joined.AsSpan(bytes.Length));
        (_buffer, _start, _end) = (joined, 0, bytes.Length + left.Length);
        Position -= bytes.Length;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = source.Read(_buffer.AsSpan(_end));
        _end += count;
        return count > 0;
    }
}
