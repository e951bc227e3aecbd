using Foresaid.Learning;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions.Learned;

/// <summary>What is asked of a token to tell whether it reports.</summary>
/// <remarks>Model files depend on every line: a model must be trained anew after any change.</remarks>
internal static class CueFeatures
{
    private static readonly uint _before = Feature.Of("<before>");
    private static readonly uint _after = Feature.Of("<after>");
    private static readonly uint _clausal = Feature.Of("ccomp");
    private static readonly uint _infinite = Feature.Of("xcomp");
    private static readonly uint _object = Feature.Of("obj");
    private static readonly uint _subject = Feature.Of("nsubj");

    /// <summary>Writes the features of a token of a sentence.</summary>
    public static void Write(WordNumbers words, Sentence sentence, int token, FeatureList features)
    {
        features.Clear();
        var (first, end) = (sentence.FirstToken, sentence.EndToken);
        features.Add(0, 0);
        for (var offset = -2; offset <= 2; offset++)
        {
            var at = token + offset;
            var isInside = at >= first && at < end;
            var outside = at < first ? _before : _after;
            features.Add(3 + offset, isInside ? words.Words[at] : outside);
            features.Add(8 + offset, isInside ? words.Fines[at] : outside);
            if (offset is >= -1 and <= 1)
            {
                features.Add(12 + offset, isInside ? words.Lemmas[at] : outside);
                features.Add(15 + offset, isInside ? words.Names[at] : outside);
            }
        }

        uint Word(int at) => at < first ? _before : at >= end ? _after : words.Words[at];
        uint Fine(int at) => at < first ? _before : at >= end ? _after : words.Fines[at];
        uint Quote(int at) => at < first || at >= end ? 2 : words.Quotes[at];
        features.Add(20, Word(token), Word(token + 1));
        features.Add(21, Word(token - 1), Word(token));
        features.Add(22, Word(token - 1), Word(token + 1));
        features.Add(23, Fine(token - 1), Fine(token), Fine(token + 1));
        features.Add(24, Fine(token - 2), Fine(token - 1), Fine(token));
        features.Add(25, Fine(token), Fine(token + 1), Fine(token + 2));
        features.Add(26, words.Shapes[token]);
        features.Add(27, words.Suffixes[token]);
        features.Add(28, words.Lemmas[token], Fine(token + 1));
        features.Add(29, Fine(token - 1), words.Lemmas[token]);
        var quotes = (Quote(token - 1) * 9) + (Quote(token) * 3) + Quote(token + 1);
        features.Add(30, quotes);
        features.Add(31, quotes, Fine(token));
        features.Add(32, quotes, words.Lemmas[token]);
        WriteTree(words, token, features);
        features.Add(60, WordNumbers.Near(token - first));
        features.Add(61, WordNumbers.Near(end - 1 - token), Fine(token));
    }

    /// <summary>Writes the features of the step to a token from the one before it.</summary>
    public static void WriteStep(WordNumbers words, int token, FeatureList features)
    {
        features.Clear();
        var syntax = words.Syntax;
        var bond = syntax.Head(token) == token - 1 ? 1u : syntax.Head(token - 1) == token ? 2u : syntax.Head(token) == syntax.Head(token - 1) ? 3u : 0u;
        features.Add(70, 0);
        features.Add(71, words.Fines[token - 1], words.Fines[token]);
        features.Add(72, bond, words.Relations[token], words.Relations[token - 1]);
        features.Add(73, words.Words[token]);
        features.Add(74, words.Lemmas[token - 1], words.Words[token]);
    }

    private static void WriteTree(WordNumbers words, int token, FeatureList features)
    {
        var syntax = words.Syntax;
        var head = syntax.Head(token);
        var side = head > token ? 1u : 0u;
        var (relation, lemma) = (words.Relations[token], words.Lemmas[token]);
        features.Add(40, relation);
        features.Add(41, relation, words.HeadLemma(token));
        features.Add(42, relation, words.HeadFine(token), side);
        features.Add(43, relation, lemma);
        features.Add(44, words.HeadLemma(token), words.Fines[token]);
        var (kind, subject) = (0u, -1);
        foreach (var child in syntax.Children(token))
        {
            var below = words.Relations[child];
            features.Add(45, below);
            features.Add(46, below, lemma);
            kind |= below == _clausal ? 1u : below == _infinite ? 2u : below == _object ? 4u : 0;
            subject = below == _subject ? child : subject;
        }

        if (syntax.Tag(token) is UniversalTag.Verb)
        {
            features.Add(47, kind);
            features.Add(48, kind, lemma);
            features.Add(49, kind, words.Quotes[token], relation);
            if (subject >= 0)
            {
                features.Add(50, words.Fines[subject], words.Names[subject], kind);
                features.Add(51, words.Lemmas[subject]);
                features.Add(52, words.Names[subject], lemma);
                features.Add(53, words.Lemmas[subject], lemma);
            }
        }

        if (head >= 0)
        {
            var above = words.Relations[head];
            features.Add(54, relation, above);
            if (syntax.Head(head) is >= 0 and var third)
            {
                features.Add(55, relation, above, words.Relations[third]);
                features.Add(56, words.Lemmas[third], relation);
            }
        }

        WriteVerbAbove(words, token, features);
    }

    // The nearest verb above a token, and by which of its relations the token hangs on it: inside what another verb reports?
    private static void WriteVerbAbove(WordNumbers words, int token, FeatureList features)
    {
        var syntax = words.Syntax;
        var at = token;
        for (var steps = 1; steps < 12 && syntax.Head(at) is >= 0 and var above; steps++)
        {
            if (syntax.Tag(above) is UniversalTag.Verb)
            {
                features.Add(57, words.Lemmas[above], words.Relations[at]);
                features.Add(58, words.Relations[at], WordNumbers.Near(steps), words.Fines[token]);
                features.Add(59, words.Relations[at], words.Relations[token], words.Quotes[token]);
                return;
            }

            at = above;
        }
    }
}
