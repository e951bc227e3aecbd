using Foresaid.Language.Words;
using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Sentences;

/// <summary>What the splitter asks of a place between two tokens. The model file depends on every line of it.</summary>
internal static class SplitFeatures
{
    /// <summary>How many features a place has.</summary>
    public const int Count = 22;

    /// <summary>Whether a sentence could end behind a token: never between two words of which the second is small.</summary>
    public static bool IsOpen(string text, IReadOnlyList<TextSpan> tokens, int token)
    {
        var (last, next) = (text[tokens[token].End - 1], text[tokens[token + 1].Start]);
        return !(char.IsLetterOrDigit(last) && char.IsLower(next)) && (tokens[token].End < tokens[token + 1].Start || !char.IsLetterOrDigit(last));
    }

    /// <summary>What stands behind a token.</summary>
    public static SplitGap GapAfter(string text, IReadOnlyList<TextSpan> tokens, int token)
    {
        var between = text.AsSpan(tokens[token].End, tokens[token + 1].Start - tokens[token].End);
        var first = between.IndexOf('\n');
        return between.IsEmpty ? SplitGap.None : first < 0 ? SplitGap.Space : between[(first + 1)..].Contains('\n') ? SplitGap.BlankLine : SplitGap.Line;
    }

    /// <summary>Writes the features of the place behind a token.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="tokens">The tokens.</param>
    /// <param name="token">The token before the place; not the last.</param>
    /// <param name="first">The first token of the block.</param>
    /// <param name="gap">What stands there.</param>
    /// <param name="state">What has been passed of the sentence, the token included.</param>
    /// <param name="into">Where they go; <see cref="Count"/> long.</param>
    public static void Write(string text, IReadOnlyList<TextSpan> tokens, int token, int first, SplitGap gap, SplitState state, Span<uint> into)
    {
        var (last, next) = (WordShape.Of(Plain(text.Peek(tokens[token]))), WordShape.Of(Plain(text.Peek(tokens[token + 1]))));
        var before = token > first ? WordShape.Of(Plain(text.Peek(tokens[token - 1]))) : default;
        var farBefore = token > first + 1 ? WordShape.Of(Plain(text.Peek(tokens[token - 2]))) : default;
        var after = token + 2 < tokens.Count ? WordShape.Of(Plain(text.Peek(tokens[token + 2]))) : default;
        var space = (uint)(gap is SplitGap.Line ? SplitGap.Space : gap);
        var length = (uint)Math.Min(token - state.First, 6);
        var nesting = (uint)((Math.Min(state.Brackets, 1) * 4) + (state.IsQuoted ? 2 : 0) + (state.HasSmall ? 1 : 0));

        into[0] = Feature.Of(300, last.Word, space);
        into[1] = Feature.Of(301, last.Shape, next.Shape, space);
        into[2] = Feature.Of(302, next.Word, space);
        into[3] = Feature.Of(303, last.Word, next.Word);
        into[4] = Feature.Of(304, last.Word, next.Shape, space);
        into[5] = Feature.Of(305, before.Word, last.Word);
        into[6] = Feature.Of(306, before.Word, last.Word, next.Shape);
        into[7] = Feature.Of(307, before.Shape, last.Word, next.Shape);
        into[8] = Feature.Of(308, before.Word, last.Word, next.Word);
        into[9] = Feature.Of(309, last.Word, next.Shape, after.Shape);
        into[10] = Feature.Of(310, last.Word, next.Word, after.Word);
        into[11] = Feature.Of(311, last.Word, nesting, next.Shape);
        into[12] = Feature.Of(312, last.Word, length, next.Shape);
        into[13] = Feature.Of(313, nesting, length);
        into[14] = Feature.Of(314, farBefore.Shape, before.Shape, last.Word);
        into[15] = Feature.Of(315, farBefore.Word, before.Word, last.Word);
        into[16] = Feature.Of(316, before.Suffix3, last.Shape, next.Word);
        into[17] = Feature.Of(317, last.Shape, nesting, space);
        into[18] = Feature.Of(318, last.Shape, next.Word, length);
        into[19] = Feature.Of(319, (uint)Math.Min(tokens[token].Length, 5), last.Shape, next.Shape);
        into[20] = Feature.Of(320, next.Shape, after.Shape, space);
        into[21] = Feature.Of(321, next.Word, after.Word, nesting);
    }

    // "?!" and "!!!" end like "?" and "!", "…" like "...", quotation marks of any form like straight ones.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> token) => token switch
    {
        "…" => "...",
        "“" or "”" or "«" or "»" or "„" => "\"",
        "‘" or "’" or "‚" => "'",
        ['.' or '?' or '!', _, ..] when token.IndexOfAnyExcept('.', '?', '!') < 0 => token.Contains('?') ? "?" : token.Contains('!') ? "!" : "...",
        _ => token,
    };
}
