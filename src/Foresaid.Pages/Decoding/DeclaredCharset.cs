using System.Text;
using System.Text.RegularExpressions;

namespace Foresaid.Pages.Decoding;

/// <summary>Reads the charset that a page declares in its first kilobytes: meta charset, http-equiv, or XML declaration.</summary>
internal static partial class DeclaredCharset
{
    private const int HeadLength = 4096;

    /// <summary>The declared encoding; null where none is declared, or one that is not known.</summary>
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        var match = Declaration().Match(head);
        return match.Success ? Named(match.Groups["name"].Value) : null;
    }

    /// <summary>Whether <paramref name="bytes"/> are Japanese mail encoding: seven bits wide, so that they pass for UTF-8.</summary>
    public static bool IsEscaped(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("\x1b$"u8) >= 0 && Of(bytes)?.WebName == "iso-2022-jp";

    /// <summary>The encoding called <paramref name="name"/>, as browsers take it; null where it is not known or is itself Unicode.</summary>
    /// <remarks>The code pages are asked directly, so that nothing is registered for the whole process.</remarks>
    public static Encoding? Named(string name)
    {
        var known = name.ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" or "cp1252" => "windows-1252",
            "iso-8859-9" or "latin5" => "windows-1254",
            "iso-8859-11" or "tis-620" => "windows-874",
            "cp1251" or "win-1251" or "windows1251" => "windows-1251",
            "gb2312" or "gbk" => "gb18030",
            "sjis" or "shift-jis" or "x-sjis" => "shift_jis",
            var other => other,
        };
        return known.StartsWith("utf", StringComparison.Ordinal) || known.StartsWith("ucs", StringComparison.Ordinal) || known.StartsWith("unicode", StringComparison.Ordinal)
            ? null
            : CodePagesEncodingProvider.Instance.GetEncoding(known);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*(?<name>[A-Za-z][A-Za-z0-9_:.-]{2,30})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
