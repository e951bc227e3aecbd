using System.Collections.Immutable;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Sentences;

/// <summary>Groups the tokens of a block into sentences.</summary>
/// <remarks>
/// A linear model looks at each place between two tokens. Two things need no model: a blank line always ends a sentence, and
/// nothing ends between a word and a small letter on the same line. Immutable; safe to share between threads.
/// </remarks>
/// <param name="model">Trained by <see cref="SplitterTrainer"/>.</param>
internal sealed class SentenceSplitter(LinearModel model)
{
    // A line that is broken sooner than this was not broken for lack of room.
    private const int FullLine = 60;

    /// <summary>Finds the first token of each sentence among <paramref name="tokens"/> from <paramref name="first"/> on.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The tokens of the whole text so far; those from <paramref name="first"/> on are of one block.</param>
    /// <param name="first">The block's first token.</param>
    /// <param name="starts">Where the first tokens go, in order; nothing for a block without tokens.</param>
    public void Split(string text, ImmutableArray<TextSpan>.Builder tokens, int first, ImmutableArray<int>.Builder starts)
    {
        if (first == tokens.Count)
        {
            return;
        }

        starts.Add(first);
        Span<uint> features = stackalloc uint[SplitFeatures.Count];
        Span<float> scores = stackalloc float[2];
        var state = new SplitState(first);
        for (var token = first; token < tokens.Count - 1; token++)
        {
            state.Pass(text.Peek(tokens[token]));
            var gap = SplitFeatures.GapAfter(text, tokens, token);
            if (!Decides(text, tokens, token, gap, state, out var ends))
            {
                SplitFeatures.Write(text, tokens, token, first, gap, state, features);
                model.Score(features, scores);
                ends = scores[1] > scores[0];
            }

            if (ends)
            {
                starts.Add(token + 1);
                state = new SplitState(token + 1);
            }
        }
    }

    private static bool Decides(string text, IReadOnlyList<TextSpan> tokens, int token, SplitGap gap, SplitState state, out bool ends)
    {
        ends = gap is SplitGap.BlankLine || gap is SplitGap.Line && IsOwnLine(text, tokens, token, state);
        return ends || !SplitFeatures.IsOpen(text, tokens, token);
    }

    private static bool IsOwnLine(string text, IReadOnlyList<TextSpan> tokens, int token, SplitState state)
    {
        var next = text[tokens[token + 1].Start];
        var line = text.AsSpan(0, tokens[token].End);
        var start = Math.Max(line.LastIndexOf('\n') + 1, tokens[state.First].Start);
        return next is '•' or '*' or '>' || (char.IsUpper(next) || char.IsDigit(next)) && tokens[token].End - start < FullLine;
    }
}

/// <summary>What has been passed of a sentence that is being cut.</summary>
/// <param name="first">Its first token.</param>
internal struct SplitState(int first)
{
    /// <summary>The sentence's first token.</summary>
    public int First { get; } = first;

    /// <summary>How many brackets are open.</summary>
    public int Brackets { get; private set; }

    /// <summary>Whether a quotation is open.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Whether a small letter has been passed: what has none may be shouted.</summary>
    public bool HasSmall { get; private set; }

    /// <summary>Passes a token.</summary>
    public void Pass(ReadOnlySpan<char> token)
    {
        switch (token[0])
        {
            case '(' or '[':
                Brackets++;
                break;
            case ')' or ']':
                Brackets = Math.Max(0, Brackets - 1);
                break;
            case '"':
                IsQuoted = !IsQuoted;
                break;
            case '“':
                IsQuoted = true;
                break;
            case '”':
                IsQuoted = false;
                break;
            default:
                HasSmall |= char.IsLower(token[^1]);
                break;
        }
    }
}

/// <summary>What stands between two tokens.</summary>
internal enum SplitGap
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>White space on one line.</summary>
    Space,

    /// <summary>A line break.</summary>
    Line,

    /// <summary>At least one blank line.</summary>
    BlankLine,
}
