using System.Globalization;
using System.Text;

namespace Foresaid.Pages.Archives;

/// <summary>Reads the pages of a web archive (WARC, ISO 28500) and of its extracted texts (WET), record by record.</summary>
/// <remarks>
/// Pages are responses with status 200 and resources that are HTML, and conversions and resources that are plain text. Only one record is in memory.
/// A record whose stated length is wrong is refused, and the next one found by its first line.
/// </remarks>
internal static class WarcMembers
{
    private const int MostHeaders = 500;

    private static ReadOnlySpan<byte> Start => "WARC/"u8;

    /// <summary>Whether a file that begins with <paramref name="head"/> is one.</summary>
    public static bool IsWarc(ReadOnlySpan<byte> head) => head.StartsWith(Start);

    /// <summary>The pages of the archive <paramref name="name"/>, each under the number of its record, counted from 1.</summary>
    public static IEnumerable<Member> Read(string name, Stream input, PageOptions options)
    {
        var stream = new RecordStream(input);
        var wasStray = false;
        for (var number = 1; SeekRecord(stream); number++)
        {
            var place = stream.Position;
            var headers = Headers(stream);
            var isStray = headers.Count == 0;
            if (!(isStray && wasStray) && ReadRecord(stream, string.Create(CultureInfo.InvariantCulture, $"{name}#{number}"), place, headers, options) is { } member)
            {
                yield return member;
            }

            wasStray = isStray; // Of text that only looks like records, one is told.
        }
    }

    /// <summary>Goes on to the next line that begins a record.</summary>
    private static bool SeekRecord(RecordStream stream)
    {
        while (true)
        {
            var next = stream.Peek(Start.Length);
            if (next.StartsWith(Start))
            {
                return true;
            }

            if (next.Length < Start.Length)
            {
                return false;
            }

            var line = next.IndexOf((byte)'\n');
            stream.Skip(line < 0 ? next.Length : line + 1);
        }
    }

    private static Member? ReadRecord(RecordStream stream, string name, long place, Dictionary<string, string> headers, PageOptions options)
    {
        var kind = headers.GetValueOrDefault("warc-type", "").ToLowerInvariant();
        if (!long.TryParse(headers.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Damaged(name, place, "states no length");
        }

        var media = MediaType.Of(headers.GetValueOrDefault("content-type"));
        var mayBePage = kind is "response" || (kind is "resource" or "conversion" && (media.IsHtml || media.IsText));
        if (!mayBePage)
        {
            return stream.Pass(length) ? null : Damaged(name, place, "breaks off");
        }

        if (length > PageReader.MaxBytes)
        {
            return stream.Pass(length) ? Bounded.TooLarge(name) : Damaged(name, place, "breaks off");
        }

        var content = stream.Take((int)length);
        if (content.Length < length || !EndsHere(stream))
        {
            Rescue(stream, content);
            return Damaged(name, place, content.Length < length ? "breaks off" : "is longer or shorter than it says");
        }

        var known = options with { Address = headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>') };
        return kind == "response" ? OfResponse(name, place, content, known) : new Member.Opened(name, content, known with { Charset = media.Charset });
    }

    private static Member? OfResponse(string name, long place, byte[] content, PageOptions known)
    {
        if (!content.AsSpan().StartsWith("HTTP/"u8))
        {
            return null; // A response of another protocol, as of a name server.
        }

        return HttpResponse.Read(content) switch
        {
            null => Damaged(name, place, "holds a response that cannot be read"),
            { Status: not 200 } or { Media.IsHtml: false } => null,
            { Body: null } => Bounded.TooLarge(name),
            { Body: { } body, Media: var media } => new Member.Opened(name, body, known with { Charset = media.Charset }),
        };
    }

    /// <summary>The headers of the record that the stream stands before. Something is taken in any case.</summary>
    private static Dictionary<string, string> Headers(RecordStream stream)
    {
        stream.Skip(Start.Length);
        stream.Line();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < MostHeaders && stream.Line() is { Length: > 0 } line; count++)
        {
            var text = Encoding.UTF8.GetString(line);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers.TryAdd(text[..colon].Trim(), text[(colon + 1)..].Trim());
            }
        }

        return headers;
    }

    /// <summary>Whether the stream ends here, or the next record begins behind nothing but line breaks.</summary>
    private static bool EndsHere(RecordStream stream)
    {
        const int MostBreaks = 8;
        var next = stream.Peek(MostBreaks + Start.Length);
        var at = next.IndexOfAnyExcept((byte)'\r', (byte)'\n');
        return at < 0 || (at is > 0 and <= MostBreaks && next[at..].StartsWith(Start));
    }

    /// <summary>Puts back what was taken of the next record.</summary>
    private static void Rescue(RecordStream stream, byte[] content)
    {
        var next = content.AsSpan().IndexOf("\r\n\r\nWARC/1."u8);
        if (next >= 0)
        {
            stream.PutBack(content.AsSpan(next + 4));
        }
    }

    private static Member.Refused Damaged(string name, long place, string what) => new(name, PageErrors.Damaged, string.Create(
        CultureInfo.InvariantCulture,
        $"The record at byte {place:N0} of the unpacked archive {what}: get the archive again; its other records are read."));
}
