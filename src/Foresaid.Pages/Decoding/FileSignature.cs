namespace Foresaid.Pages.Decoding;

/// <summary>Knows the files people pass by mistake by their first bytes.</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, string Kind)[] _signatures =
    [
        ("%PDF-"u8.ToArray(), "a PDF file"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ("GIF8"u8.ToArray(), "a GIF image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
        ("Rar!"u8.ToArray(), "a RAR archive"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ("OggS"u8.ToArray(), "a sound file"),
        ("ID3"u8.ToArray(), "a sound file"),
        ("SQLite format 3"u8.ToArray(), "a database"),
    ];

    /// <summary>What <paramref name="bytes"/> are, with its article ("a PNG image"); null where nothing is known against them.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in _signatures)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }

        return null;
    }
}
