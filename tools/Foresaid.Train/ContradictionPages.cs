using System.Collections.Immutable;
using System.Text.Json;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Pages;
using Foresaid.Statements;
using Foresaid.Statements.Threads;

namespace Foresaid.Train;

/// <summary>Trains the model of contradictions on our own pages, and measures it on pages that it did not learn from.</summary>
internal static class ContradictionPages
{
    private const int Folds = 6;

    /// <summary>Trains the model of all pages that may be learned from, and prints the figures of cross-validation over the pages.</summary>
    public static void Run(ModelFolder models)
    {
        var reader = new StatementReader(Models.Statements);
        List<TaughtPage> pages = [.. OwnCorpus.Pages(PageSet.Read).Concat(OwnCorpus.Pages(PageSet.Later)).Select(pair => Taught(reader, pair.Page, pair.Gold))];
        models.Write("contradictions.model", stream => ModelFile.Write(stream, ContradictionTrainer.Train(pages.SelectMany(page => page.Pairs))));
        var asked = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = ContradictionTrainer.Train(pages.Where((_, index) => index % Folds != fold).SelectMany(page => page.Pairs));
            return pages.Where((_, index) => index % Folds == fold).SelectMany(page => page.Pairs.Select(pair => (page.Name, Pair: pair, Belief: ContradictionTrainer.Ask(model, [.. pair.Features]))));
        }).OrderByDescending(one => one.Belief).ToList();
        var listed = pages.Sum(page => page.Listed);
        var proposed = asked.TakeWhile(one => one.Belief >= ContradictionTrainer.LeastBelief).ToList();
        var found = proposed.SelectMany(one => one.Pair.Listed.Select(pair => (one.Name, pair))).Distinct().Count();
        var reachable = asked.SelectMany(one => one.Pair.Listed.Select(pair => (one.Name, pair))).Distinct().Count();
        ModelFolder.Say($"contradictions: {pages.Count} pages, {asked.Count} pairs; of {listed} listed, {reachable} are among them; {found} found in {proposed.Count} proposed, {proposed.Count(one => !one.Pair.Listed.IsEmpty)} of these listed");
    }

    private static TaughtPage Taught(StatementReader reader, string path, string gold)
    {
        if (PageReader.Read(File.ReadAllBytes(path)) is not PageReading.Read(var page))
        {
            throw new InvalidDataException($"{path} cannot be read.");
        }

        using var record = JsonDocument.Parse(File.ReadAllBytes(gold));
        List<(string, string)> listed = [.. record.RootElement.GetProperty("contradictions").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];
        var passages = PagePassages.Of(page);
        var sheet = Models.English.Analyze(page.Text, passages.SelectMany(passage => passage.Blocks).Select(block => block.Span));
        return new TaughtPage(Path.GetFileName(gold), listed.Count, ContradictionTrainer.Pairs(reader.Read(sheet, passages), passages, page.Text, listed));
    }

    private sealed record TaughtPage(string Name, int Listed, ImmutableArray<TaughtPair> Pairs);
}
