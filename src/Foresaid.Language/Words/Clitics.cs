using System.Collections.Frozen;

namespace Foresaid.Language.Words;

/// <summary>Finds where a word ends that another leans on: "wo|n't", "they|'ll", "can|not", "do|nt".</summary>
internal static class Clitics
{
    private static readonly string[] _ends = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    // Written as one word, with or without an apostrophe lost.
    private static readonly FrozenDictionary<string, int> _fused = new Dictionary<string, int>
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
        ["lotta"] = 3,
        ["outta"] = 3,
        ["alot"] = 1,
        ["im"] = 1,
        ["ive"] = 1,
        ["thats"] = 4,
        ["hes"] = 2,
        ["shes"] = 3,
        ["whats"] = 4,
        ["theres"] = 5,
        ["youre"] = 3,
        ["youve"] = 3,
        ["youll"] = 3,
        ["theyre"] = 4,
        ["theyve"] = 4,
        ["weve"] = 2,
        ["dont"] = 2,
        ["wont"] = 2,
        ["cant"] = 2,
        ["didnt"] = 3,
        ["doesnt"] = 4,
        ["isnt"] = 2,
        ["arent"] = 3,
        ["wasnt"] = 3,
        ["werent"] = 4,
        ["havent"] = 4,
        ["hasnt"] = 3,
        ["hadnt"] = 3,
        ["wouldnt"] = 5,
        ["couldnt"] = 5,
        ["shouldnt"] = 6,
        ["aint"] = 2,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // After "its" without an apostrophe these show that a verb was meant.
    private static readonly FrozenSet<string> _afterIts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "not", "been", "just", "very", "really", "so", "too", "all", "going", "like", "about", "only", "still", "also", "always", "simply", "no", "now", "because", "probably", "pretty");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _fusedLookup = _fused.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many characters the first of two words takes; 0 where there is but one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the word begins.</param>
    /// <param name="length">How long it is.</param>
    public static int FirstLength(ReadOnlySpan<char> text, int at, int length)
    {
        var word = text.Slice(at, length);
        if (word.Length <= 8 && _fusedLookup.TryGetValue(word, out var first))
        {
            return first;
        }

        if (word.Length == 3 && word.Equals("its", StringComparison.OrdinalIgnoreCase))
        {
            return IsVerb(text[(at + length)..]) ? 2 : 0;
        }

        var mark = word[Math.Max(0, length - 3)..].IndexOfAny('\'', '’');
        if (mark < 0)
        {
            return 0;
        }

        foreach (var end in _ends)
        {
            if (length > end.Length && IsSame(word[(length - end.Length)..], end))
            {
                return length - end.Length;
            }
        }

        return 0;
    }

    private static bool IsVerb(ReadOnlySpan<char> behind)
    {
        var start = 0;
        while (start < behind.Length && behind[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < behind.Length && end - start < 10 && char.IsLetter(behind[end]))
        {
            end++;
        }

        return _afterIts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(behind[start..end]);
    }

    private static bool IsSame(ReadOnlySpan<char> ending, string plain)
    {
        for (var index = 0; index < plain.Length; index++)
        {
            if ((ending[index] == '’' ? '\'' : char.ToLowerInvariant(ending[index])) != plain[index])
            {
                return false;
            }
        }

        return true;
    }
}
