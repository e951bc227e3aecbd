using System.Text;

namespace Foresaid.Pages.Decoding;

/// <summary>Tells the Unicode encodings from each other by their mark or by their zero bytes.</summary>
internal static class UnicodeForm
{
    private const int SampleLength = 4096;

    /// <summary>The share of the zero bytes that must stand at the expected places.</summary>
    private const double InPlace = 0.95;

    private static readonly UTF32Encoding _utf32BigEndian = new(bigEndian: true, byteOrderMark: false);

    /// <summary>The encoding that the byte order mark names, and the mark's length; null where there is no mark.</summary>
    public static (Encoding Encoding, int MarkLength)? OfMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (_utf32BigEndian, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>The encoding whose pattern the zero bytes follow; null where they follow none, as in binary files.</summary>
    /// <remarks>
    /// Latin letters leave every second byte zero; of other scripts at least blanks and digits do. Text has no zero
    /// byte on the other side, where the letter itself stands.
    /// </remarks>
    public static Encoding? OfZeros(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = stackalloc int[4];
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (!sample.Contains((byte)0))
        {
            return null;
        }

        for (var at = 0; at < sample.Length; at++)
        {
            zeros[at % 4] += sample[at] == 0 ? 1 : 0;
        }

        var quarter = sample.Length / 4;
        var total = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        if (bytes.Length % 4 == 0 && quarter > 0 && zeros[3] >= quarter * InPlace && zeros[2] >= quarter * InPlace && zeros[0] == 0)
        {
            return Encoding.UTF32;
        }

        if (bytes.Length % 4 == 0 && quarter > 0 && zeros[0] >= quarter * InPlace && zeros[1] >= quarter * InPlace && zeros[3] == 0)
        {
            return _utf32BigEndian;
        }

        return zeros[1] + zeros[3] >= total * InPlace && Enough(zeros[1] + zeros[3], sample) ? Encoding.Unicode
            : zeros[0] + zeros[2] >= total * InPlace && Enough(zeros[0] + zeros[2], sample) ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool Enough(int zeros, ReadOnlySpan<byte> sample) => zeros >= sample.Length * 0.03;
}
