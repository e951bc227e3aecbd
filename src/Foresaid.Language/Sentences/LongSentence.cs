using System.Buffers;
using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Language.Sentences;

/// <summary>Cuts sentences that are too long to be read as a whole, and joins their trees.</summary>
internal static class LongSentence
{
    /// <summary>How many tokens are read together at most. Of the training sentences one in two thousand is longer.</summary>
    public const int MaxTokens = 120;

    private const int LeastTokens = 40;

    private static readonly SearchValues<char> _strong = SearchValues.Create(".!?;…");
    private static readonly SearchValues<char> _weak = SearchValues.Create(":,–—-|/•");

    /// <summary>Finds where a sentence is cut: behind a strong mark if there is one, else behind a weak one, else anywhere.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The tokens of the whole text.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="end">The first token after it.</param>
    /// <param name="ends">Where the ends of the pieces go, in order; that of the sentence is the last.</param>
    public static void Cut(string text, ImmutableArray<TextSpan> tokens, int first, int end, List<int> ends)
    {
        while (end - first > MaxTokens)
        {
            var cut = first + MaxTokens;
            var weak = -1;
            for (var token = cut - 1; token >= first + LeastTokens; token--)
            {
                var last = text[tokens[token].End - 1];
                if (_strong.Contains(last))
                {
                    (cut, weak) = (token + 1, -1);
                    break;
                }

                weak = weak < 0 && _weak.Contains(last) ? token + 1 : weak;
            }

            first = weak > 0 ? weak : cut;
            ends.Add(first);
        }

        ends.Add(end);
    }

    /// <summary>Makes one tree of a sentence's pieces: the roots of the later ones become parataxes of the first's.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="heads">The heads; changed in place.</param>
    /// <param name="relations">The classes of the relations; changed in place.</param>
    /// <param name="names">The relation of each class.</param>
    public static void Join(SentenceLayer sentences, int[] heads, int[] relations, ImmutableArray<string> names)
    {
        var parataxis = Math.Max(names.IndexOf("parataxis"), Math.Min(1, names.Length - 1));
        for (var index = 0; index < sentences.Count; index++)
        {
            var (root, end) = (-1, sentences.FirstTokens[index + 1]);
            if (end - sentences.FirstTokens[index] <= MaxTokens)
            {
                continue;
            }

            for (var token = sentences.FirstTokens[index]; token < end; token++)
            {
                if (heads[token] < 0 && root < 0)
                {
                    root = token;
                }
                else if (heads[token] < 0)
                {
                    (heads[token], relations[token]) = (root, parataxis);
                }
            }
        }
    }
}
