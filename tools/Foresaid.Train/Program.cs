using Foresaid.Language.Parsing;
using Foresaid.Language.Tagging;
using Foresaid.Learning;
using Foresaid.Train;

// Trains the models of models/en from the English treebanks, and prints their accuracy on the development files.
if (args is not [var corpora, var models])
{
    Console.Error.WriteLine("usage: Foresaid.Train CORPORA-FOLDER MODELS-FOLDER");
    return 2;
}

string TreebankPath(string name) => Path.Combine(corpora, "ud", name + ".conllu");
List<ParsedSentence> train = [.. Treebank.Read(TreebankPath("en_ewt-ud-train")), .. Treebank.Read(TreebankPath("en_gum-permissive-train"))];

var tagger = Written(Path.Combine(models, "en", "tagger.model"), TaggerTraining.Run(train));
foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-permissive-dev" })
{
    var (universal, fine) = TaggerAccuracy.Of(tagger, Treebank.Read(TreebankPath(name)).Select(Treebank.Tags));
    Console.WriteLine($"{name}: parts of speech {universal:P2}, fine tags {fine:P2} (gold tokens)");
}

const int ParserEpochs = 10;
const int ParserSeed = 20261125;
const int ParserMinUpdates = 3;
var parsing = ParserTrainer.Train(
    TaggerTraining.Jackknifed(train), ParserEpochs, ParserSeed, ParserMinUpdates, (epoch, right) => Console.WriteLine($"parser, epoch {epoch}: {right:P2} right while learning"));
var parser = Written(Path.Combine(models, "en", "parser.model"), parsing);
foreach (var name in new[] { "en_ewt-ud-dev", "en_gum-permissive-dev" })
{
    var sentences = Treebank.Read(TreebankPath(name)).Select(sentence => sentence with { Labels = TaggerAccuracy.Tagged(tagger, sentence.Words) });
    var (unlabelled, labelled) = ParserAccuracy.Of(parser, sentences);
    Console.WriteLine($"{name}: heads {unlabelled:P2}, heads and relations {labelled:P2} (gold tokens, own tags)");
}

return 0;

static LinearModel Written(string path, LinearModel model)
{
    using (var file = System.IO.File.Create(path))
    {
        ModelFile.Write(file, model);
    }

    using var written = System.IO.File.OpenRead(path);
    var read = ModelFile.Read(written);
    Console.WriteLine($"{path}: {written.Length:N0} bytes, {read.FeatureCount:N0} features, {read.Labels.Length} classes");
    return read;
}
