using Foresaid.Learning;
using Foresaid.Statements.Forecasts;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Somebody named in the sentence of a statement, whose claim it may be.</summary>
/// <param name="Phrase">The words that name them.</param>
/// <param name="Features">What the model is asked.</param>
internal sealed record Claimant(SourcePhrase Phrase, uint[] Features);

/// <summary>Finds whose claim a statement is where no attribution says so: somebody whom its own sentence names.</summary>
internal static class ClaimantFinder
{
    // A sentence without end may name any number: only those so near are asked.
    private const int Farthest = 60;

    /// <summary>The likeliest claimant of a statement.</summary>
    /// <param name="model">Tells how likely somebody is the one whose claim it is.</param>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The statement.</param>
    /// <param name="owner">The innermost attribution that holds it; null in the narrator's own voice. Those whom its own source or those around it name are not asked.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="hasSpoken">Whether what a token names is the source of an attribution.</param>
    /// <returns>Null where nobody is likely; with how likely it is.</returns>
    public static (SourcePhrase Phrase, double Belief)? Find(LinearModel model, Syntax syntax, Prediction prediction, Attributed? owner, Func<int, bool> isQuoted, Func<int, bool> hasSpoken)
    {
        // "I wouldn't bet on it": nobody's but the speaker's own.
        if (syntax.Word(syntax.Child(prediction.Head, "nsubj") is >= 0 and var subject ? subject : prediction.Head) is "I")
        {
            return null;
        }

        (SourcePhrase Phrase, double Belief)? best = null;
        foreach (var claimant in Candidates(syntax, prediction, owner, isQuoted, hasSpoken))
        {
            var belief = ClaimantTrainer.Ask(model, claimant.Features);
            if (belief >= ClaimantTrainer.LeastBelief && belief > (best?.Belief ?? 0))
            {
                best = (claimant.Phrase, belief);
            }
        }

        return best;
    }

    /// <summary>Everybody whom the sentence of a statement names, and who may speak.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="prediction">The statement.</param>
    /// <param name="owner">The innermost attribution that holds it; null in the narrator's own voice. Those whom its own source or those around it name are not listed.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <param name="hasSpoken">Whether what a token names is the source of an attribution.</param>
    /// <returns>In order.</returns>
    public static IEnumerable<Claimant> Candidates(Syntax syntax, Prediction prediction, Attributed? owner, Func<int, bool> isQuoted, Func<int, bool> hasSpoken)
    {
        var sentence = syntax.SentenceOf(prediction.Head);
        var (first, end) = (Math.Max(sentence.FirstToken, prediction.Head - Farthest), Math.Min(sentence.EndToken, prediction.Head + Farthest));
        for (var token = first; token < end; token++)
        {
            if (MayClaim(syntax, token) && !IsOfOwner(token, owner) && SourcePhraseFinder.OfNoun(syntax, token) is { } phrase)
            {
                yield return new Claimant(phrase, ClaimantFeatures.Of(syntax, prediction, owner, phrase, isQuoted, hasSpoken));
            }
        }
    }

    // What names an owner names nobody else.
    private static bool IsOfOwner(int token, Attributed? owner)
    {
        for (var at = owner; at is not null; at = at.Within)
        {
            if (at.Report.Source is { } source && source.First <= token && token <= source.Last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayClaim(Syntax syntax, int token) =>
        syntax.Relation(token) is "nsubj" or "obl" or "nmod" or "obj" or "root" or "conj" or "parataxis" or "ccomp" or "appos" or "iobj" or "dislocated"
        && syntax.Lower(token) is not ("i" or "we" or "you")
        && (SourceWords.Speaks(syntax, token)
            || syntax.Tag(token) is UniversalTag.Num or UniversalTag.Pron or UniversalTag.Det or UniversalTag.Adj && syntax.Child(token, "nmod") is >= 0 and var people && SourceWords.Speaks(syntax, people)
            || syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn && (syntax.Relation(token) is "nsubj" || syntax.FullRelation(token) is "nmod:poss")
            || syntax.Lower(token) is "most" or "some" or "many" or "others" or "both" or "one" or "another" && syntax.Relation(token) is "nsubj");
}
