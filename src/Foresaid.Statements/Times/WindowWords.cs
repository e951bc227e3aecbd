using System.Collections.Frozen;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>The words of a sentence that tell what it is about.</summary>
internal static class WindowWords
{
    // Words that are everywhere and tell no event from another.
    private static readonly FrozenSet<string> _light = FrozenSet.ToFrozenSet(
        ["be", "have", "do", "go", "get", "make", "take", "say", "think", "see", "come", "give", "put", "know", "tell", "will", "want", "expect", "time", "thing", "chance", "odd", "odds", "guess", "bet", "money", "per", "cent", "percent", "people", "other", "more", "new", "first", "last", "likely", "good", "way"]);

    /// <summary>Their base forms.</summary>
    public static IReadOnlySet<string> Of(Syntax syntax, Sentence sentence)
    {
        var words = new HashSet<string>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Verb or UniversalTag.Adj && !_light.Contains(syntax.Lemma(token)) && !NamedTimes.IsName(syntax.Lemma(token)))
            {
                words.Add(syntax.Lemma(token));
            }
        }

        return words;
    }
}
