using System.Buffers;
using System.Globalization;
using System.Text;

namespace Foresaid.Pages.Decoding;

/// <summary>Turns a page's bytes into text.</summary>
/// <remarks>
/// In order of trust: a byte order mark; the zero bytes that UTF-16 and UTF-32 leave; UTF-8 that holds together (even
/// where the page declares something else: a legacy text of any length is hardly ever valid UTF-8 by chance); the
/// charset stated outside, as by a server; the one the page declares; a guess from the bytes; windows-1252, which decodes anything.
/// </remarks>
internal static class ByteDecoder
{
    /// <summary>The largest share of control characters a text may hold: random bytes have about one in eight.</summary>
    private const double MostControls = 0.01;

    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What no text holds much of: replacements for what could not be decoded, and control characters but those that part or shift text.</summary>
    private static readonly SearchValues<char> _controls = SearchValues.Create([
        '\uFFFD', .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && code is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1b' or '\x85'))]);

    /// <summary>Decodes <paramref name="bytes"/>; the text is without byte order mark.</summary>
    /// <param name="bytes">The input.</param>
    /// <param name="stated">The charset stated outside of the input; null where none was.</param>
    public static DecodedBytes Decode(ReadOnlySpan<byte> bytes, string? stated = null)
    {
        if (bytes.Length > PageReader.MaxBytes)
        {
            return DecodedBytes.Refused(PageErrors.TooLarge, string.Create(
                CultureInfo.InvariantCulture,
                $"The input has {bytes.Length:N0} bytes and the limit is {PageReader.MaxBytes:N0}: pass a single page."));
        }

        if (FileSignature.Of(bytes) is { } kind)
        {
            return DecodedBytes.Refused(PageErrors.NotText, $"The input is {kind} and not text: save the page as HTML or plain text first.");
        }

        return Text(bytes, stated) is not { } text || TooManyControls(text)
            ? DecodedBytes.Refused(PageErrors.NotText, "The input holds bytes that no text holds: save the page as HTML or plain text first.")
            : string.IsNullOrWhiteSpace(text)
                ? DecodedBytes.Refused(PageErrors.Empty, "The input holds no visible character: pass the page's own bytes.")
                : DecodedBytes.Of(text);
    }

    private static string? Text(ReadOnlySpan<byte> bytes, string? stated)
    {
        if (UnicodeForm.OfMark(bytes) is { } marked)
        {
            return marked.Encoding.GetString(bytes[marked.MarkLength..]);
        }

        if (bytes.Contains((byte)0))
        {
            return UnicodeForm.OfZeros(bytes)?.GetString(bytes);
        }

        return TryUtf8(bytes) ?? Legacy(bytes, stated);
    }

    private static string? TryUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return DeclaredCharset.IsEscaped(bytes) ? null : _strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Utf8Damage.IsSlight(bytes) ? Encoding.UTF8.GetString(bytes) : null;
        }
    }

    private static string Legacy(ReadOnlySpan<byte> bytes, string? stated) =>
        ((stated is null ? null : DeclaredCharset.Named(stated)) ?? DeclaredCharset.Of(bytes) ?? CharsetGuess.Of(bytes)).GetString(bytes);

    private static bool TooManyControls(string text)
    {
        var most = (MostControls * text.Length) + 2;
        var controls = 0;
        for (var left = text.AsSpan(); controls <= most && left.IndexOfAny(_controls) is >= 0 and var at; left = left[(at + 1)..])
        {
            controls++;
        }

        return controls > most;
    }
}
