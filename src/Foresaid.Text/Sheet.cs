using System.Collections.Immutable;

namespace Foresaid.Text;

/// <summary>A text with what the language engine found in it: its tokens, its sentences, what each token is, on which it depends, and the names.</summary>
/// <param name="Text">The text that every position points into.</param>
/// <param name="Tokens">The tokens, in order, never overlapping.</param>
/// <param name="Sentences">The sentences, in order, never overlapping; every token belongs to exactly one.</param>
/// <param name="Tags">What each token is.</param>
/// <param name="Forms">The grammatical form of each token.</param>
/// <param name="Trees">Which token depends on which.</param>
/// <param name="Names">The names of persons, organisations, places and groups.</param>
/// <param name="Classes">Which words are used alike.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record Sheet(
    string Text, TokenLayer Tokens, SentenceLayer Sentences, TagLayer Tags, FormLayer Forms, TreeLayer Trees, NameLayer Names, ClassLayer Classes)
{
    /// <summary>The sentences that lie inside <paramref name="span"/>, in order; empty if there is none.</summary>
    public IEnumerable<Sentence> SentencesIn(TextSpan span)
    {
        for (var index = Sentences.FirstAtOrAfter(span.Start); index < Sentences.Count; index++)
        {
            var sentence = new Sentence(this, index);
            if (sentence.Span.Start >= span.End)
            {
                yield break;
            }

            yield return sentence;
        }
    }
}

/// <summary>The tokens of a text: words, numbers and punctuation marks, each with its characters.</summary>
/// <param name="Spans">One span for each token, in order.</param>
public sealed record TokenLayer(ImmutableArray<TextSpan> Spans)
{
    /// <summary>How many tokens there are.</summary>
    public int Count => Spans.Length;
}

/// <summary>Classes of words that are used alike, as their base forms tell.</summary>
/// <param name="Fine">The class of each token, from 1; 0 for a word without one.</param>
/// <param name="Coarse">The same with a tenth as many classes.</param>
public sealed record ClassLayer(ImmutableArray<ushort> Fine, ImmutableArray<byte> Coarse);

/// <summary>The sentences of a text.</summary>
/// <param name="Spans">The characters of each sentence, in order, without the white space around it.</param>
/// <param name="FirstTokens">The index of each sentence's first token, with the token count as one more entry at the end.</param>
public sealed record SentenceLayer(ImmutableArray<TextSpan> Spans, ImmutableArray<int> FirstTokens)
{
    /// <summary>How many sentences there are.</summary>
    public int Count => Spans.Length;

    /// <summary>The index of the first sentence that ends after <paramref name="position"/>; the count if there is none.</summary>
    public int FirstAtOrAfter(int position)
    {
        var (low, high) = (0, Spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Spans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

/// <summary>One sentence of a sheet.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Index">Which sentence, from 0.</param>
public readonly record struct Sentence(Sheet Sheet, int Index)
{
    /// <summary>The characters of the sentence.</summary>
    public TextSpan Span => Sheet.Sentences.Spans[Index];

    /// <summary>The index in the sheet of the sentence's first token.</summary>
    public int FirstToken => Sheet.Sentences.FirstTokens[Index];

    /// <summary>The index in the sheet of the first token after the sentence.</summary>
    public int EndToken => Sheet.Sentences.FirstTokens[Index + 1];
}
