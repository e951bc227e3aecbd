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
        var (all, before, open, won, lost) = (0, 0, 0, 0, 0);
        foreach (var (claim, model) in asked)
        {
            var best = claim.Claimants.Select(claimant => (claimant.IsTheirs, Belief: ClaimantTrainer.Ask(model, claimant.Features.AsSpan()))).MaxBy(one => one.Belief);
            all++;
            before += claim.IsRight ? 1 : 0;
            open += claim.Claimants.Any(claimant => claimant.IsTheirs) ? 1 : 0;
            won += best.Belief >= ClaimantTrainer.LeastBelief && best.IsTheirs ? 1 : 0;
            lost += best.Belief >= ClaimantTrainer.LeastBelief && claim.IsRight ? 1 : 0;
        }

        ModelFolder.Say($"claimants {which}: {all} statements whose sentences name somebody, {before} right without; of the others {open} name the claimant; {won} of these found, {lost} of the right ones lost");
    }

    private static ImmutableArray<TaughtClaim> Taught(GoldPage page)
    {
        var (sheet, passages) = page.Analyze();
        return ClaimantTrainer.Claims(Models.Statements, sheet, passages, ListedClaims.Of(page));
    }

    private static IEnumerable<ImmutableArray<TaughtClaim>> Texts(bool isKept) =>
        from text in OwnTexts.Short(isKept).Concat(OwnTexts.Articles(isKept))
        let claims = ListedClaims.Of(text)
        where claims.Count > 0
        select ClaimantTrainer.Claims(Models.Statements, text.Analyze(), text.Passages, claims);
}
