using System.Collections.Immutable;
using Foresaid.Learning;

namespace Foresaid.Language.Tagging;

/// <summary>A sentence whose tokens are tagged by hand.</summary>
/// <param name="Words">The words.</param>
/// <param name="Labels">What each is, as "AUX/MD".</param>
public sealed record TaggedSentence(ImmutableArray<string> Words, ImmutableArray<string> Labels);

/// <summary>Trains the tagger's model from tagged sentences.</summary>
/// <remarks>The same sentences and seed give the same model.</remarks>
public static class TaggerTrainer
{
    /// <summary>Trains a model.</summary>
    /// <param name="sentences">The sentences to learn from; must not be empty.</param>
    /// <param name="epochs">How often each is seen, at least 1.</param>
    /// <param name="seed">Orders the sentences anew for each epoch.</param>
    /// <param name="minUpdates">Features that were updated less often are left out of the model.</param>
    /// <param name="told">Told after each epoch its number and the share of tokens that were right while learning.</param>
    public static LinearModel Train(
        IReadOnlyList<TaggedSentence> sentences, int epochs, int seed, int minUpdates, Action<int, double>? told = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var labels = sentences.SelectMany(sentence => sentence.Labels).GroupBy(label => label).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.Key).Take(120).ToImmutableArray();
        var numbers = labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => pair.index);
        var examples = sentences
            .Select(sentence => (Words: sentence.Words.Select(word => WordShape.Of(word)).ToArray(),
                Gold: sentence.Labels.Select(label => numbers.GetValueOrDefault(label, -1)).ToArray()))
            .ToArray();
        var perceptron = new AveragedPerceptron(labels);
        var random = new Random(seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            random.Shuffle(examples);
            var (right, all) = (0, 0);
            foreach (var (words, gold) in examples)
            {
                right += Learn(perceptron, words, gold);
                all += words.Length;
            }

            told?.Invoke(epoch, (double)right / all);
        }

        return perceptron.Finish(minUpdates);
    }

    // The tags before a token are those the model gives, so that it learns to live with its own mistakes.
    private static int Learn(AveragedPerceptron perceptron, WordShape[] words, int[] gold)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        var (before, twoBefore) = (TagFeatures.Outside, TagFeatures.Outside);
        var right = 0;
        for (var index = 0; index < words.Length; index++)
        {
            TagFeatures.Write(words, index, before, twoBefore, features);
            var guess = gold[index] < 0 ? 0 : perceptron.Learn(features, gold[index]);
            right += guess == gold[index] ? 1 : 0;
            (before, twoBefore) = ((uint)guess, before);
        }

        return right;
    }
}
