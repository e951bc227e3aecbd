using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Foresaid.Text;

namespace Foresaid.Language;

/// <summary>Cuts a text into tokens: words, numbers, addresses and punctuation marks.</summary>
/// <remarks>
/// Follows Universal Dependencies for English where it cuts inside a word: "won't" is "wo" + "n't", "they'll" is "they" +
/// "'ll", "cannot" is "can" + "not", and hyphens between letters stand alone. Immutable; safe to share between threads.
/// </remarks>
internal static partial class Tokenizer
{
    /// <summary>Finds the tokens of <paramref name="text"/> inside <paramref name="block"/>.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="block">The stretch to cut; no token reaches out of it.</param>
    /// <param name="tokens">Where the tokens go, in order; every character that is not white space is in exactly one.</param>
    public static void Tokenize(string text, TextSpan block, ImmutableArray<TextSpan>.Builder tokens)
    {
        foreach (var match in Pieces().EnumerateMatches(text.AsSpan(block.Start, block.Length)))
        {
            var piece = new TextSpan(block.Start + match.Index, match.Length);
            if (char.IsLetterOrDigit(text[piece.Start]))
            {
                AddWord(text, piece, tokens);
            }
            else
            {
                tokens.Add(piece);
            }
        }
    }

    private static void AddWord(string text, TextSpan word, ImmutableArray<TextSpan>.Builder tokens)
    {
        var letters = text.Peek(word);
        if (letters.Equals("cannot", StringComparison.OrdinalIgnoreCase))
        {
            tokens.Add(new TextSpan(word.Start, 3));
            tokens.Add(new TextSpan(word.Start + 3, 3));
            return;
        }

        var cut = Contraction().EnumerateMatches(letters);
        if (cut.MoveNext() && cut.Current.Index > 0)
        {
            tokens.Add(new TextSpan(word.Start, cut.Current.Index));
            tokens.Add(TextSpan.Between(word.Start + cut.Current.Index, word.End));
            return;
        }

        tokens.Add(word);
    }

    // In order of trust: addresses; numbers with their inner marks; abbreviations with inner stops; words with inner
    // apostrophes; runs of one punctuation mark; anything else alone.
    [GeneratedRegex(
        """
        (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]’'] |
        [\w.+-]+@[\w-]+(?:\.[\w-]+)+ |
        [#@]\w+ |
        \d+(?:[.,:]\d+)+ | \d+(?:st|nd|rd|th)\b | \d+(?:\w+)?(?:['’]s\b)? |
        (?:\p{L}\.){2,} | (?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Sgt|Capt|Rev|Hon|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|vs|etc|No|Inc|Ltd|Corp|Co)\.(?=\s) |
        (?:\p{L}\.)(?=\s\p{Lu}) |
        [\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)* |
        \.{2,} | -{2,} | ([!?])+ | \p{Cs}\p{Cs} |
        \S
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex("(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contraction();
}
