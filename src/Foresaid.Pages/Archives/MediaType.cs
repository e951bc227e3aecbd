using System.Net.Mime;

namespace Foresaid.Pages.Archives;

/// <summary>What a header says of a content: its type, and its charset where it names one.</summary>
internal readonly record struct MediaType(string Type, string? Charset)
{
    public bool IsHtml => Type is "text/html" or "application/xhtml+xml";

    public bool IsText => Type is "text/plain";

    /// <summary>Reads a Content-Type header; the type is empty where there is none.</summary>
    public static MediaType Of(string? header)
    {
        try
        {
            if (!string.IsNullOrWhiteSpace(header))
            {
                var type = new ContentType(header);
                return new MediaType(type.MediaType.ToLowerInvariant(), type.CharSet);
            }
        }
        catch (FormatException)
        {
            return new MediaType(header!.Split(';')[0].Trim().ToLowerInvariant(), null);
        }

        return new MediaType("", null);
    }
}
