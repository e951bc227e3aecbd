using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Foresaid.Text;

namespace Foresaid.Language.Words;

/// <summary>Cuts a text into tokens: words, numbers, addresses and punctuation marks.</summary>
/// <remarks>
/// Follows Universal Dependencies for English: a hyphen between words stands alone, but for prefixes ("non-aligned"); clitics
/// are cut off (<see cref="Clitics"/>). Every quantifier whose start is tried again later is bounded, so that the time is
/// linear. Thread-safe.
/// </remarks>
internal static partial class Tokenizer
{
    /// <summary>Finds the tokens of <paramref name="text"/> inside <paramref name="block"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="block">The stretch to cut; no token reaches out of it.</param>
    /// <param name="tokens">Where the tokens go, in order; every character that is not white space is in exactly one.</param>
    public static void Tokenize(string text, TextSpan block, ImmutableArray<TextSpan>.Builder tokens)
    {
        var inner = text.Peek(block);
        for (var at = 0; at < inner.Length;)
        {
            if (char.IsWhiteSpace(inner[at]))
            {
                at++;
                continue;
            }

            var (length, first) = (LengthAt(inner, at), 0);
            if (IsWordUnit(inner[at]))
            {
                first = Clitics.FirstLength(inner, at, length);
            }

            if (first > 0)
            {
                tokens.Add(new TextSpan(block.Start + at, first));
            }

            tokens.Add(new TextSpan(block.Start + at + first, length - first));
            at += length;
        }
    }

    private static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (!IsWordUnit(text[at]))
        {
            return Matched(Marks(), text, at);
        }

        var end = at + 1;
        while (end < text.Length && IsWordUnit(text[end]))
        {
            end++;
        }

        // Most words stand between blanks.
        var isPlain = char.IsLetter(text[at]) && (end == text.Length || text[end] is not ('.' or '@' or '-' or '&' or '/' or '\'' or '’' or '+' or ':'));
        return isPlain ? end - at : Matched(char.IsDigit(text[at]) ? Numbers() : Words(), text, at);
    }

    private static int Matched(Regex regex, ReadOnlySpan<char> text, int at)
    {
        var matches = regex.EnumerateMatches(text, at);
        return matches.MoveNext() ? matches.Current.Length : 1;
    }

    private static bool IsWordUnit(char unit) => char.IsLetterOrDigit(unit) || unit == '_' || char.GetUnicodeCategory(unit) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // In order of trust: addresses and files; abbreviations; what a letter and a mark make together; words with inner apostrophes.
    [GeneratedRegex(
        """
        \G(?:
        (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'] |
        [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})* |
        (?<![\w.])[\w-]{1,64}(?:\.[\w-]{1,64}){0,8}\.(?i:com|org|net|gov|edu|info|co\.uk|html?|xls|docx?|pdf|jpe?g|gif|png|txt|zip|exe|ppt)\b |
        (?<![\w.])\p{Ll}{1,32}(?:\.\p{Ll}{2,32}){2,8}(?!\w) |
        (?:\p{L}\.){2,} | (?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Tue|Tues|Wed|Thu|Thurs|Fri|vs|Inc|Ltd|Corp|Co|Ft|Mt|Fig|Ave|Blvd)\.(?=\s) |
        Ph\.D\.? | (?<=\bet\ )al\. | etc\.(?=\s\p{Ll}|\s?[,;)]) | No\.(?=\s?\d) | \p{L}\.(?=\s\p{Lu}) |
        \p{Lu}{1,3}&\p{Lu}{1,3}(?!\p{L}) | [wW]/[oO]?(?!\w) | [bB]/[cC](?!\w) | (?<!\S)\p{L}{1,3}-(?=\s) |
        (?i:e|co|re|non|pre|mid|post|multi|sub|semi|ex|un|pro|anti|inter|intra|de|bi|tri|over|cross|mini|neo|counter|micro|socio|psycho)-\p{L}{1,64}(?![-\w]) |
        [\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // Telephone numbers and dates; an hour or measure before its unit; numbers with inner marks; ordinals; decades.
    [GeneratedRegex(
        """
        \G(?:
        \d{3}-\d{3}-\d{4}(?!\d) | \d{3}-\d{4}(?!\d) | \d{4}-\d\d-\d\d(?!\d) |
        \d+(?:[.,:/]\d+)*(?=(?:am|pm|AM|PM|mm|cm|km|kg|mg|ft|lbs?|mph|GB|MB)\b) |
        \d+(?:[.,:/]\d+)+ | \d+(?:st|nd|rd|th)\b |
        [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})* |
        \d\w*(?:['’]s\b)?
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    // Tags and handles; faces drawn with marks; words that begin with an apostrophe; runs of marks; a character outside the basic plane.
    [GeneratedRegex(
        """
        \G(?:
        [#@]\p{L}\w* |
        (?<!\w)(?:[:;=][-o^'’]?(?:[)(\]\[|*}{/\\]+(?!\w)|[DPp3](?!\w))|<3(?!\d)|\^_*\^) |
        (?<!\w)['’](?:em|til|cause|bout|n['’]?|\d\ds?)(?!\w) |
        (?<=\p{L})(?:['’](?:s|re|ve|ll|d|m)|[`´][st])(?!\p{L}) |
        [.?!]{2,} | ([-<>=*~+$'’`])\1+ | [\uD800-\uDBFF][\uDC00-\uDFFF] |
        \S
        )
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
