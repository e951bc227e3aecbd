using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Foresaid.Pages.Archives;

/// <summary>An HTTP response as it was kept.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Media">What it says of its body.</param>
/// <param name="Body">The body, put together and unpacked; null where it is more than a page may have.</param>
internal sealed record HttpResponse(int Status, MediaType Media, byte[]? Body)
{
    /// <summary>Reads <paramref name="message"/>; null where it is no response, or its packing is damaged.</summary>
    public static HttpResponse? Read(byte[] message)
    {
        var end = message.AsSpan().IndexOf("\r\n\r\n"u8);
        var gap = end >= 0 ? 4 : 2;
        end = end >= 0 ? end : message.AsSpan().IndexOf("\n\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(message, 0, end).Split('\n').Select(line => line.Trim()).ToList();
        if (lines[0].Split(' ') is not [_, var status, ..] || !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        string? Header(string name) => lines.Find(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart().StartsWith(":"))?[(name.Length + 1)..].Trim();
        var media = MediaType.Of(Header("Content-Type"));
        if (code != 200 || !media.IsHtml)
        {
            return new HttpResponse(code, media, []);
        }

        ReadOnlyMemory<byte> body = message.AsMemory(end + gap);
        if (Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = Joined(body) ?? body; // Some archives keep the header, but the body already put together.
        }

        try
        {
            return new HttpResponse(code, media, Unpacked(body, Header("Content-Encoding")?.ToLowerInvariant()));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream();
        while (true)
        {
            var line = body.Span.IndexOf("\r\n"u8);
            if (line is < 1 or > 100 || !int.TryParse(Encoding.Latin1.GetString(body.Span[..line]).Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            body = body[(line + 2)..];
            if (length == 0)
            {
                return joined.ToArray();
            }

            if (length > body.Length)
            {
                return null;
            }

            joined.Write(body.Span[..length]);
            body = body[length..];
            body = body.Span.StartsWith("\r\n"u8) ? body[2..] : body;
        }
    }

    private static byte[]? Unpacked(ReadOnlyMemory<byte> body, string? coding)
    {
        // Some archives keep the header, but the body already unpacked.
        var isGzip = body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);
        using var packed = new MemoryStream(body.ToArray());
        using Stream? unpacking = coding switch
        {
            "gzip" or "x-gzip" when isGzip => new GZipStream(packed, CompressionMode.Decompress),
            "br" when !body.Span.TrimStart(" \t\r\n"u8).StartsWith("<"u8) => new BrotliStream(packed, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            _ => null,
        };
        return unpacking is null ? packed.ToArray() : Bounded.ReadAll(unpacking);
    }
}
