using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>Where the source and the content of a cue are looked for.</summary>
internal static class ArgumentWindow
{
    private const int MostSentences = 8;
    private const int MostTokens = 400;

    /// <summary>
    /// The sentence of the cue, and before and behind it the sentences of the paragraph that a quotation reaches; where the
    /// cue's sentence ends its paragraph with a colon, those of the next paragraph, too.
    /// </summary>
    /// <returns>The first token and the first token after.</returns>
    public static (int Start, int End) Of(WordNumbers words, CueSpan cue, ImmutableArray<PassageBlock> blocks, int block)
    {
        var syntax = words.Syntax;
        var sentences = syntax.Sheet.Sentences;
        var (blockFirst, blockEnd) = syntax.TokensIn(blocks[block].Span);
        var own = syntax.SentenceOf(cue.Head).Index;
        var (first, last) = (own, own);
        while (own - first < MostSentences && sentences.FirstTokens[first] > blockFirst && HasQuote(words, sentences, first - 1))
        {
            first--;
        }

        while (last - own < MostSentences && sentences.FirstTokens[last + 1] < blockEnd && HasQuote(words, sentences, last + 1))
        {
            last++;
        }

        var end = sentences.FirstTokens[last + 1];
        if (last == own && end >= blockEnd && block + 1 < blocks.Length && syntax.Lower(end - 1) is ":" or "that" && last + 1 < sentences.Count)
        {
            var (_, nextEnd) = syntax.TokensIn(blocks[block + 1].Span);
            end = Math.Min(nextEnd, end + MostTokens);
        }

        // A sentence without end is looked at around its cue.
        return (Math.Max(sentences.FirstTokens[first], cue.First - MostTokens), Math.Min(end, cue.Last + 1 + MostTokens));
    }

    private static bool HasQuote(WordNumbers words, SentenceLayer sentences, int sentence)
    {
        for (var token = sentences.FirstTokens[sentence]; token < sentences.FirstTokens[sentence + 1]; token++)
        {
            if (words.Quotes[token] != 0)
            {
                return true;
            }
        }

        return false;
    }
}
