using System.Buffers;
using System.Text;

namespace Foresaid.Pages.Decoding;

/// <summary>Tells UTF-8 with a few broken bytes (a cut end, a bad splice) from text that is no UTF-8 at all.</summary>
internal static class Utf8Damage
{
    /// <summary>Whether good multi-byte characters outnumber the broken bytes of <paramref name="bytes"/> twenty to one.</summary>
    public static bool IsSlight(ReadOnlySpan<byte> bytes)
    {
        var (good, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var next = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0)
            {
                break;
            }

            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) == OperationStatus.Done)
            {
                good++;
            }
            else
            {
                broken++;
            }

            bytes = bytes[Math.Max(length, 1)..];
        }

        return good > broken * 20;
    }
}
