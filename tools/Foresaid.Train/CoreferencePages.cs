using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Train;

/// <summary>Trains the model of coreference on our own pages and texts, and measures it on pages that it did not learn from.</summary>
internal static class CoreferencePages
{
    private const int Folds = 6;
    private const int Rounds = 2;

    /// <summary>Trains the model of all pages and texts that may be learned from, and prints the figures of cross-validation.</summary>
    public static void Run(string corpora, ModelFolder models)
    {
        List<ISource> sources = [.. GoldPages.Read().Select(Of), .. Texts(isKept: false), .. Treebank(corpora)];
        var pages = GoldPages.Read().Count();
        LinearModel? model = null;
        List<ImmutableArray<TaughtAnaphor>> taught = [];
        for (var round = 0; round < Rounds; round++)
        {
            taught = [.. sources.Select(source => source.Taught(model))];
            model = CoreferenceTrainer.Train(taught.SelectMany(page => page));
        }

        models.Write("coreference.model", stream => ModelFile.Write(stream, model!));
        var texts = sources.Count(source => source is Listed);
        Say("by cross-validation, pages", Crossed(taught, index => index < pages));
        Say("by cross-validation, texts", Crossed(taught, index => index >= pages && index < texts));
        Say("by cross-validation, treebank", Crossed(taught, index => index >= texts));
        Say("texts kept", Texts(isKept: true).SelectMany(source => source.Taught(model)).Select(anaphor => (anaphor, model!)));
    }

    private static IEnumerable<(TaughtAnaphor Anaphor, LinearModel Model)> Crossed(List<ImmutableArray<TaughtAnaphor>> pages, Predicate<int> isAsked) =>
        Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = CoreferenceTrainer.Train(pages.Where((_, index) => index % Folds != fold).SelectMany(page => page));
            return pages.Where((_, index) => index % Folds == fold && isAsked(index)).SelectMany(page => page).Select(anaphor => (anaphor, model));
        });

    private static void Say(string which, IEnumerable<(TaughtAnaphor Anaphor, LinearModel Model)> asked)
    {
        var answers = asked.Select(one => (one.Anaphor, Beliefs: one.Anaphor.Candidates.Select(candidate => CoreferenceTrainer.Ask(one.Model, candidate.Features.AsSpan())).ToList())).ToList();
        var pronouns = answers.Where(one => one.Anaphor.IsPronoun).ToList();
        var descriptions = answers.Where(one => !one.Anaphor.IsPronoun).ToList();
        ModelFolder.Say($"coreference {which}: {pronouns.Count(Told)} of {pronouns.Count} pronouns told right, {descriptions.Count(Told)} of {descriptions.Count} descriptions");

        // Of a description the last candidate is somebody new.
        static bool Told((TaughtAnaphor Anaphor, List<double> Beliefs) one)
        {
            var best = Enumerable.Range(0, one.Beliefs.Count).Where(index => one.Anaphor.IsPronoun || index == one.Beliefs.Count - 1 || one.Beliefs[index] >= one.Anaphor.LeastBelief).MaxBy(index => one.Beliefs[index]);
            return one.Anaphor.Candidates[best].IsMeant;
        }
    }

    private static IEnumerable<Listed> Texts(bool isKept) =>
        from text in OwnTexts.All(isKept)
        let claims = ListedClaims.Of(text)
        where claims.Count > 0
        select new Listed(text.Analyze(), text.Passages, claims, 1);

    private static Listed Of(GoldPage page)
    {
        var (sheet, passages) = page.Analyze();
        return new Listed(sheet, passages, ListedClaims.Of(page), ListedClaims.PageWeight);
    }

    // The documents of a coreference treebank.
    private static IEnumerable<Marked> Treebank(string corpora)
    {
        var gold = GoldText.Read(Path.Combine(corpora, "ud", "en_gum-permissive-train.conllu"));
        foreach (var (first, end) in gold.Documents.Zip(gold.Documents.Skip(1)).Where(document => document.Second > document.First))
        {
            var (start, stop) = (gold.Words[first].Start, gold.Words[end - 1].End);
            ImmutableArray<PassageBlock> blocks = [.. gold.Blocks.Where(block => block.Start >= start && block.End <= stop).Select(block => new PassageBlock(new TextSpan(block.Start - start, block.Length), null, false, false, []))];
            var entities = gold.Entities(first, end).GroupBy(entity => entity.Head - start).ToDictionary(group => group.Key, group => group.MaxBy(entity => entity.Span.Length).Id);
            yield return new Marked(Models.English.Analyze(gold.Text[start..stop], blocks.Select(block => block.Span)), [new Passage(new Narrator(null, SourceKind.Author), blocks, null)], entities);
        }
    }

    private interface ISource
    {
        ImmutableArray<TaughtAnaphor> Taught(LinearModel? model);
    }

    // A page or text whose claims are listed.
    private sealed record Listed(Sheet Sheet, ImmutableArray<Passage> Passages, List<(string Quote, string Speaker)> Claims, double Weight) : ISource
    {
        public ImmutableArray<TaughtAnaphor> Taught(LinearModel? model) => [.. CoreferenceTrainer.Anaphors(Models.Statements, model, Sheet, Passages, Claims).Select(anaphor => anaphor with { Weight = Weight })];
    }

    // A document whose mentions of entities are marked.
    private sealed record Marked(Sheet Sheet, ImmutableArray<Passage> Passages, Dictionary<int, string> Entities) : ISource
    {
        public ImmutableArray<TaughtAnaphor> Taught(LinearModel? model) => CoreferenceTrainer.Anaphors(Models.Statements, model, Sheet, Passages, Entities);
    }
}
