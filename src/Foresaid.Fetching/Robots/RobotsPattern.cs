using System.Buffers;
using System.Globalization;
using System.Text;

namespace Foresaid.Fetching.Robots;

/// <summary>The path of a rule, in which "*" stands for anything and "$" at the end for the end (RFC 9309, 2.2.2 and 2.2.3).</summary>
internal sealed class RobotsPattern
{
    private static readonly SearchValues<byte> _unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    private readonly string[] _parts;
    private readonly bool _isEnded;

    /// <summary>Makes a pattern of what stands in the file.</summary>
    public RobotsPattern(string text)
    {
        _isEnded = text.EndsWith('$');
        _parts = [.. (_isEnded ? text[..^1] : text).Split('*').Select(Encoded)];
        Length = _parts.Sum(part => part.Length) + _parts.Length - 1 + (_isEnded ? 1 : 0);
    }

    /// <summary>How much it says: of two patterns that match, the longer one counts.</summary>
    public int Length { get; }

    /// <summary>Whether a path, encoded by <see cref="Encoded"/>, begins with this pattern, or is it where the pattern has an end.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(_parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        // The leftmost place for each part leaves the most room for those after it, so no other place need be tried.
        var at = _parts[0].Length;
        for (var index = 1; index < _parts.Length; index++)
        {
            var isLast = index == _parts.Length - 1;
            var found = isLast && _isEnded ? LastPlace(path, _parts[index], at) : path.IndexOf(_parts[index], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + _parts[index].Length;
        }

        return !_isEnded || at == path.Length;
    }

    /// <summary>A path in the one way to write it: what is unreserved as it is, every other octet but the delimiters as %XX.</summary>
    /// <remarks>"*" and "$" mean themselves in a path, and only there; they are written as %2A and %24.</remarks>
    public static string Encoded(string path)
    {
        var bytes = Encoding.UTF8.GetBytes(path);
        var text = new StringBuilder(bytes.Length);
        for (var index = 0; index < bytes.Length; index++)
        {
            var value = bytes[index];
            var isEscape = value == '%' && index + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[index + 1]) && char.IsAsciiHexDigit((char)bytes[index + 2]);
            if (isEscape)
            {
                value = byte.Parse(bytes.AsSpan(index + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                index += 2;
            }

            var isPlain = _unreserved.Contains(value) || (!isEscape && value is > (byte)' ' and < 0x7F and not ((byte)'*' or (byte)'$'));
            if (isPlain)
            {
                text.Append((char)value);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return text.ToString();
    }

    private static int LastPlace(string path, string part, int from) =>
        path.Length - part.Length >= from && path.EndsWith(part, StringComparison.Ordinal) ? path.Length - part.Length : -1;
}
