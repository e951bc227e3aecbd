using System.Text;

namespace Foresaid.Fuzz;

/// <summary>Makes inputs: well-formed ones of every kind, then broken in some ways.</summary>
internal static class Inputs
{
    private const int MostBreaks = 6;
    private const int LongestRun = 20_000;

    private static readonly byte[][] _tokens =
    [
        .. new[]
        {
            "<div>", "</div>", "<b>", "<i>", "<table>", "<p>", "<li>", "</ul>", "<a href='#", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<title>", "<svg>", "<template>", "<select>",
            "&#0;", "&#xD800;", "&amp;", "&nbsp;", "\0", "\r", "\n\n", "> > > ", "    ", "\t", "|", "* ", "1. ", "{", "}", "[", "]", "\"", "\\ud800", "\\", ",", ":", "null", "1e999",
            "WARC/1.0\r\n", "Content-Length: 99999999\r\n", "Content-Length: -1\r\n", "\r\n\r\n", "Transfer-Encoding: chunked\r\n", "--cut", "=?", "<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE x [<!ENTITY y 'z'>]>",
            "Anna said: ", "3 days ago", "31 February 2030", "2030-13-45", "99:99", "Reply", "In reply to ", "@Anna ", "[deleted]", "12 Comments",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xED, 0xA0, 0x80], [0xC0], [0x1F, 0x8B, 8, 0], [0x50, 0x4B, 3, 4], [0, 0, 0, 0],
    ];

    /// <summary>The next input: its name and its bytes.</summary>
    public static (string Name, byte[] Bytes) Next(Random random)
    {
        var (name, bytes) = Samples.Make(random);
        for (var breaks = random.Next(MostBreaks); breaks > 0; breaks--)
        {
            bytes = Broken(bytes, random);
        }

        // Packed after it was broken: a broken pack hides what is in it.
        return random.Next(10) == 0 ? Samples.Packed(name, bytes, random) : (name, bytes);
    }

    private static byte[] Broken(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var length = Math.Min(bytes.Length - at, random.Next(1, 200));
        var token = _tokens[random.Next(_tokens.Length)];
        return random.Next(8) switch
        {
            0 => [.. bytes[..at], .. token, .. bytes[at..]],
            1 => [.. bytes[..at], .. Enumerable.Repeat(token, random.Next(1, LongestRun / token.Length)).SelectMany(part => part), .. bytes[at..]],
            2 => [.. bytes[..at], .. bytes[(at + length)..]],
            3 => [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]],
            4 => [.. bytes[..at], .. Enumerable.Repeat(bytes[at..(at + length)], random.Next(1, 200)).SelectMany(part => part), .. bytes[at..]],
            5 => bytes[..at],
            6 => [.. bytes[..at], .. Samples.Make(random).Bytes],
            _ => Flipped(bytes, random),
        };
    }

    private static byte[] Flipped(byte[] bytes, Random random)
    {
        var flipped = bytes.ToArray();
        for (var flips = random.Next(1, 20); flips > 0 && flipped.Length > 0; flips--)
        {
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        }

        return flipped;
    }
}
