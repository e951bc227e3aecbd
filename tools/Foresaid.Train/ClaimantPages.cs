using System.Collections.Immutable;
using Foresaid.Engine;
using Foresaid.Learning;
using Foresaid.Statements.Attributions;

namespace Foresaid.Train;

/// <summary>Trains the model of claimants on our own pages and texts, and measures it on pages that it did not learn from.</summary>
internal static class ClaimantPages
{
    private const int Folds = 6;

    /// <summary>Trains the model of all pages and texts that may be learned from, and prints the figures of cross-validation.</summary>
    public static void Run(ModelFolder models)
    {
        List<ImmutableArray<TaughtClaim>> pages = [.. GoldPages.Read().Select(Taught), .. Texts(isKept: false)];
        var whole = ClaimantTrainer.Train(pages.SelectMany(page => page));
        models.Write("claimants.model", stream => ModelFile.Write(stream, whole));
        Say("by cross-validation, pages", Crossed(pages, GoldPages.Read().Count(), true));
        Say("by cross-validation, texts", Crossed(pages, GoldPages.Read().Count(), false));
        Say("texts kept", Texts(isKept: true).SelectMany(page => page).Select(claim => (claim, whole)));
    }

    private static IEnumerable<(TaughtClaim Claim, LinearModel Model)> Crossed(List<ImmutableArray<TaughtClaim>> pages, int first, bool ofPages) =>
        Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var model = ClaimantTrainer.Train(pages.Where((_, index) => index % Folds != fold).SelectMany(page => page));
            return pages.Where((_, index) => index % Folds == fold && index < first == ofPages).SelectMany(page => page).Select(claim => (claim, model));
        });

    private static void Say(string which, IEnumerable<(TaughtClaim Claim, LinearModel Model)> asked)
    {
        var answers = asked.Select(one => (one.Claim, Best: one.Claim.Claimants.Select(claimant => (claimant.IsTheirs, Belief: ClaimantTrainer.Ask(one.Model, claimant.Features.AsSpan()))).MaxBy(claimant => claimant.Belief))).ToList();
        var open = answers.Count(one => !one.Claim.IsRight && one.Claim.Claimants.Any(claimant => claimant.IsTheirs));
        var told = answers.Where(one => one.Best.Belief >= ClaimantTrainer.LeastBelief).ToList();
        ModelFolder.Say($"claimants {which}: {answers.Count} statements whose sentences name somebody, {answers.Count(one => one.Claim.IsRight)} right without; of the others {open} name the claimant; {told.Count(one => !one.Claim.IsRight && one.Best.IsTheirs)} of these found, {told.Count(one => one.Claim.IsRight && !one.Best.IsTheirs)} of the right ones lost");
    }

    private static ImmutableArray<TaughtClaim> Taught(GoldPage page)
    {
        var (sheet, passages) = page.Analyze();
        return [.. ClaimantTrainer.Claims(Models.Statements, sheet, passages, ListedClaims.Of(page)).Select(claim => claim with { Weight = ListedClaims.PageWeight })];
    }

    private static IEnumerable<ImmutableArray<TaughtClaim>> Texts(bool isKept) =>
        from text in OwnTexts.All(isKept)
        let claims = ListedClaims.Of(text)
        where claims.Count > 0
        select ClaimantTrainer.Claims(Models.Statements, text.Analyze(), text.Passages, claims);
}
