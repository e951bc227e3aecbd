using Foresaid.Statements.Certainties;
using Foresaid.Statements.Forecasts;
using Foresaid.Text;

namespace Foresaid.Statements.Times;

/// <summary>Tells which clauses leave out what they speak of, so that they keep its time.</summary>
internal sealed class Ellipses(Syntax syntax)
{
    // "No, but": so many words and marks may stand before the pronoun.
    private const int LongestLead = 5;

    /// <summary>"I wouldn't bet against him", "I'd put that at one in four", "I doubt it": odds given on what was said.</summary>
    public bool IsEstimate(Prediction prediction)
    {
        var at = prediction.Head;
        return syntax.Lemma(at) is "doubt" && syntax.Lower(syntax.Child(at, "obj")) is "it" or "that" or "this" || syntax.Child(at, "ccomp", "acl") < 0 && (syntax.Lower(syntax.Child(at, "nsubj")) is "i" or "we" && syntax.Lemma(at) is "bet" or "doubt" or "put" or "give" or "say" or "wager" or "make" or "amaze" or "amazed" or "surprised"
            || HasPronoun(prediction) && prediction.Content.Any(span => CertaintyFinder.StatesOdds(syntax.Text, span)));
    }

    /// <summary>"Hardly a tenth.", "A plan on paper, probably.": what has no verb says only what differs.</summary>
    public bool IsVerbless(Prediction prediction) =>
        syntax.Tag(prediction.Head) is not (UniversalTag.Verb or UniversalTag.Aux) && syntax.Child(prediction.Head, "nsubj", "cop", "expl", "aux") < 0;

    /// <summary>"They would, you know.": a pronoun and its auxiliary, and there the clause ends.</summary>
    public bool IsStranded(Sentence sentence)
    {
        var at = sentence.FirstToken;
        while (at < sentence.EndToken - 2 && at - sentence.FirstToken < LongestLead && (syntax.Tag(at) is UniversalTag.Cconj or UniversalTag.Intj or UniversalTag.Punct || syntax.Lower(at) is "no" or "yes"))
        {
            at++;
        }

        if (syntax.Tag(at) is not UniversalTag.Pron || at + 1 >= sentence.EndToken || syntax.Tag(at + 1) is not UniversalTag.Aux)
        {
            return false;
        }

        var end = at + 2 < sentence.EndToken && syntax.Lower(at + 2) is "not" or "n't" ? at + 3 : at + 2;
        return end >= sentence.EndToken || syntax.Tag(end) is UniversalTag.Punct;
    }

    /// <summary>The subject of a verb, or of "going to" above it, in lower case.</summary>
    public string SubjectOf(int verb)
    {
        var subject = syntax.Child(verb, "nsubj", "expl");
        subject = subject < 0 && syntax.Relation(verb) is "xcomp" ? syntax.Child(syntax.Head(verb), "nsubj", "expl") : subject;
        return subject < 0 ? "" : syntax.Lower(subject);
    }

    /// <summary>"It won't.", "And it will be.", "Not happening.", "They will do so."</summary>
    public bool IsElliptic(Prediction prediction)
    {
        var head = prediction.Head;
        var isLight = syntax.Tag(head) is UniversalTag.Aux || syntax.Lemma(head) is "do" or "happen" or "be";
        return isLight && syntax.Children(head).All(child => syntax.Tag(child) is UniversalTag.Pron or UniversalTag.Aux or UniversalTag.Part or UniversalTag.Adv or UniversalTag.Punct or UniversalTag.Cconj or UniversalTag.Intj or UniversalTag.Det
            || syntax.Relation(child) is "obl" or "discourse" or "vocative" && child < head);
    }

    private bool HasPronoun(Prediction prediction) =>
        syntax.Child(prediction.Head, "nsubj", "expl") is var subject && (subject < 0 || syntax.Tag(subject) is UniversalTag.Pron || syntax.Tag(syntax.First(subject)) is UniversalTag.Pron);
}
