using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Foresaid.Learning;

namespace Foresaid.Statements.Threads;

/// <summary>Asks a reply and its parent the questions that the stance model was trained on.</summary>
/// <remarks>Changing a question or its number makes the model file useless. Pure.</remarks>
internal static class StanceFeatures
{
    // Words of a reply that are looked at: beyond them it argues about other things.
    private const int MaxWords = 120;

    private static readonly FrozenSet<string> _negations = FrozenSet.Create(
        StringComparer.Ordinal,
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "hardly", "without", "cannot", "won't", "isn't", "don't", "doesn't", "didn't",
        "wouldn't", "can't", "aren't", "wasn't", "weren't", "shouldn't", "couldn't", "haven't", "hasn't", "wont", "dont", "isnt", "cant", "doesnt", "didnt");

    private static readonly FrozenSet<string> _doubts = FrozenSet.Create(
        StringComparer.Ordinal, "doubt", "doubtful", "unlikely", "surprised", "amazed", "surprise", "generous", "optimist", "optimistic", "dreaming", "fantasy", "joke", "funny", "laugh", "bluffing", "cynical", "gloomy");

    private static readonly FrozenSet<string> _concessions = FrozenSet.Create(
        StringComparer.Ordinal, "yes", "agree", "agreed", "true", "fair", "right", "exactly", "ok", "okay", "sure", "granted", "grant", "accept", "indeed", "yep", "yeah", "absolutely", "point", "same", "also", "too", "thanks", "thank", "bow", "with");

    private static readonly FrozenSet<string> _yours = FrozenSet.Create(StringComparer.Ordinal, "you", "your", "you're", "you've");

    private static readonly FrozenSet<string> _mine = FrozenSet.Create(StringComparer.Ordinal, "i", "i'm", "i've", "my", "me");

    private static readonly FrozenSet<string> _questions = FrozenSet.Create(StringComparer.Ordinal, "?");

    private static readonly FrozenSet<string> _stops = FrozenSet.Create(StringComparer.Ordinal, ".", "?", "!");

    private static readonly FrozenSet<string> _idle = FrozenSet.Create(
        StringComparer.Ordinal,
        "the", "a", "an", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "that", "this", "it", "its", "is", "are", "be", "been",
        "was", "were", "has", "have", "had", "will", "would", "there", "they", "their", "he", "she", "his", "her", "we", "our", "i", "you", "your", "so", "if", "any",
        "all", "than", "then", "them", "who", "which", "what", "when", "one", "some", "more", "do", "does", "did", "can", "could", "may", "might", "should", "my", "me",
        "it's", "i'd", "i'm", "that's", "they'll", "it'll", "you'd", "i'll", "just", "about", "out", "up", "how", "only", "even", "like", "get", "because", "also", "those", "these");

    /// <summary>The features of a statement in a reply.</summary>
    /// <param name="reply">The reply's own words.</param>
    /// <param name="parent">The parent's own words; empty where they are not known.</param>
    /// <param name="sentence">Where in <paramref name="reply"/> the sentence of the statement stands: its start and end.</param>
    /// <param name="classes">The coarse classes of the reply's own words, in order; 0 for a word without one.</param>
    /// <param name="isForum">Whether the words are of a debating forum and not of a thread below a page.</param>
    public static uint[] Of(string reply, string parent, (int Start, int End) sentence, ImmutableArray<byte> classes, bool isForum)
    {
        var features = new FeatureList(isForum);
        var words = Words(reply, MaxWords);
        var parentWords = Words(parent, MaxWords * 3);
        Lexical(features, words);
        Classes(features, classes);
        Openings(features, words);
        Marks(features, reply, parent, words, parentWords);
        Shares(features, words);
        Parent(features, parentWords);
        Overlap(features, words, parentWords);
        Clause(features, Words(reply[sentence.Start..sentence.End], MaxWords), parentWords, sentence.Start == 0 || string.IsNullOrWhiteSpace(reply[..sentence.Start]));
        Cues(features, reply, sentence);
        return features.ToArray();
    }

    // What the reply has granted or rejected when it comes to the sentence, and what it grants or rejects in it.
    private static void Cues(FeatureList features, string reply, (int Start, int End) sentence)
    {
        var before = StanceCues.Of(reply[..sentence.Start]);
        var within = StanceCues.Of(reply[..sentence.End]);
        features.Domain(60, before);
        features.Domain(61, within);
        features.Domain(62, $"{before} / {within}");
        features.Domain(63, StanceCues.Of(reply));
    }

    private static void Lexical(FeatureList features, List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            features.Add(1, words[at]);
            if (at + 1 < words.Count)
            {
                features.Add(2, words[at] + " " + words[at + 1]);
            }
        }
    }

    private static void Classes(FeatureList features, ImmutableArray<byte> classes)
    {
        foreach (var one in classes.Take(MaxWords).Where(one => one > 0))
        {
            features.Add(9, one.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Openings(FeatureList features, List<string> words)
    {
        features.Add(3, string.Join(' ', words.Take(1)));
        features.Add(4, string.Join(' ', words.Take(2)));
        features.Add(5, string.Join(' ', words.Take(3)));
        foreach (var word in words.Take(5))
        {
            features.Add(8, word);
        }

        var second = words.FindIndex(word => word is "." or "?" or "!") + 1;
        if (second > 0)
        {
            features.Add(6, string.Join(' ', words.Skip(second).Take(1)));
            features.Add(7, string.Join(' ', words.Skip(second).Take(2)));
        }

        var first = words.Take(second > 0 ? second : words.Count).ToList();
        features.Domain(10, first.Exists(_negations.Contains) ? "first sentence denies" : "");
        features.Domain(11, first.Exists(_concessions.Contains) ? first.Contains("but") || words.Skip(second).Take(1).Contains("but") ? "yes but" : "yes" : "");
        features.Domain(12, first.Exists(_doubts.Contains) ? "doubts" : "");
        features.Domain(13, first.Contains("?") ? "asks" : "");
        features.Domain(14, words is ["and" or "but" or "or" or "so" or "then" or "yet" or "except", ..] ? words[0] : "");
    }

    private static void Marks(FeatureList features, string reply, string parent, List<string> words, List<string> parentWords)
    {
        features.Domain(20, words.Count < 8 ? "very short" : words.Count < 20 ? "short" : words.Count < 60 ? "middling" : "long");
        features.Domain(21, words.Contains("but") || words.Contains("though") || words.Contains("however") ? "but" : "");
        features.Domain(22, words.Contains("?") ? "asks" : "");
        features.Domain(23, words.Contains("you") || words.Contains("your") ? "you" : "");
        features.Domain(24, words.Contains("lol") || words.Contains("!") || reply.Contains("??", StringComparison.Ordinal) ? "loud" : "");
        features.Domain(25, Math.Min(4, words.Count(_negations.Contains)).ToString(CultureInfo.InvariantCulture));
        features.Domain(26, reply.AsSpan().ContainsAny("\"“”") ? "quotes" : "");
        features.Domain(27, words.Exists(word => char.IsAsciiDigit(word[0])) ? parentWords.Exists(word => char.IsAsciiDigit(word[0])) ? "numbers in both" : "numbers" : "");
        features.Domain(28, parent.Contains('?', StringComparison.Ordinal) ? parent.TrimEnd().EndsWith('?') ? "parent ends with a question" : "parent asks" : "");
        features.Domain(29, words.Exists(_doubts.Contains) ? "doubts" : "");
        features.Domain(30, words.Contains("same") || words.Contains("too") || words.Contains("also") ? "joins" : "");
    }

    // How much of the reply turns to the other, to oneself, denies and asks.
    private static void Shares(FeatureList features, List<string> words)
    {
        Share(32, _yours);
        Share(33, _mine);
        Share(34, _negations);
        Share(35, _questions);

        void Share(int template, FrozenSet<string> of) => features.Steps(template, words.Count(of.Contains) / Math.Max(1d, words.Count), 0.01, 0.02, 0.04, 0.07, 0.12);
    }

    // What kind of words are answered: a quarrel under way, a question, a denial.
    private static void Parent(FeatureList features, List<string> words)
    {
        Count(42, _yours);
        Count(43, _mine);
        Count(44, _negations);
        Count(45, _concessions);
        Count(46, _questions);
        Count(47, _stops);

        void Count(int template, FrozenSet<string> of) => features.Steps(template, words.Count(of.Contains), 1, 2, 3, 5, 8);
    }

    private static void Overlap(FeatureList features, List<string> words, List<string> parentWords)
    {
        var parentContent = parentWords.Where(IsContent).Select(Stem).ToHashSet();
        var shared = words.Where(IsContent).Select(Stem).Distinct().Count(parentContent.Contains);
        features.Domain(40, shared > 4 ? "many" : shared.ToString(CultureInfo.InvariantCulture));
        features.Domain(41, parentWords.Exists(_negations.Contains) == words.Exists(_negations.Contains) ? "both deny or neither" : "one denies");
    }

    private static void Clause(FeatureList features, List<string> clause, List<string> parentWords, bool isFirst)
    {
        var denies = clause.Exists(_negations.Contains);
        var parentContent = parentWords.Where(IsContent).Select(Stem).ToHashSet();
        var shares = clause.Where(IsContent).Select(Stem).Any(parentContent.Contains);
        features.Domain(50, isFirst ? "first" : "later");
        features.Domain(51, denies ? shares ? "denies what is shared" : "denies" : shares ? "shares" : "other");
        features.Domain(52, clause.Exists(_doubts.Contains) ? "doubts" : "");
        features.Domain(53, clause.Exists(_concessions.Contains) ? clause.Contains("but") ? "yes but" : "yes" : "");
        features.Domain(54, clause is ["and" or "but" or "or" or "so" or "then" or "yet" or "still" or "though" or "if", ..] ? clause[0] : "");
        features.Domain(55, clause.Contains("?") ? "asks" : "");
        features.Domain(56, clause.Count < 6 ? "stump" : "");
    }

    private static bool IsContent(string word) => word.Length > 2 && char.IsLetterOrDigit(word[0]) && !_idle.Contains(word) && !_negations.Contains(word);

    private static string Stem(string word) => word.Length > 5 ? word[..5] : word.TrimEnd('s');

    // Words in lower case with straight apostrophes, and the marks that end sentences; an address in front ("@Ann") is left out.
    private static List<string> Words(string text, int most)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length && words.Count < most; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var start = at;
                while (at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '\'' or '’' && at + 2 < text.Length && char.IsLetter(text[at + 2])))
                {
                    at++;
                }

                if (start == 0 || text[start - 1] != '@')
                {
                    words.Add(text[start..(at + 1)].ToLowerInvariant().Replace('’', '\''));
                }
            }
            else if (text[at] is '.' or '?' or '!' && (words.Count == 0 || words[^1] != text[at].ToString()))
            {
                words.Add(text[at].ToString());
            }
        }

        return words;
    }

    // Features of one reply: each counts in every genre; the few that a genre can be trusted to teach count in it once more.
    private sealed class FeatureList(bool isForum)
    {
        private const int OfGenre = 1000;
        private readonly HashSet<uint> _features = [Feature.Of(0, 1), Feature.Of(OfGenre, isForum ? 1u : 2u)];

        public void Add(int template, string value)
        {
            if (value.Length > 0)
            {
                _features.Add(Feature.Of(template, Feature.Of(value)));
            }
        }

        // One feature for each step that is reached.
        public void Steps(int template, double value, params ReadOnlySpan<double> steps)
        {
            foreach (var step in steps)
            {
                if (value >= step)
                {
                    Add(template, step.ToString(CultureInfo.InvariantCulture));
                }
            }
        }

        public void Domain(int template, string value)
        {
            Add(template, value);
            if (value.Length > 0 && !isForum)
            {
                _features.Add(Feature.Of(OfGenre + template, Feature.Of(value)));
            }
        }

        public uint[] ToArray() => [.. _features.Order()];
    }
}
