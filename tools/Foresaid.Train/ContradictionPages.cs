using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Learning;
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
        List<TaughtPage> pages = [.. GoldPages.Read().Select(gold => Taught(reader, gold)), .. ThreadTexts.Read(isKept: false).Select(thread => Taught(reader, thread))];
        var whole = ContradictionTrainer.Train(pages.SelectMany(page => page.Pairs));
        models.Write("contradictions.model", stream => ModelFile.Write(stream, whole));
        Say("by cross-validation", pages, Enumerable.Range(0, Folds).SelectMany(fold => Asked(
            ContradictionTrainer.Train(pages.Where((_, index) => index % Folds != fold).SelectMany(page => page.Pairs)), pages.Where((_, index) => index % Folds == fold))));
        List<TaughtPage> kept = [.. ThreadTexts.Read(isKept: true).Select(thread => Taught(reader, thread))];
        Say("threads kept", kept, Asked(whole, kept));
    }

    // The pairs of pages, each with what a model believes of it.
    private static IEnumerable<(string Name, TaughtPair Pair, double Belief)> Asked(LinearModel model, IEnumerable<TaughtPage> pages) =>
        pages.SelectMany(page => page.Pairs.Select(pair => (page.Name, pair, ContradictionTrainer.Ask(model, [.. pair.Features]))));

    private static void Say(string which, List<TaughtPage> pages, IEnumerable<(string Name, TaughtPair Pair, double Belief)> pairs)
    {
        var asked = pairs.OrderByDescending(one => one.Belief).ToList();
        var listed = pages.Sum(page => page.Listed);
        var proposed = asked.TakeWhile(one => one.Belief >= ContradictionTrainer.LeastBelief).ToList();
        var found = proposed.SelectMany(one => one.Pair.Listed.Select(pair => (one.Name, pair))).Distinct().Count();
        var reachable = asked.SelectMany(one => one.Pair.Listed.Select(pair => (one.Name, pair))).Distinct().Count();
        ModelFolder.Say($"contradictions {which}: {pages.Count} pages, {asked.Count} pairs; of {listed} listed, {reachable} are among them; {found} found in {proposed.Count} proposed, {proposed.Count(one => !one.Pair.Listed.IsEmpty)} of these listed");
    }

    private static TaughtPage Taught(StatementReader reader, GoldPage gold)
    {
        List<(string, string)> listed = [.. gold.Gold.GetProperty("contradictions").EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];
        var (sheet, passages) = gold.Analyze();
        return new TaughtPage(gold.Name, listed.Count, ContradictionTrainer.Pairs(reader.Read(sheet, passages), passages, gold.Page.Text, listed));
    }

    private static TaughtPage Taught(StatementReader reader, ThreadText thread) =>
        new(thread.Name, thread.Listed.Length, ContradictionTrainer.Pairs(reader.Read(thread.Analyze(), thread.Passages), thread.Passages, thread.Words, thread.Listed));

    private sealed record TaughtPage(string Name, int Listed, ImmutableArray<TaughtPair> Pairs);
}
