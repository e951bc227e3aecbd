using System.Security.Cryptography;
using System.Text;
using Foresaid.Fetching;
using Foresaid.Pages;

namespace Foresaid.Cli;

/// <summary>A folder in which fetched pages are saved as they came; no file in it is ever overwritten.</summary>
/// <param name="folder">The folder; made at the first page.</param>
internal sealed class PageFolder(string folder)
{
    // Short enough for every file system, together with the digits and the ending.
    private const int LongestName = 100;

    private const int Digits = 12;

    /// <summary>Saves the bytes of <paramref name="page"/>; a file that holds them already is left as it is.</summary>
    /// <exception cref="HostException">The file cannot be written.</exception>
    public void Save(FetchedPage page)
    {
        var path = Path.Combine(folder, NameOf(page));
        var draft = $"{path}.part";
        try
        {
            Directory.CreateDirectory(folder);
            if (!File.Exists(path))
            {
                File.WriteAllBytes(draft, page.Bytes.Span);
                File.Move(draft, path, overwrite: false);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new HostException(
                ExitCode.OutputFailed,
                HostErrors.CannotSave,
                $"{path}: the page cannot be saved here ({failure.Message.TrimEnd('.')}); check the folder that --save names.",
                failure);
        }
    }

    /// <summary>Host and path in letters that every file system takes, the first digits of the bytes' SHA-256, and an ending by type.</summary>
    public static string NameOf(FetchedPage page)
    {
        var name = new StringBuilder();
        foreach (var letter in page.Address.IdnHost + page.Address.AbsolutePath)
        {
            var isPlain = char.IsAsciiLetterOrDigit(letter) || (letter == '.' && name.Length > 0 && name[^1] != '.');
            if (isPlain || (name.Length > 0 && name[^1] != '-'))
            {
                name.Append(isPlain ? letter : '-');
            }
        }

        var digits = Convert.ToHexStringLower(SHA256.HashData(page.Bytes.Span))[..Digits];
        var stem = name.ToString(0, Math.Min(name.Length, LongestName)).Trim('.', '-');
        return $"{stem}-{digits}{EndingOf(page)}";
    }

    private static string EndingOf(FetchedPage page) => page.MediaType switch
    {
        null or "text/html" => ".html",
        "application/xhtml+xml" => ".xhtml",
        "text/markdown" => ".md",
        "application/json" or "application/feed+json" => ".json",
        "application/jsonl" or "application/x-ndjson" => ".jsonl",
        "application/xml" or "text/xml" or "application/rss+xml" or "application/atom+xml" => ".xml",
        "application/warc" => ".warc",
        "application/zip" => ".zip",
        "multipart/related" or "message/rfc822" => ".mhtml",
        var type when type.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        _ => OwnEnding(page.Address.AbsolutePath) ?? ".bin",
    };

    /// <summary>The ending that a path has, such as ".html.gz"; null where files that end so are not taken for pages.</summary>
    private static string? OwnEnding(string path)
    {
        var packed = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[^3..] : "";
        return PageNames.MayBePage(path) ? Path.GetExtension(path[..^packed.Length]) + packed : null;
    }
}
