using System.Collections.Immutable;
using Foresaid.Language.Words;
using Foresaid.Learning.Networks;

namespace Foresaid.Language.Networks;

/// <summary>A sentence that people have annotated.</summary>
/// <param name="Words">The words.</param>
/// <param name="Tags">What each is, as "AUX/MD"; empty where it is not known.</param>
/// <param name="Heads">The position of each word's head, -1 for the root; empty where no tree is known.</param>
/// <param name="Relations">The relation of each word to its head; empty where no tree is known.</param>
/// <param name="Names">What each word is in a name ("O", "B-person", "I-person"); empty where no names are known.</param>
public sealed record TaughtSentence(
    ImmutableArray<string> Words, ImmutableArray<string> Tags, ImmutableArray<int> Heads, ImmutableArray<string> Relations, ImmutableArray<string> Names);

/// <summary>How a network is trained.</summary>
/// <param name="Epochs">How often each sentence is seen, at least 1.</param>
/// <param name="Rate">How far the largest steps go.</param>
/// <param name="BatchTokens">How many tokens a step sees at least.</param>
/// <param name="Seed">Where the random numbers begin.</param>
public sealed record NetworkTraining(int Epochs, double Rate, int BatchTokens, int Seed);

/// <summary>Trains a network.</summary>
/// <remarks>
/// Each batch is shown in a fixed number of parts, whose slopes are added in a fixed order: the same sentences and seed give
/// the same network to the bit, on however many cores.
/// </remarks>
public static class NetworkTrainer
{
    private const int Parts = 2;
    private const int MinTagCount = 3;
    private const int MinRelationCount = 60;
    private const int MinWordCount = 2;
    private const int WarmSteps = 200;

    /// <summary>The tags and relations that sentences have, the frequent ones first.</summary>
    public static (ImmutableArray<string> Tags, ImmutableArray<string> Relations) LabelsOf(IReadOnlyList<TaughtSentence> sentences) =>
        (Frequent(sentences.SelectMany(sentence => sentence.Tags), MinTagCount), Frequent(sentences.SelectMany(sentence => sentence.Relations).Select(Whole(sentences)), 1, "root"));

    /// <summary>Trains a network.</summary>
    /// <param name="sentences">The sentences to learn from; must not be empty.</param>
    /// <param name="shape">What the network says and how large it is.</param>
    /// <param name="vectors">Pretrained vectors.</param>
    /// <param name="lists">The lists that words stand in.</param>
    /// <param name="training">How it is trained.</param>
    /// <param name="told">Told after each epoch its number, the share of heads that were right while learning, and the network so far.</param>
    public static SentenceNetwork Train(
        IReadOnlyList<TaughtSentence> sentences, NetworkShape shape, WordVectors vectors, NameLists lists, NetworkTraining training, Action<int, double, SentenceNetwork>? told = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(training);
        var (words, counts) = KnownWords(sentences);
        var network = SentenceNetwork.Fresh(shape, new WordLists(words, vectors.Words, vectors.Rows, new RowTable(vectors.Values), lists.Words, lists.Lists), training.Seed);
        var examples = sentences.Select(Numbered(shape, Whole(sentences))).ToArray();
        NetworkTeacher[] teachers = [.. Enumerable.Range(1, Parts).Select(part => new NetworkTeacher(network, counts, new Dropout(((ulong)training.Seed * 31) + ((ulong)part << 40))))];
        var adam = new Adam(network.All);
        var random = new Random(training.Seed);
        var steps = training.Epochs * Math.Max(1, examples.Sum(example => example.Words.Length) / training.BatchTokens);
        var step = 0;
        for (var epoch = 1; epoch <= training.Epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var batch in Batches(examples, training.BatchTokens))
            {
                var share = 1f / batch.Sum(example => example.Words.Length);
                Parallel.For(0, Parts, part => teachers[part].Show([.. batch.Where((_, index) => index % Parts == part)], share));
                for (var part = 1; part < Parts; part++)
                {
                    teachers[0].Slopes.Add(teachers[part].Slopes);
                }

                step++;
                adam.Step(teachers[0].Slopes, training.Rate * Math.Min((double)step / Math.Clamp(steps / 10, 1, WarmSteps), Math.Max(0.02, 1 - ((double)step / steps))));
                Array.ForEach(teachers, teacher => teacher.Slopes.Clear());
            }

            told?.Invoke(epoch, (double)teachers.Sum(teacher => teacher.Heads.Right) / Math.Max(1, teachers.Sum(teacher => teacher.Heads.All)), network);
            Array.ForEach(teachers, teacher => teacher.Heads = default);
        }

        return network;
    }

    private static IEnumerable<NetworkExample[]> Batches(NetworkExample[] examples, int tokens)
    {
        var (batch, size) = (new List<NetworkExample>(), 0);
        foreach (var example in examples)
        {
            batch.Add(example);
            size += example.Words.Length;
            if (size >= tokens)
            {
                yield return [.. batch];
                batch.Clear();
                size = 0;
            }
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }

    private static (uint[] Words, int[] Counts) KnownWords(IReadOnlyList<TaughtSentence> sentences)
    {
        var known = sentences.SelectMany(sentence => sentence.Words).Select(word => WordShape.Of(word).Word).GroupBy(word => word)
            .Where(group => group.Count() >= MinWordCount).Select(group => (Word: group.Key, Count: group.Count())).OrderBy(pair => pair.Word).ToList();
        return ([.. known.Select(pair => pair.Word)], [0, .. known.Select(pair => pair.Count)]);
    }

    // A relation that is seen rarely loses its subtype: "nmod:unmarked" becomes "nmod".
    private static Func<string, string> Whole(IReadOnlyList<TaughtSentence> sentences)
    {
        var counts = sentences.SelectMany(sentence => sentence.Relations).CountBy(relation => relation).ToDictionary();
        return relation => counts[relation] >= MinRelationCount ? relation : relation.Split(':')[0];
    }

    private static ImmutableArray<string> Frequent(IEnumerable<string> labels, int least, params string[] first) =>
        [.. first, .. labels.CountBy(label => label).Where(pair => pair.Value >= least && !first.Contains(pair.Key))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];

    private static Func<TaughtSentence, NetworkExample> Numbered(NetworkShape shape, Func<string, string> whole)
    {
        var (tags, relations, names) = (Numbers(shape.Tags), Numbers(shape.Relations), Numbers(shape.Names));
        return sentence => new NetworkExample(
            [.. sentence.Words.Select(word => WordShape.Of(word))],
            [.. sentence.Words.Select(word => WordShape.Of(word.ToLowerInvariant()))],
            [.. sentence.Words.Select(word => WordShape.Of(word.ToUpperInvariant()))],
            sentence.Tags.IsEmpty ? [.. Enumerable.Repeat(-1, sentence.Words.Length)] : [.. sentence.Tags.Select(tag => tags.GetValueOrDefault(tag, -1))],
            [.. sentence.Heads],
            [.. sentence.Relations.Select(relation => relations[whole(relation)])],
            [.. sentence.Names.Select(name => names[name])]);
    }

    private static Dictionary<string, int> Numbers(ImmutableArray<string> labels) => labels.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
}
