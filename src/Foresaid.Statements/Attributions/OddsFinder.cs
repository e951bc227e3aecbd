using System.Collections.Frozen;
using Foresaid.Statements.Certainties;
using Foresaid.Statements.Times;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who puts odds on something: "puts the chances of a deal at one in five", "gives it 30 per cent".</summary>
/// <remarks>The corpora of attributions leave these out, so no model learns them.</remarks>
internal static class OddsFinder
{
    private static readonly FrozenSet<string> _verbs = FrozenSet.Create(StringComparer.Ordinal, "put", "give", "rate", "see", "call", "price", "quote", "rank", "have", "speak", "talk", "offer");

    // A mark further back opens nothing here.
    private const int FarthestMark = 200;

    // What somebody is given stands so many words behind, at most.
    private const int LongestGift = 12;

    // "Gives the mill a year", "another sixty years".
    private static readonly FrozenSet<string> _spans = FrozenSet.Create(StringComparer.Ordinal, "hour", "day", "week", "fortnight", "month", "quarter", "season", "winter", "summer", "year", "yr", "decade", "generation");

    // "At a quarter of the usual".
    private static readonly FrozenSet<string> _shares = FrozenSet.Create(StringComparer.Ordinal, "half", "quarter", "third", "double", "twice", "zero", "nil");

    private static readonly FrozenSet<string> _chances = FrozenSet.Create(StringComparer.Ordinal, "chance", "likelihood", "odds", "odd", "probability", "risk", "prospect");

    /// <summary>Finds the odds of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <returns>In the order of the verbs.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage)
    {
        foreach (var block in passage.Blocks)
        {
            var (first, end) = syntax.TokensIn(block.Span);
            for (var token = first; token < end; token++)
            {
                if (syntax.Tag(token) is UniversalTag.Verb && _verbs.Contains(syntax.Lemma(token)) && ReportOf(syntax, token) is { } report)
                {
                    yield return report;
                }
            }
        }
    }

    private static Report? ReportOf(Syntax syntax, int verb)
    {
        var subject = Subject(syntax, verb);
        var last = syntax.SentenceOf(verb).EndToken - 1;
        while (last > verb && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is not ("”" or "\""))
        {
            last--;
        }

        last = BeforeClosing(syntax, verb, last);
        if (subject < 0 || subject > verb || last <= verb || !PutsChance(syntax, verb) && !PutsFigure(syntax, verb) && !HasAt(syntax, verb) && !SpeaksOf(syntax, verb) && !GivesTime(syntax, verb) && (syntax.Lemma(verb) is "speak" or "talk" || syntax.Lemma(verb) is "offer" && !(syntax.Tag(verb + 1) is UniversalTag.Num or UniversalTag.Det && syntax.Lower(verb + 2) is "in" or "chance") || !CertaintyFinder.StatesOdds(syntax.Text, syntax.Span(verb + 1, last))))
        {
            return null;
        }

        var (from, to) = (syntax.First(subject), Math.Min(syntax.Last(subject), verb - 1));
        var before = Enumerable.Range(subject, to - subject + 1).FirstOrDefault(token => syntax.Word(token) is "," or "(" or "–" or "—", -1);
        to = before > 0 ? before - 1 : to;
        return new Report(
            new SourcePhrase(subject, from, to), [syntax.Span(from, to)], verb, [syntax.Span(verb)], [syntax.Span(verb + 1, last)], "odds that somebody puts", syntax.Span(from).Start, 1);
    }

    // "“I put it at one in four,” she said": what is said ends with the quotation that the verb stands in.
    private static int BeforeClosing(Syntax syntax, int verb, int last)
    {
        var first = Math.Max(syntax.SentenceOf(verb).FirstToken, verb - FarthestMark);
        var isOpen = Enumerable.Range(first, verb - first).Count(token => syntax.Word(token) is "\"") % 2 == 1;
        for (var (token, depth) = (verb + 1, 0); token <= last; token++)
        {
            depth += syntax.Word(token) is "“" ? 1 : 0;
            if (syntax.Word(token) is "”" && depth-- == 0 || syntax.Word(token) is "\"" && isOpen)
            {
                last = token - 1;
            }
        }

        while (last > verb && syntax.Word(last) is ",")
        {
            last--;
        }

        return last;
    }

    // "puts the likelihood of a strike at better than even".
    private static bool PutsChance(Syntax syntax, int verb) =>
        syntax.Lemma(verb) is "put" or "rate" or "see" or "give" && syntax.Child(verb, "obj") is >= 0 and var thing && thing > verb && _chances.Contains(syntax.Lemma(thing));

    // "Puts the crop at 720,000 tonnes", "puts the start in the middle of 2031".
    private static bool PutsFigure(Syntax syntax, int verb) =>
        syntax.Lemma(verb) is "put" or "peg" && syntax.Child(verb, "obj") > verb && syntax.Children(verb).Any(child => child > verb && IsFigure(syntax, child));

    private static bool IsFigure(Syntax syntax, int noun)
    {
        var tokens = Enumerable.Range(syntax.First(noun), syntax.Last(noun) - syntax.First(noun) + 1);
        return syntax.Lower(syntax.Child(noun, "case")) switch
        {
            "at" => tokens.Any(token => syntax.Tag(token) is UniversalTag.Num || syntax.Word(token).Any(char.IsAsciiDigit) || _shares.Contains(syntax.Lower(token))),
            "in" or "between" => tokens.Any(token => NamedTimes.LooksLikeYear(syntax.Word(token))),
            _ => false,
        };
    }

    // "Markets have it at 70%", "the bookmaker has her at 6/4".
    private static bool HasAt(Syntax syntax, int verb) =>
        syntax.Lemma(verb) is "have" && syntax.Child(verb, "obj") is >= 0 and var thing && thing == verb + 1 && syntax.Tag(thing) is UniversalTag.Pron or UniversalTag.Propn && syntax.Lower(thing + 1) is "at" && syntax.Word(thing + 2).Any(char.IsAsciiDigit);

    // "The service speaks of 30 per cent by Easter".
    private static bool SpeaksOf(Syntax syntax, int verb) =>
        syntax.Lemma(verb) is "speak" or "talk" && syntax.Lower(verb + 1) is "of" && verb + 3 < syntax.Count && syntax.Tag(verb + 2) is UniversalTag.Num && (syntax.Lower(verb + 3) is "per" or "percent" or "%" or "in");

    // "Gives the prime minister until Christmas", "gives it a week longer".
    private static bool GivesTime(Syntax syntax, int verb) =>
        syntax.Lemma(verb) is "give" && (syntax.Children(verb).Any(child => child > verb && syntax.Lower(syntax.Child(child, "case")) is "until" or "till")
            || Enumerable.Range(verb + 1, Math.Max(0, Math.Min(syntax.SentenceOf(verb).EndToken, verb + LongestGift) - verb - 1)).Any(token => _spans.Contains(syntax.Lemma(token)) && syntax.Head(token) == verb && syntax.Relation(token) is "obj" or "iobj" && syntax.Children(token).Any(child => syntax.Tag(child) is UniversalTag.Num || syntax.Lower(child) is "a" or "another")));

    private static int Subject(Syntax syntax, int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 3; at = syntax.Head(at), steps++)
        {
            if (syntax.Child(at, "nsubj") is >= 0 and var subject && !(syntax.Lower(subject) is "who" && syntax.Relation(at) is "conj"))
            {
                return syntax.Lower(subject) is "who" or "which" or "that" && syntax.Relation(at) is "acl" ? syntax.Head(at) : subject;
            }

            if (syntax.Relation(at) is not ("conj" or "xcomp" or "advcl"))
            {
                return -1;
            }
        }

        return -1;
    }
}
