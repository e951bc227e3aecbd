using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Tells whether an attribution takes a claim away from whoever narrates.</summary>
internal static class ClaimOwners
{
    // So sure are the models seldom of a source that does not speak.
    private const double SureBelief = 0.9;

    /// <summary>Whether what is attributed is somebody else's claim.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="attributed">The attribution.</param>
    /// <param name="narrator">The number of the narrator.</param>
    /// <param name="book">The sources.</param>
    /// <returns>False for "I think", "we expect", "it is feared", "nobody says", and for what somebody will say.</returns>
    public static bool IsOfAnother(Syntax syntax, Attributed attributed, int narrator, SourceBook book) =>
        !IsYetToBeSaid(syntax, attributed) && CanSpeak(syntax, attributed) && attributed.Speakers().Any(speaker => speaker != narrator && !book.IsUnspecified(speaker));

    // "It will, he said, be late", "Should it come, she added": an auxiliary beyond a comma or its subject is no part of the cue, nor is Will Hay.
    private static bool IsYetToBeSaid(Syntax syntax, Attributed attributed) =>
        attributed.Report.Cue is >= 0 and var cue
        && syntax.Children(cue).Any(child => syntax.Relation(child) is "aux" && child < cue && !Enumerable.Range(child, cue - child).Any(token => syntax.Tag(token) is UniversalTag.Punct)
            && (char.IsLower(syntax.Word(child)[0]) || syntax.Word(child)[0] is '\'' or '’' || child == syntax.SentenceOf(child).FirstToken)
            && (syntax.Lower(child) is "will" or "'ll" or "wo" or "may" or "might" or "shall" or "should" or "must" || attributed.Within is not null && syntax.Lower(child) is "would" or "'d"));

    // "She was not impressed. “It will fall.”", "he was less composed: “It will fall.”": what is quoted behind the cue is theirs.
    private static bool IsBehindIt(Syntax syntax, Attributed attributed, int cue) =>
        attributed.Quoted is Quoting.Direct && attributed.Report.Content[0].Start > syntax.Span(cue).End || attributed.Report.Content.Any(span => span.Start >= syntax.SentenceOf(cue).Span.End);

    // Prices and jobs may mean something, but they do not speak; nobody says nothing; "you" have said it only if somebody says so.
    private static bool CanSpeak(Syntax syntax, Attributed attributed)
    {
        if (attributed.Report.Source is not { } source)
        {
            return true;
        }

        // "None of the experts thinks so": they all think otherwise.
        var isOfSome = syntax.Lower(source.Head) is "none" or "neither" && syntax.Child(source.Head, "nmod") >= 0;
        if (!isOfSome && syntax.Lower(source.Head) is "nobody" or "none" or "anyone" or "anybody" or "everyone" or "everybody" or "you" or "neither" || syntax.Lower(source.First) is "no")
        {
            return false;
        }

        // "The minister is expected to resign", "prices are said to rise": what is passive is said of its subject, and not by it, unless it comes
        // "if the minister is to be believed".
        if (attributed.Report.Cue is >= 0 and var cue && source.Last < cue && syntax.IsPassive(cue) && !IsBehindIt(syntax, attributed, cue))
        {
            return Learned.SpeechFrames.IsOfMind(syntax, cue) || syntax.Lemma(cue) is "believe" or "trust" && syntax.Lower(source.First - 1) is "if";
        }

        // "Bulk Foods told the radio": only who can speak tells somebody.
        if (attributed.Report.Cue is >= 0 and var told && syntax.Lemma(told) is "tell" or "announce" or "promise" or "assure" && char.IsUpper(syntax.Word(source.Head)[0]))
        {
            return true;
        }

        var lemma = syntax.Lemma(source.Head);
        return syntax.Fine(source.Head) is not "NN" || SourceWords.People.Contains(lemma) || SourceWords.Bodies.Contains(lemma) || SourceWords.Governments.Contains(lemma)
            || attributed.Quoted is not Quoting.Indirect || attributed.Report.Belief >= SureBelief;
    }
}
