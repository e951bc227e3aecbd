using Foresaid.Learning;

namespace Foresaid.Language.Parsing;

/// <summary>What the parser asks of a state. Model files depend on every line of it.</summary>
/// <remarks>
/// Words, tags and arcs around the stack and the next word, after Zhang and Nivre, "Transition-based Dependency Parsing
/// with Rich Non-local Features" (ACL 2011).
/// </remarks>
internal static class ParserFeatures
{
    /// <summary>How many features a state has.</summary>
    public const int Count = 56;

    private const uint None = 999;

    /// <summary>Writes the features of a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="words">The number of each word.</param>
    /// <param name="tags">The number of each word's tag.</param>
    /// <param name="into">Where they go; <see cref="Count"/> long.</param>
    public static void Write(ParserState state, ReadOnlySpan<uint> words, ReadOnlySpan<uint> tags, Span<uint> into)
    {
        var (s0, s1, s2) = (state.Stack(0), state.Stack(1), state.Stack(2));
        var (b0, b1, b2) = (state.Next, state.Next + 1, state.Next + 2);
        var (s0W, s0T) = (At(words, s0), At(tags, s0));
        var (s1W, s1T) = (At(words, s1), At(tags, s1));
        var s2T = At(tags, s2);
        var (b0W, b0T) = (At(words, b0), At(tags, b0));
        var (b1W, b1T) = (At(words, b1), At(tags, b1));
        var b2T = At(tags, b2);

        var (s0Left, s0Right) = (Child(state.Leftmost, s0), Child(state.Rightmost, s0));
        var (s1Left, s1Right) = (Child(state.Leftmost, s1), Child(state.Rightmost, s1));
        var b0Left = b0 <= state.Length ? state.Leftmost[b0] : -1;
        var (s0LeftT, s0LeftR) = (At(tags, s0Left), Relation(state, s0Left));
        var (s0RightT, s0RightR) = (At(tags, s0Right), Relation(state, s0Right));
        var (s1LeftT, s1LeftR) = (At(tags, s1Left), Relation(state, s1Left));
        var (s1RightT, s1RightR) = (At(tags, s1Right), Relation(state, s1Right));
        var (b0LeftT, b0LeftR) = (At(tags, b0Left), Relation(state, b0Left));

        var distance = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, 9);
        var between = s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, 9);
        var (s0Valency, s1Valency, b0Valency) = (Valency(state, s0), Valency(state, s1), Valency(state, b0));

        into[0] = Feature.Of(100, s0W);
        into[1] = Feature.Of(101, s0T);
        into[2] = Feature.Of(102, s0W, s0T);
        into[3] = Feature.Of(103, s1W);
        into[4] = Feature.Of(104, s1T);
        into[5] = Feature.Of(105, s1W, s1T);
        into[6] = Feature.Of(106, b0W);
        into[7] = Feature.Of(107, b0T);
        into[8] = Feature.Of(108, b0W, b0T);
        into[9] = Feature.Of(109, b1W, b1T);
        into[10] = Feature.Of(110, b1T);
        into[11] = Feature.Of(111, b2T);
        into[12] = Feature.Of(112, s2T);
        into[13] = Feature.Of(113, s0W, b0W);
        into[14] = Feature.Of(114, s0W, b0T);
        into[15] = Feature.Of(115, s0T, b0W);
        into[16] = Feature.Of(116, s0T, b0T);
        into[17] = Feature.Of(117, s0W, s0T, b0T);
        into[18] = Feature.Of(118, s0T, b0W, b0T);
        into[19] = Feature.Of(119, s1W, s0W);
        into[20] = Feature.Of(120, s1W, s0T);
        into[21] = Feature.Of(121, s1T, s0W);
        into[22] = Feature.Of(122, s1T, s0T);
        into[23] = Feature.Of(123, s1T, s0T, b0T);
        into[24] = Feature.Of(124, s2T, s1T, s0T);
        into[25] = Feature.Of(125, s0T, b0T, b1T);
        into[26] = Feature.Of(126, b0T, b1T, b2T);
        into[27] = Feature.Of(127, s1W, s0T, b0T);
        into[28] = Feature.Of(128, s1T, s0W, b0T);
        into[29] = Feature.Of(129, s1T, s0T, b0W);
        into[30] = Feature.Of(130, s0T, s0LeftT, s0LeftR);
        into[31] = Feature.Of(131, s0T, s0RightT, s0RightR);
        into[32] = Feature.Of(132, s1T, s1LeftT, s1LeftR);
        into[33] = Feature.Of(133, s1T, s1RightT, s1RightR);
        into[34] = Feature.Of(134, b0T, b0LeftT, b0LeftR);
        into[35] = Feature.Of(135, s0T, s0LeftT, b0T);
        into[36] = Feature.Of(136, s0T, s0RightT, b0T);
        into[37] = Feature.Of(137, s0T, b0T, b0LeftT);
        into[38] = Feature.Of(138, s1T, s1RightT, s0T);
        into[39] = Feature.Of(139, s1T, s0T, s0LeftT);
        into[40] = Feature.Of(140, s1T, s0T, s0RightT);
        into[41] = Feature.Of(141, s0T, s0Valency);
        into[42] = Feature.Of(142, s1T, s1Valency);
        into[43] = Feature.Of(143, b0T, b0Valency);
        into[44] = Feature.Of(144, s0W, s0Valency);
        into[45] = Feature.Of(145, s0W, distance);
        into[46] = Feature.Of(146, s0T, b0T, distance);
        into[47] = Feature.Of(147, s1T, s0T, between);
        into[48] = Feature.Of(148, s0W, s0LeftR, s0RightR);
        into[49] = Feature.Of(149, s1W, s1LeftR, s1RightR);
        into[50] = Feature.Of(150, b0W, b0LeftR);
        into[51] = Feature.Of(151, s0T, s0LeftR, s0RightR);
        into[52] = Feature.Of(152, s1T, s1LeftR, s1RightR);
        into[53] = Feature.Of(153, s0W, s1W, b0T);
        into[54] = Feature.Of(154, s0W, b1T);
        into[55] = Feature.Of(155, s0T, b0T, s2T);
    }

    private static uint At(ReadOnlySpan<uint> numbers, int index) => index >= 0 && index < numbers.Length ? numbers[index] : index < 0 ? None : None + 1;

    private static int Child(int[] children, int word) => word < 0 ? -1 : children[word];

    private static uint Relation(ParserState state, int word) => word < 0 ? None : (uint)state.Relations[word];

    private static uint Valency(ParserState state, int word)
    {
        if (word < 0 || word > state.Length)
        {
            return None;
        }

        var (left, right) = state.Children[word];
        return (uint)((Math.Min(left, 5) * 6) + Math.Min(right, 5));
    }
}
