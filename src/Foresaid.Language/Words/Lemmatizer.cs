using Foresaid.Text;

namespace Foresaid.Language.Words;

internal static partial class Lemmatizer
{
    // "Postponed", "phoned": not "reasoned", "abandoned".
    private static readonly string[] _one = ["pon", "phon", "condon", "thron", "clon", "dron"];

    private static readonly string[] _plurals = ["men:man", "women:woman", "children:child", "people:people", "feet:foot", "lives:life", "wives:wife", "leaves:leaf", "odds:odds", "news:news", "series:series", "media:media"];

    /// <summary>The base form of a word, in lower case.</summary>
    /// <param name="word">The word as it stands.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <param name="fine">Its fine tag, which tells inflected forms from base forms.</param>
    /// <returns>For unknown irregular forms, what the regular endings give.</returns>
    public static string Of(ReadOnlySpan<char> word, UniversalTag tag, string fine)
    {
        var lower = word.ToString().ToLowerInvariant().Replace('’', '\'');
        return tag switch
        {
            UniversalTag.Verb or UniversalTag.Aux => OfVerb(lower, fine),
            UniversalTag.Noun when fine is "NNS" => OfPlural(lower),
            UniversalTag.Part or UniversalTag.Adv when lower is "n't" => "not",
            _ => lower,
        };
    }

    private static string OfVerb(string word, string fine)
    {
        if (fine is "MD")
        {
            // Modals are told apart by form: "might" is no past of "may", "would" none of "will".
            return word switch { "wo" or "'ll" => "will", "ca" => "can", "sha" => "shall", "'d" => "would", _ => word };
        }

        if (word is "'d")
        {
            return fine is "VBD" or "VBN" ? "have" : "would";
        }

        if (word is "'s")
        {
            return "be";
        }

        if (_irregular.TryGetValue(word, out var known))
        {
            return known;
        }

        return fine switch
        {
            "VBZ" => WithoutS(word),
            "VBD" or "VBN" when word.EndsWith("ied", StringComparison.Ordinal) => word[..^3] + "y",
            "VBD" or "VBN" when word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4 => Restored(word[..^2]),
            "VBG" when word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 5 => Restored(word[..^3]),
            _ => word,
        };
    }

    private static string OfPlural(string word)
    {
        foreach (var pair in _plurals)
        {
            if (pair.StartsWith(word, StringComparison.Ordinal) && pair[word.Length] == ':')
            {
                return pair[(word.Length + 1)..];
            }
        }

        return WithoutS(word);
    }

    private static string WithoutS(string word) => word switch
    {
        _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
        _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
        _ when word.EndsWith("ss", StringComparison.Ordinal) => word,
        _ when word.EndsWith('s') && word.Length > 2 => word[..^1],
        _ => word,
    };

    // "stopp" was doubled, "hop" from "hoping" lost an e, "want" is whole.
    private static string Restored(string stem)
    {
        if (stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'f' or 'e' or 'o'))
        {
            return stem[..^1];
        }

        return NeedsE(stem) ? stem + "e" : stem;
    }

    private static bool NeedsE(string stem)
    {
        var (last, before) = (stem[^1], stem[^2]);
        if (last is 'c' or 'v' or 'u' or 'z' && !(last == 'z' && before == 'z'))
        {
            return true;
        }

        if (last == 's')
        {
            return before is 'a' or 'e' or 'i' or 'o' or 'u' or 'n' or 'r' or 'p' && !stem.EndsWith("ss", StringComparison.Ordinal);
        }

        if (last == 'g')
        {
            return before is 'n' && stem.Length > 4 && stem[^3] is 'a' or 'e' or 'u' && !stem.EndsWith("ang", StringComparison.Ordinal) || before is 'r' or 'd' or 'a';
        }

        if (last == 'l')
        {
            return before is 'b' or 'c' or 'd' or 'f' or 'g' or 'k' or 'p' or 't' or 'z' or 'u';
        }

        var shortVowel = IsVowel(before) && stem.Length >= 3 && !IsVowel(stem[^3]);
        return last switch
        {
            't' => shortVowel && (before is 'a' or 'u' || stem.EndsWith("ot", StringComparison.Ordinal) && stem.Length < 5 || stem.EndsWith("ibit", StringComparison.Ordinal) is false && stem.EndsWith("vit", StringComparison.Ordinal)),
            'd' => shortVowel && before is 'a' or 'i' or 'u' or 'o' && stem.Length > 3,
            'k' => shortVowel && before is 'a' or 'i' or 'o' && stem.Length > 2 && stem[^3] is not 'o' and not 'e',
            'm' => shortVowel && before is 'a' or 'u' && stem.Length > 3,
            'n' => shortVowel && before is 'i' && stem.Length > 4 && !stem.EndsWith("ain", StringComparison.Ordinal) || before is 'o' && _one.Any(end => stem.EndsWith(end, StringComparison.Ordinal)),
            'p' => shortVowel && before is 'o' or 'a' && stem.Length > 2 && !stem.EndsWith("elop", StringComparison.Ordinal),
            'r' => shortVowel && before is 'a' or 'i' or 'o' or 'u' && stem.Length > 3 || stem.EndsWith("quir", StringComparison.Ordinal),
            'i' => false,
            _ => false,
        };
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
