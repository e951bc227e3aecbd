using Foresaid.Learning;

namespace Foresaid.Language.Words;

/// <summary>The numbers of a word's parts, made once for each word.</summary>
/// <param name="Word">The word in lower case, digits as 0.</param>
/// <param name="Shape">Its capitals, small letters, digits and other marks, runs as one.</param>
/// <param name="Prefix3">Its first three.</param>
/// <param name="Suffix2">Its last two.</param>
/// <param name="Suffix3">Its last three.</param>
/// <param name="Suffix4">Its last four.</param>
/// <param name="IsCapitalised">Whether it begins with a capital letter.</param>
internal readonly record struct WordShape(uint Word, uint Shape, uint Prefix3, uint Suffix2, uint Suffix3, uint Suffix4, bool IsCapitalised)
{
    // Longer words differ by their beginning and their suffix in the first hundred characters.
    private const int Longest = 100;

    /// <summary>The number of one word alone, as <see cref="Word"/> has it.</summary>
    public static uint WordOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[Math.Min(word.Length, Longest)];
        for (var index = 0; index < lower.Length; index++)
        {
            lower[index] = Lower(Straight(word[index]));
        }

        return Feature.Of(lower);
    }

    /// <summary>The shape of one word.</summary>
    public static WordShape Of(ReadOnlySpan<char> word)
    {
        var length = Math.Min(word.Length, Longest);
        Span<char> lower = stackalloc char[length];
        Span<char> shape = stackalloc char[length];
        var runs = 0;
        for (var index = 0; index < length; index++)
        {
            var unit = Straight(word[index]);
            lower[index] = Lower(unit);
            var kind = char.IsUpper(unit) ? 'X' : char.IsLetter(unit) ? 'x' : char.IsDigit(unit) ? '0' : unit;
            if (runs < 2 || shape[runs - 1] != kind)
            {
                shape[runs++] = kind;
            }
        }

        return new WordShape(
            Feature.Of(lower),
            Feature.Of(shape[..runs]),
            Feature.Of(lower[..Math.Min(3, length)]),
            Feature.Of(lower[Math.Max(0, length - 2)..]),
            Feature.Of(lower[Math.Max(0, length - 3)..]),
            Feature.Of(lower[Math.Max(0, length - 4)..]),
            length > 0 && char.IsUpper(word[0]));
    }

    private static char Straight(char unit) => unit == '’' ? '\'' : unit;

    private static char Lower(char unit) => char.IsAsciiDigit(unit) ? '0' : char.ToLowerInvariant(unit);
}
