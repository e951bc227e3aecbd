using System.Text;

namespace Foresaid.Pages.Drafts;

/// <summary>Folds the white space of visible text.</summary>
internal static class Blank
{
    /// <summary>
    /// <paramref name="text"/> with every run of white space (no-break spaces too) as one space, none at the ends, and
    /// without characters that nobody sees (soft hyphens, zero-width spaces, controls); a lone surrogate becomes U+FFFD.
    /// </summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text) || IsFolded(text))
        {
            return text ?? "";
        }

        var folded = new StringBuilder(text.Length);
        var pending = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsWhiteSpace(character))
            {
                pending = folded.Length > 0;
            }
            else if (!IsUnseen(character))
            {
                if (pending)
                {
                    folded.Append(' ');
                    pending = false;
                }

                if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                {
                    folded.Append(character).Append(text[++at]);
                }
                else
                {
                    folded.Append(char.IsSurrogate(character) ? '\uFFFD' : character);
                }
            }
        }

        return folded.ToString();
    }

    private static bool IsUnseen(char character) => character is '\u00AD' or '\u200B' or '\uFEFF' || char.IsControl(character);

    private static bool IsFolded(string text)
    {
        if (text[0] == ' ' || text[^1] == ' ')
        {
            return false;
        }

        var before = 'x';
        foreach (var character in text)
        {
            if (character is (< ' ' or > '~') and not ('\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u2013' or '\u2014') || (character == ' ' && before == ' '))
            {
                return false;
            }

            before = character;
        }

        return true;
    }
}
