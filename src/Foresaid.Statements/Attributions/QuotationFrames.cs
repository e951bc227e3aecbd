using System.Collections.Immutable;
using Foresaid.Statements.Quotations;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who speaks a quotation that no cue gives to anybody, by what stands beside it.</summary>
internal static class QuotationFrames
{
    private const int ShortestSentence = 4;
    private const int FarthestSubject = 3;
    private const int LongestHow = 4;
    private const int MostSentencesBack = 4;
    private const int LongestCaller = 6;

    private static readonly HashSet<string> _views = ["opinion", "view", "verdict", "answer", "reply", "response", "forecast", "prediction", "guess", "bet", "judgment", "judgement", "estimate", "comment", "conclusion", "summary", "line"];

    // Counted on marked quotations: docs/confidence.md.
    private const double BeliefBeside = 0.8;
    public const double BeliefBehind = 0.6;
    private const double BeliefFarBehind = 0.5;

    /// <summary>Whether at least a clause stands between the marks.</summary>
    public static bool IsSentence(Syntax syntax, Quotation quotation)
    {
        var (first, end) = syntax.TokensIn(quotation.Inner);
        return end - first >= ShortestSentence && Enumerable.Range(first, end - first).Any(token => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux);
    }

    /// <summary>The report of a quotation whose own sentence names who speaks: "“A,” is how she puts it", "He was calm – “A” – but".</summary>
    /// <returns>Null where no person or body is the subject beside it.</returns>
    public static Report? Find(Syntax syntax, Quotation quotation)
    {
        var (first, end) = syntax.TokensIn(quotation.Span);
        var isHow = syntax.Lower(end) is "is" or "was" && syntax.Lower(end + 1) is "how";
        if (end <= first || !isHow && !IsSentence(syntax, quotation))
        {
            return null;
        }

        var (before, after) = (syntax.SentenceOf(first), syntax.SentenceOf(end - 1));
        var behind = Enumerable.Range(end, Math.Max(0, Math.Min(after.EndToken, end + FarthestSubject + (isHow ? LongestHow : 0)) - end)).FirstOrDefault(token => SourceWords.Speaks(syntax, token) && syntax.Relation(token) is "nsubj" or "obj" or "root", -1);
        if (behind >= 0 && VerbOf(syntax, behind, end, after.EndToken) is >= 0 and var verb)
        {
            return ReportOf(syntax, quotation, behind, verb, "quotation beside its speaker", BeliefBeside);
        }

        // "“A,” was her opinion."
        if (syntax.Lower(end) is "is" or "was" && syntax.Lower(end + 1) is "his" or "her" or "their" && _views.Contains(syntax.Lower(end + 2)))
        {
            return ReportOf(syntax, quotation, end + 1, end, "quotation beside its speaker", BeliefBeside);
        }

        if (CalledBy(syntax, end, after.EndToken) is >= 0 and var caller)
        {
            return ReportOf(syntax, quotation, caller, end, "quotation beside its speaker", BeliefBeside);
        }

        if (first > before.FirstToken && syntax.Word(first - 1) is "," or ":" or "–" or "—" or "-"
            && SubjectBefore(syntax, before.FirstToken, first) is >= 0 and var subject
            && VerbOf(syntax, subject, before.FirstToken, first) is >= 0 and var ahead)
        {
            return ReportOf(syntax, quotation, subject, ahead, "quotation beside its speaker", BeliefBeside);
        }

        return null;
    }

    /// <summary>The report of a quotation that stands alone behind a sentence about somebody: "The hotelier was counting cancellations. “A.”"</summary>
    /// <returns>Null where the sentence before has no person as the subject of its main clause, or stands two paragraphs away.</returns>
    public static Report? Behind(Syntax syntax, Passage passage, Quotation quotation)
    {
        var (first, _) = syntax.TokensIn(quotation.Span);
        var sentence = syntax.SentenceOf(first);
        if (sentence.Index == 0)
        {
            return null;
        }

        // "Ann Lee owns the field. Would she sell? “A.”": whoever is asked stands before the question.
        var before = new Sentence(syntax.Sheet, sentence.Index - 1);
        if (syntax.Word(before.EndToken - 1) is "?" && before.Index > 0)
        {
            before = new Sentence(syntax.Sheet, before.Index - 1);
        }

        if (syntax.Word(before.EndToken - 1) is ":" && PersonIn(syntax, before) is { } named)
        {
            return ReportOf(syntax, quotation, named, -1, "quotation behind its speaker", BeliefBehind);
        }

        var start = quotation.Block == 0 ? passage.Blocks[0].Span.Start : passage.Blocks[quotation.Block - 1].Span.Start;
        return before.Span.Start >= start && EndsAsText(syntax, before)
            && Unquoted(syntax, before).FirstOrDefault(token => IsActing(syntax, token), -1) is >= 0 and var subject
            ? ReportOf(syntax, quotation, subject, -1, "quotation behind its speaker", BeliefBehind)
            : Somebody(syntax, before, start) is { } told ? ReportOf(syntax, quotation, told, -1, "quotation behind somebody", BeliefFarBehind)
            : null;
    }

    // "Dr Lee has a full waiting room. Her retirement is fixed for May. “A.”": a quotation is somebody's, and the last one told of is the likeliest.
    private static int? Somebody(Syntax syntax, Sentence before, int start)
    {
        for (var (at, back) = (before, 0); back < MostSentencesBack && at.Span.Start >= start; at = new Sentence(syntax.Sheet, at.Index - 1), back++)
        {
            if (syntax.Word(at.EndToken - 1) is not "?" && (SubjectOf(syntax, at) ?? PersonIn(syntax, at)) is { } told)
            {
                return told;
            }

            if (at.Index == 0)
            {
                break;
            }
        }

        return null;
    }

    // The tokens of a sentence that stand in no quotation marks of its own.
    private static IEnumerable<int> Unquoted(Syntax syntax, Sentence sentence)
    {
        var isOpen = false;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var isMark = syntax.Word(token) is "“" or "”" or "\"";
            isOpen = isMark ? syntax.Word(token) is "“" || syntax.Word(token) is "\"" && !isOpen : isOpen;
            if (!isOpen && !isMark)
            {
                yield return token;
            }
        }
    }

    // The subject of a main clause, or whoever a pronoun means.
    private static int? SubjectOf(Syntax syntax, Sentence sentence)
    {
        int? pronoun = null;
        foreach (var token in Unquoted(syntax, sentence))
        {
            if (IsActing(syntax, token))
            {
                return token;
            }

            pronoun = syntax.Lower(token) is "he" or "she" or "his" or "her" or "him" ? token : pronoun;
        }

        return pronoun;
    }

    // "This is the answer of Ann Lee, in full:"
    private static int? PersonIn(Syntax syntax, Sentence sentence)
    {
        for (var index = syntax.Sheet.Names.FirstAtOrAfter(sentence.FirstToken); index < syntax.Sheet.Names.Names.Length && syntax.Sheet.Names.Names[index] is var name && name.FirstToken < sentence.EndToken; index++)
        {
            if (name.Kind is NameKind.Person)
            {
                return Enumerable.Range(name.FirstToken, name.EndToken - name.FirstToken).FirstOrDefault(token => syntax.HangsOutside(token, name.FirstToken, name.EndToken - 1), name.FirstToken);
            }
        }

        return null;
    }

    private static Report ReportOf(Syntax syntax, Quotation quotation, int subject, int verb, string rule, double belief)
    {
        var phrase = SourcePhraseFinder.OfNoun(syntax, subject) ?? new SourcePhrase(subject, subject, subject);
        var source = syntax.Span(phrase.First, phrase.Last);
        ImmutableArray<TextSpan> cue = verb < 0 ? [] : [syntax.Span(verb)];
        return new Report(phrase, [source], verb, cue, [quotation.Span], rule, cue.Select(span => span.Start).Append(source.Start).Append(quotation.Span.Start).Min(), belief);
    }

    // "“A,” called out Ann Lee", "“A!” chimed in her neighbour": a verb, a particle, and somebody; -1 for nobody.
    private static int CalledBy(Syntax syntax, int verb, int end)
    {
        if (verb + 1 >= end || verb < 2 || syntax.Tag(verb) is not UniversalTag.Verb || syntax.Fine(verb) is not ("VBD" or "VBZ" or "VBN") || syntax.Word(verb - 2) is not ("," or "!" or "?" or "—" or "–" or "…"))
        {
            return -1;
        }

        var first = syntax.Lower(verb + 1) is "out" or "in" or "back" or "on" or "up" or "down" or "along" or "off" ? verb + 2 : verb + 1;
        for (var token = first; token < Math.Min(end, first + LongestCaller) && syntax.Tag(token) is not (UniversalTag.Punct or UniversalTag.Verb or UniversalTag.Adp or UniversalTag.Aux); token++)
        {
            if (SourceWords.Speaks(syntax, token) && (token + 1 >= end || syntax.Tag(token + 1) is not (UniversalTag.Noun or UniversalTag.Propn) && syntax.Fine(token + 1) is not "POS" || syntax.Tag(token) is UniversalTag.Propn))
            {
                return token;
            }
        }

        return -1;
    }

    // The last subject; "the price and not anything a committee does: “A”": no subject of a relative clause, where another stands before it.
    private static int SubjectBefore(Syntax syntax, int first, int end)
    {
        var subjects = Enumerable.Range(first, end - first).Where(token => SourceWords.Speaks(syntax, token) && syntax.Relation(token) is "nsubj").ToList();
        return subjects.FindLast(token => syntax.Head(token) is >= 0 and var verb && syntax.Relation(verb) is not "acl") is > 0 and var main ? main : subjects is [.., var last] ? last : -1;
    }

    // Headlines and captions have no stop.
    private static bool EndsAsText(Syntax syntax, Sentence sentence) => syntax.Word(sentence.EndToken - 1) is "." or ":" or "!" or "?" or "…" or "”" or "\"" or "’";

    // The subject of a main clause, who may speak.
    private static bool IsActing(Syntax syntax, int token) => syntax.Relation(token) is "nsubj" && SourceWords.Speaks(syntax, token) && syntax.Head(token) is >= 0 and var verb && syntax.Relation(verb) is "root" or "conj" or "parataxis";

    private static int VerbOf(Syntax syntax, int subject, int first, int end)
    {
        var head = syntax.Head(subject);
        if (head >= first && head < end)
        {
            return head;
        }

        // "“A,” countered Vikram": drawn the wrong way round.
        return Enumerable.Range(first, end - first).FirstOrDefault(token => syntax.Head(token) == subject && syntax.Tag(token) is UniversalTag.Verb, -1);
    }
}
