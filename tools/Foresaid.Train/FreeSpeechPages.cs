using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;

namespace Foresaid.Train;

/// <summary>Trains the model of free indirect speech on our own pages and texts, and measures it on pages that it did not learn from.</summary>
internal static class FreeSpeechPages
{
    private const int Folds = 6;

    /// <summary>Trains the model of all pages and texts that may be learned from, and prints the figures of cross-validation.</summary>
    public static void Run(ModelFolder models)
    {
        List<ImmutableArray<TaughtSentence>> pages = [.. GoldPages.Read().Select(Taught), .. Texts(isKept: false)];
        var whole = FreeSpeechTrainer.Train(pages.SelectMany(page => page));
        models.Write("free-speech.model", stream => ModelFile.Write(stream, whole));
        Say("by cross-validation, pages", Crossed(pages, GoldPages.Read().Count(), true));
        Say("by cross-validation, texts", Crossed(pages, GoldPages.Read().Count(), false));
        Say("texts kept", Texts(isKept: true).SelectMany(page => page).Select(sentence => (sentence, FreeSpeechTrainer.Ask(whole, sentence.Features.AsSpan()))));
    }

    private static IEnumerable<(TaughtSentence Sentence, double Belief)> Crossed(List<ImmutableArray<TaughtSentence>> pages, int first, bool ofPages) =>
        Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = FreeSpeechTrainer.Train(pages.Where((_, index) => index % Folds != fold).SelectMany(page => page));
            return pages.Where((_, index) => index % Folds == fold && index < first == ofPages).SelectMany(page => page).Select(sentence => (sentence, FreeSpeechTrainer.Ask(model, sentence.Features.AsSpan()))).ToList();
        });

    private static void Say(string which, IEnumerable<(TaughtSentence Sentence, double Belief)> asked)
    {
        var all = asked.ToList();
        var told = all.Where(one => one.Belief >= (one.Sentence.ByRule ? FreeSpeechTrainer.LeastBeliefByRule : FreeSpeechTrainer.LeastBelief)).ToList();
        var theirs = all.Count(one => one.Sentence.IsTheirs);
        var found = told.Count(one => one.Sentence.IsTheirs);
        var right = all.Count - theirs - told.Count + (2 * found);
        ModelFolder.Say($"free speech {which}: {all.Count} sentences, {theirs} in somebody's words; {right} told right, {found} of these found; by rule alone {all.Count(one => one.Sentence.ByRule == one.Sentence.IsTheirs)}");
    }

    private static ImmutableArray<TaughtSentence> Taught(GoldPage page)
    {
        var (sheet, passages) = page.Analyze();
        return [.. FreeSpeechTrainer.Sentences(Models.Statements, sheet, passages, ListedClaims.Of(page)).Select(sentence => sentence with { Weight = ListedClaims.PageWeight })];
    }

    private static IEnumerable<ImmutableArray<TaughtSentence>> Texts(bool isKept) =>
        from text in OwnTexts.All(isKept)
        let claims = ListedClaims.Of(text)
        where claims.Count > 0
        select FreeSpeechTrainer.Sentences(Models.Statements, text.Analyze(), text.Passages, claims);
}
