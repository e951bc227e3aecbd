using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Language.Tagging;

/// <summary>What the tagger asks of a token. Model files depend on every line of it.</summary>
internal static class TagFeatures
{
    /// <summary>How many features a token has.</summary>
    public const int Count = 27;

    /// <summary>Stands for the tag of a token outside the sentence.</summary>
    public const uint Outside = 1000;

    /// <summary>Writes the features of the token at <paramref name="index"/>.</summary>
    /// <param name="words">The sentence's words.</param>
    /// <param name="index">Which word.</param>
    /// <param name="before">The class given to the token before.</param>
    /// <param name="twoBefore">The class given to the token before that.</param>
    /// <param name="into">Where they go; <see cref="Count"/> long.</param>
    public static void Write(ReadOnlySpan<WordShape> words, int index, uint before, uint twoBefore, Span<uint> into)
    {
        var word = words[index];
        var left = index > 0 ? words[index - 1] : default;
        var farLeft = index > 1 ? words[index - 2] : default;
        var right = index + 1 < words.Length ? words[index + 1] : default;
        var farRight = index + 2 < words.Length ? words[index + 2] : default;
        var first = index == 0 ? 1u : 0u;

        into[0] = Feature.Of(0, word.Word);
        into[1] = Feature.Of(1, word.Suffix1);
        into[2] = Feature.Of(2, word.Suffix2);
        into[3] = Feature.Of(3, word.Suffix3);
        into[4] = Feature.Of(4, word.Suffix4);
        into[5] = Feature.Of(5, word.Prefix1);
        into[6] = Feature.Of(6, word.Prefix3);
        into[7] = Feature.Of(7, word.Shape, first);
        into[8] = Feature.Of(8, before);
        into[9] = Feature.Of(9, before, twoBefore);
        into[10] = Feature.Of(10, before, word.Word);
        into[11] = Feature.Of(11, left.Word);
        into[12] = Feature.Of(12, left.Suffix3);
        into[13] = Feature.Of(13, farLeft.Word);
        into[14] = Feature.Of(14, right.Word);
        into[15] = Feature.Of(15, right.Suffix3);
        into[16] = Feature.Of(16, right.Suffix2, word.Suffix2);
        into[17] = Feature.Of(17, farRight.Word);
        into[18] = Feature.Of(18, left.Word, word.Word);
        into[19] = Feature.Of(19, word.Word, right.Word);
        into[20] = Feature.Of(20, left.Word, right.Word);
        into[21] = Feature.Of(21, before, right.Word);
        into[22] = Feature.Of(22, before, twoBefore, word.Word);
        into[23] = Feature.Of(23, before, word.Suffix3);
        into[24] = Feature.Of(24, word.Shape, right.Shape);
        into[25] = Feature.Of(25, left.Shape, word.Shape, word.Suffix2);
        into[26] = Feature.Of(26, right.Word, farRight.Word);
    }
}

/// <summary>The numbers of a word's parts, made once for each word.</summary>
/// <param name="Word">The word in lower case, digits as 0.</param>
/// <param name="Shape">Its capitals, small letters, digits and other marks, runs as one.</param>
/// <param name="Prefix1">Its first character.</param>
/// <param name="Prefix3">Its first three.</param>
/// <param name="Suffix1">Its last character.</param>
/// <param name="Suffix2">Its last two.</param>
/// <param name="Suffix3">Its last three.</param>
/// <param name="Suffix4">Its last four.</param>
internal readonly record struct WordShape(
    uint Word, uint Shape, uint Prefix1, uint Prefix3, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4)
{
    /// <summary>The shapes of a sentence's words, in order.</summary>
    public static WordShape[] Of(string text, ReadOnlySpan<TextSpan> tokens)
    {
        var shapes = new WordShape[tokens.Length];
        for (var index = 0; index < tokens.Length; index++)
        {
            shapes[index] = Of(text.Peek(tokens[index]));
        }

        return shapes;
    }

    /// <summary>The shape of one word.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        // Longer words differ by their beginning and their suffix in the first hundred characters.
        var length = Math.Min(word.Length, 100);
        Span<char> lower = stackalloc char[length];
        Span<char> shape = stackalloc char[length];
        var runs = 0;
        for (var index = 0; index < length; index++)
        {
            var unit = word[index] == '’' ? '\'' : word[index];
            lower[index] = char.IsAsciiDigit(unit) ? '0' : char.ToLowerInvariant(unit);
            var kind = char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? '0' : unit;
            if (runs < 2 || shape[runs - 1] != kind)
            {
                shape[runs++] = kind;
            }
        }

        return new WordShape(
            Feature.Of(lower),
            Feature.Of(shape[..runs]),
            Feature.Of(lower[..Math.Min(1, length)]),
            Feature.Of(lower[..Math.Min(3, length)]),
            Feature.Of(lower[Math.Max(0, length - 1)..]),
            Feature.Of(lower[Math.Max(0, length - 2)..]),
            Feature.Of(lower[Math.Max(0, length - 3)..]),
            Feature.Of(lower[Math.Max(0, length - 4)..]));
    }
}
