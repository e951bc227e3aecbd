using Foresaid.Language;
using Foresaid.Learning.Sequences;
using Foresaid.Statements.Attributions.Learned;

namespace Foresaid.Train;

/// <summary>Trains the models that find attributions.</summary>
internal static class AttributionTraining
{
    private const int Seed = 20261125;

    // Our own passages are few, and the only ones that mark what stands inside others.
    private const int ChainRounds = 2;

    /// <summary>Trains the models and writes them.</summary>
    public static void Run(string corpora, EnglishAnalyzer language, ModelFolder models)
    {
        List<TaughtPassage> passages =
        [
            .. AttributionCorpora.ReadPolnear(Path.Combine(corpora, "polnear", "train"), language),
            .. Enumerable.Repeat(AttributionCorpora.ReadChains(OwnCorpus.Chains, language).ToList(), ChainRounds).SelectMany(chains => chains),
        ];
        ModelFolder.Say($"attributions: {passages.Count} passages, {passages.Sum(passage => passage.Attributions.Length)} attributions");
        var trained = AttributionTrainer.Train(
            passages,
            new SequenceTraining(Epochs: 8, Rate: 0.03, Decay: 3e-3, MinCount: 3, Grain: 0.012, Seed),
            new SequenceTraining(Epochs: 8, Rate: 0.02, Decay: 1e-2, MinCount: 3, Grain: 0.012, Seed),
            (what, epoch, loss) => ModelFolder.Say($"{what}, epoch {epoch}: mean loss {loss:F4}"));
        models.Write("cues.model", stream => SequenceFile.Write(stream, trained.Cues));
        models.Write("arguments.model", stream => SequenceFile.Write(stream, trained.Arguments));
    }
}
