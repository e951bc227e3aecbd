using System.Text;
using UtfUnknown;

namespace Foresaid.Pages.Decoding;

/// <summary>Guesses the encoding of a text that is not Unicode and declares none.</summary>
/// <remarks>
/// Method: the statistical detector of UTF.Unknown (Mozilla's), trusted with other scripts only where words consist of
/// high bytes, for in Western texts accents stand alone among ASCII letters.
/// </remarks>
internal static class CharsetGuess
{
    private const int SampleLength = 64 * 1024;
    private const float LeastConfidence = 0.5f;

    /// <summary>The likeliest encoding; windows-1252 where nothing speaks for another.</summary>
    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var sample = bytes[Math.Max(0, first - 64)..];
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        var guess = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        var western = DeclaredCharset.Named("windows-1252") ?? Encoding.Latin1;
        return guess is { EncodingName: { } name, Confidence: >= LeastConfidence } && IsOfOtherScript(name) == HasHighWords(sample)
            ? DeclaredCharset.Named(name) ?? western
            : western;
    }

    private static bool IsOfOtherScript(string name) =>
        !(name.StartsWith("windows-1250", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("windows-1252", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("windows-1254", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("windows-1257", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("iso-8859-", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("-5", StringComparison.Ordinal)
                && !name.EndsWith("-7", StringComparison.Ordinal) && !name.EndsWith("-8", StringComparison.Ordinal)));

    private static bool HasHighWords(ReadOnlySpan<byte> sample)
    {
        var (high, pairs) = (0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] >= 0x80)
            {
                high++;
                pairs += at > 0 && sample[at - 1] >= 0x80 ? 1 : 0;
            }
        }

        return pairs * 2 > high;
    }
}
