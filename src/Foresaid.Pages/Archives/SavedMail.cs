using System.Text;
using MimeKit;

namespace Foresaid.Pages.Archives;

/// <summary>Opens pages saved as one file (MHTML, RFC 2557): the page is the part that the others belong to.</summary>
internal static class SavedMail
{
    private const int HeadLength = 4096;
    private const int MostNested = 32;

    /// <summary>Whether <paramref name="bytes"/> begin with the headers of one.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]).TrimStart();
        var colon = head.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 60 && head.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0
            && head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) || head.Contains("Content-Type: text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page's own bytes, and what is known of it beside them; null where the file holds no page or is damaged.</summary>
    public static (byte[] Bytes, PageOptions Options)? Open(byte[] bytes, PageOptions options)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            var entity = new MimeParser(new ParserOptions { MaxMimeDepth = MostNested }, stream, MimeFormat.Entity).ParseEntity();
            var page = entity is MultipartRelated { Root: TextPart { IsHtml: true } root } ? root : Parts(entity).OfType<TextPart>().FirstOrDefault(part => part.IsHtml);
            if (page?.Content is null)
            {
                return null;
            }

            using var content = new MemoryStream();
            page.Content.DecodeTo(content);
            var address = page.ContentLocation?.ToString() ?? entity.Headers["Snapshot-Content-Location"] ?? entity.Headers["Content-Location"];
            return (content.ToArray(), options with { Address = options.Address ?? address, Charset = page.ContentType.Charset });
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<MimeEntity> Parts(MimeEntity entity) => entity is Multipart parts ? parts.SelectMany(Parts) : [entity];
}
