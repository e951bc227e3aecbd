using System.Globalization;
using System.Text;

namespace Foresaid.Cli.Report;

/// <summary>Makes text from outside safe for a terminal.</summary>
internal static class Printable
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int ZeroWidthNonJoiner = 0x200C;

    /// <summary>The text on one line, with nothing in it that a terminal would obey.</summary>
    /// <returns>
    /// White space of every kind as single spaces, none at the ends; a control character, an unpaired surrogate or a mark
    /// that turns the direction of writing as U+FFFD; other invisible marks left out, save those that join letters and emoji.
    /// </returns>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        var isSpacePending = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                isSpacePending = line.Length > 0;
                continue;
            }

            if (isSpacePending)
            {
                line.Append(' ');
                isSpacePending = false;
            }

            Append(line, rune);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || TurnsDirection(rune.Value))
        {
            line.Append('\uFFFD');
        }
        else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format || rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner)
        {
            line.Append(rune.ToString());
        }
    }

    private static bool TurnsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
