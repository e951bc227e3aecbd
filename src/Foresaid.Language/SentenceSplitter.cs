using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Language;

/// <summary>Groups the tokens of a block into sentences.</summary>
/// <remarks>
/// A stop, exclamation or question mark with what closes after it ends a sentence when the next word could begin one.
/// The rules stand in for a trained model. Immutable; safe to share between threads.
/// </remarks>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> _closers = SearchValues.Create("\"”’')]»");
    private static readonly SearchValues<char> _openers = SearchValues.Create("\"“‘'([«");

    private static readonly FrozenSet<string> _neverLast = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Gov.", "Sen.", "Rep.", "Lt.", "Col.", "Sgt.", "Capt.", "Rev.", "Hon.", "vs.");

    /// <summary>Finds the first token of each sentence among <paramref name="tokens"/> from <paramref name="first"/> on.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The tokens of the whole text so far; those from <paramref name="first"/> on are of one block.</param>
    /// <param name="first">The block's first token.</param>
    /// <param name="starts">Where the first tokens go, in order; nothing for a block without tokens.</param>
    public static void Split(string text, IReadOnlyList<TextSpan> tokens, int first, ImmutableArray<int>.Builder starts)
    {
        if (first == tokens.Count)
        {
            return;
        }

        starts.Add(first);
        for (var index = first; index < tokens.Count - 1; index++)
        {
            if (!IsEnder(text.Peek(tokens[index])))
            {
                continue;
            }

            var next = index + 1;
            while (next < tokens.Count && Closes(text, tokens, next))
            {
                next++;
            }

            if (next < tokens.Count && BeginsSentence(text, tokens, next))
            {
                starts.Add(next);
                index = next - 1;
            }
        }
    }

    private static bool IsEnder(ReadOnlySpan<char> token) =>
        token is [.., '.' or '!' or '?' or '…'] && !_neverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token) && !IsInitial(token);

    private static bool IsInitial(ReadOnlySpan<char> token) => token is [var letter, '.'] && char.IsUpper(letter);

    // A closer stands right behind what it closes; an opener stands behind white space.
    private static bool Closes(string text, IReadOnlyList<TextSpan> tokens, int index) =>
        tokens[index] is { Length: 1 } mark && _closers.Contains(text[mark.Start]) && tokens[index - 1].End == mark.Start;

    private static bool BeginsSentence(string text, IReadOnlyList<TextSpan> tokens, int index)
    {
        if (tokens[index - 1].End == tokens[index].Start)
        {
            return false;
        }

        while (index < tokens.Count - 1 && tokens[index] is { Length: 1 } mark && _openers.Contains(text[mark.Start]))
        {
            index++;
        }

        var letter = text[tokens[index].Start];
        return char.IsUpper(letter) || char.IsDigit(letter) || char.IsSurrogate(letter) || letter is '-' or '–' or '—' or '[' or '•';
    }
}
