using System.Net.Http.Headers;

namespace Foresaid.Fetching.Exchanges;

/// <summary>What a server says a body is.</summary>
internal static class ContentType
{
    // Longer than any value that is meant; a server may send up to 64 KB.
    private const int LongestValue = 1024;

    private static readonly string[] _noText = ["image/", "audio/", "video/", "font/", "model/", "application/pdf", "application/wasm", "application/font-"];

    /// <summary>The type in lower case, and the charset, out of a <c>Content-Type</c>; null what it does not hold.</summary>
    public static (string? MediaType, string? Charset) Of(string? header)
    {
        if (header is null)
        {
            return (null, null);
        }

        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var charset = parts.Skip(1)
            .Where(part => part.StartsWith("charset", StringComparison.OrdinalIgnoreCase))
            .Select(part => part["charset".Length..].TrimStart().TrimStart('=').Trim(' ', '"', '\''))
            .FirstOrDefault(name => name.Length > 0);
        return (parts[0].Length > 0 ? parts[0].ToLowerInvariant() : null, charset);
    }

    /// <summary>Whether a body of this type is certainly no text: its bytes need not come.</summary>
    public static bool IsNoText(string? mediaType) =>
        mediaType is not null and not "image/svg+xml" && Array.Exists(_noText, begin => mediaType.StartsWith(begin, StringComparison.Ordinal));

    extension(HttpResponseMessage response)
    {
        /// <summary>The first value of a header as it was sent; null where there is none, or none that could be sent back.</summary>
        public string? Header(string name) =>
            ValueOf(response.Headers.NonValidated, name) ?? ValueOf(response.Content.Headers.NonValidated, name);
    }

    private static string? ValueOf(HttpHeadersNonValidated headers, string name)
    {
        if (!headers.TryGetValues(name, out var values))
        {
            return null;
        }

        foreach (var value in values)
        {
            return value.Length is > 0 and <= LongestValue && value.All(letter => letter is >= ' ' and < '\x7f') ? value : null;
        }

        return null;
    }
}
