using Foresaid.Language.Parsing;
using Foresaid.Language.Tagging;
using Foresaid.Learning;

namespace Foresaid.Train;

/// <summary>Trains the tagger.</summary>
internal static class TaggerTraining
{
    private const int Epochs = 8;
    private const int Seed = 20261125;

    // Features that moved less often are dropped; of 1, 2 and 4, 2 was the best bargain of size and accuracy.
    private const int MinUpdates = 2;

    private const int Folds = 5;

    /// <summary>Trains on all sentences.</summary>
    public static LinearModel Run(IReadOnlyList<ParsedSentence> sentences) =>
        TaggerTrainer.Train([.. sentences.Select(Treebank.Tags)], Epochs, Seed, MinUpdates, (epoch, right) => Console.WriteLine($"tagger, epoch {epoch}: {right:P2} right while learning"));

    /// <summary>The sentences with the tags that a tagger gives them which did not learn from them.</summary>
    public static IReadOnlyList<ParsedSentence> Jackknifed(IReadOnlyList<ParsedSentence> sentences)
    {
        var tagged = sentences.ToArray();
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var others = sentences.Where((_, index) => index % Folds != fold).Select(Treebank.Tags).ToList();
            var model = TaggerTrainer.Train(others, Epochs / 2, Seed, MinUpdates);
            for (var index = fold; index < tagged.Length; index += Folds)
            {
                tagged[index] = sentences[index] with { Labels = TaggerAccuracy.Tagged(model, sentences[index].Words) };
            }
        });
        return tagged;
    }
}
