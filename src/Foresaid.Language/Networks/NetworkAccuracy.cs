using Foresaid.Language.Words;

namespace Foresaid.Language.Networks;

/// <summary>How often a network is right.</summary>
/// <param name="Universal">The share of words whose part of speech is right.</param>
/// <param name="Fine">The share of words whose fine tag is right.</param>
/// <param name="Unlabelled">The share of words whose head is right.</param>
/// <param name="Labelled">The share of words whose head and relation, subtypes aside, are right.</param>
/// <param name="Names">The balanced share (F1) of names with right words and kind.</param>
public sealed record NetworkAccuracy(double Universal, double Fine, double Unlabelled, double Labelled, double Names)
{
    /// <summary>Reads sentences whose tokens are given, and compares; punctuation counts.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sentences">The sentences, with what is right.</param>
    /// <param name="mode">How trees are chosen.</param>
    public static NetworkAccuracy Of(SentenceNetwork network, IReadOnlyList<TaughtSentence> sentences, ParsingMode mode = ParsingMode.Exact)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var reader = new NetworkReader(network, mode);
        var (words, universal, fine, heads, both) = (0, 0, 0, 0, 0);
        var (hit, goldNames, ownNames) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var count = sentence.Words.Length;
            var reading = new NetworkReading(count);
            reader.Read([.. sentence.Words.Select(word => WordShape.Of(word))], [count], 0, reading);
            for (var word = 0; word < count; word++)
            {
                words++;
                var tag = network.Shape.Tags[reading.Tags[word]].Split('/', 2);
                var gold = sentence.Tags.IsEmpty ? ["", ""] : sentence.Tags[word].Split('/', 2);
                universal += tag[0] == gold[0] ? 1 : 0;
                fine += tag[1] == gold[1] ? 1 : 0;
                var isHead = !sentence.Heads.IsEmpty && reading.Heads[word] == sentence.Heads[word];
                heads += isHead ? 1 : 0;
                both += isHead && network.Shape.Relations[reading.Relations[word]].Split(':')[0] == sentence.Relations[word].Split(':')[0] ? 1 : 0;
            }

            if (!sentence.Names.IsEmpty)
            {
                var own = Spans([.. reading.Names.Take(count).Select(name => network.Shape.Names[name])]);
                var gold = Spans(sentence.Names);
                (hit, goldNames, ownNames) = (hit + own.Intersect(gold).Count(), goldNames + gold.Count, ownNames + own.Count);
            }
        }

        double Share(int right) => (double)right / words;
        return new NetworkAccuracy(Share(universal), Share(fine), Share(heads), Share(both), 2.0 * hit / Math.Max(1, goldNames + ownNames));
    }

    private static List<(int, int, string)> Spans(IReadOnlyList<string> names)
    {
        var spans = new List<(int, int, string)>();
        for (var at = 0; at < names.Count; at++)
        {
            if (names[at][0] == 'B')
            {
                var end = at + 1;
                while (end < names.Count && names[end] == "I" + names[at][1..])
                {
                    end++;
                }

                spans.Add((at, end, names[at][2..]));
            }
        }

        return spans;
    }
}
