namespace Foresaid.Pages.Archives;

/// <summary>Opens what holds pages as whole files: gzip, zip, WARC and WET, lines of JSON.</summary>
/// <remarks>Told by the first bytes; a file that is none of these is its own one member.</remarks>
internal static class Archive
{
    /// <summary>How many archives may stand in one another.</summary>
    private const int MostNested = 4;

    /// <summary>The members of <paramref name="input"/> in their order, each as soon as it is read. The input is left open.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="input">The input, from where it stands.</param>
    /// <param name="options">What is known of the pages beside their bytes.</param>
    /// <param name="depth">How many archives the input stands in.</param>
    public static IEnumerable<Member> Members(string name, Stream input, PageOptions options, int depth = 0)
    {
        using var members = new Shielded(() => Opened(name, input, options, depth).GetEnumerator());
        while (members.Next(name) is { } member)
        {
            yield return member;
        }
    }

    private static IEnumerable<Member> Opened(string name, Stream input, PageOptions options, int depth)
    {
        var start = input.CanSeek ? input.Position : 0;
        var stream = new HeadStream(input);
        var head = stream.Head();
        var isGzip = head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        var isZip = head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);
        if (depth == MostNested && (isGzip || isZip))
        {
            return [new Member.Refused(name, PageErrors.TooLarge, $"It is an archive in {MostNested} others, where no page stands: unpack it yourself if you trust it.")];
        }

        if (isZip && input.CanSeek)
        {
            input.Position = start;
            return ZipMembers.Read(name, input, options, depth);
        }

        return isGzip ? Members(name, new Unpacking(stream), options, depth + 1)
            : isZip ? Bounded.ReadAll(stream) is { } bytes ? ZipMembers.Read(name, new MemoryStream(bytes), options, depth) : [Bounded.TooLarge(name)]
            : WarcMembers.IsWarc(head) ? WarcMembers.Read(name, stream, options)
            : JsonLines.IsOne(name, head) ? JsonLines.Read(name, stream, options)
            : input.CanSeek && input.Length - start > PageReader.MaxBytes ? [Bounded.TooLarge(name)]
            : [Bounded.Open(name, stream, options)];
    }

    /// <summary>Members as they come, until the archive cannot be read on: that is the last of them.</summary>
    private sealed class Shielded(Func<IEnumerator<Member>> open) : IDisposable
    {
        private IEnumerator<Member>? _members;
        private bool _isOver;

        public Member? Next(string name)
        {
            if (_isOver)
            {
                return null;
            }

            try
            {
                _members ??= open();
                return _members.MoveNext() ? _members.Current : null;
            }
            catch (PackedException broken)
            {
                _isOver = true;
                return new Member.Refused(name, broken.Code, broken.Message);
            }
        }

        public void Dispose() => _members?.Dispose();
    }
}
