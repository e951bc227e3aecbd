using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>A cue set off by commas or quotation marks, with its source and what it leaves of the sentence.</summary>
/// <param name="Source">The words that name the source.</param>
/// <param name="Content">The rest of the sentence, in order.</param>
internal sealed record ParentheticalCue(SourcePhrase Source, ImmutableArray<TextSpan> Content)
{
    private const int MaxSourceTokens = 9;

    /// <summary>Finds a parenthetical cue: "..., four underwriters said on Monday", "The tourists, he predicts, will ...", "..., said Dag Nordahl".</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="cue">The token of the cue verb.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>Null where the cue is no parenthesis. Reads word order, which holds where trees of long sentences break.</returns>
    public static ParentheticalCue? At(Syntax syntax, int cue, Func<int, bool> isQuoted)
    {
        if (ReportVerbs.NeedClause.Contains(syntax.Lemma(cue)) || !ReportVerbs.All.Contains(syntax.Lemma(cue)) || syntax.Fine(cue) is "VBG" or "VB" || isQuoted(cue))
        {
            return null;
        }

        var sentence = syntax.SentenceOf(cue);
        var frame = SubjectFirst(syntax, sentence, cue) ?? VerbFirst(syntax, sentence, cue);
        if (frame is not { } found)
        {
            return null;
        }

        // What is set off must leave a clause, before it or around it, or follow a quotation.
        var isInside = found.Last + 1 < sentence.EndToken && syntax.Word(found.Last + 1) == "," && HasVerb(syntax, found.Last + 1, sentence.EndToken);
        if (!HasVerb(syntax, sentence.FirstToken, found.First) && !isInside && (found.First == 0 || !Closes(syntax, found.First - 1)))
        {
            return null;
        }

        var pieces = ImmutableArray.CreateBuilder<TextSpan>(2);
        Add(sentence.FirstToken, found.First - 1);
        var next = found.Last + 1;
        if (next < sentence.EndToken && syntax.Word(next) == "," && !IsAside(syntax, next + 1) && HasVerb(syntax, next, sentence.EndToken))
        {
            Add(next + 1, sentence.EndToken - 1);
        }

        return new ParentheticalCue(found.Source, pieces.ToImmutable());

        void Add(int from, int to)
        {
            while (from <= to && syntax.Tag(from) == UniversalTag.Punct && syntax.Word(from) is not ("“" or "\"" or "‘" or "'" or "«" or "("))
            {
                from++;
            }

            while (to >= from && syntax.Word(to) is "," or "." or ";" or ":" or "–" or "—" or "-" or "--")
            {
                to--;
            }

            if (from <= to)
            {
                pieces.Add(syntax.Span(from, to));
            }
        }
    }

    private static (int First, int Last, SourcePhrase Source)? SubjectFirst(Syntax syntax, Sentence sentence, int cue)
    {
        var last = cue - 1;
        while (last > sentence.FirstToken && (syntax.Tag(last) is UniversalTag.Aux or UniversalTag.Adv || syntax.Lower(last) is "also"))
        {
            last--;
        }

        var first = last;
        while (first >= sentence.FirstToken && last - first < MaxSourceTokens && IsNominal(syntax, first))
        {
            first--;
        }

        first++;
        if (first > last || first - 1 < sentence.FirstToken || !SetsOff(syntax, first - 1) || !IsSource(syntax, first, last) || cue + 1 < sentence.EndToken && syntax.Lower(cue + 1) == "that")
        {
            return null;
        }

        return (first, cue, new SourcePhrase(HeadOf(syntax, first, last), first, last));
    }

    private static (int First, int Last, SourcePhrase Source)? VerbFirst(Syntax syntax, Sentence sentence, int cue)
    {
        if (cue - 1 < sentence.FirstToken || !SetsOff(syntax, cue - 1))
        {
            return null;
        }

        var (first, last) = (cue + 1, cue + 1);
        while (last < sentence.EndToken && last - first < MaxSourceTokens && IsNominal(syntax, last))
        {
            last++;
        }

        last--;
        return last < first || !IsSource(syntax, first, last) ? null : (cue, last, new SourcePhrase(HeadOf(syntax, first, last), first, last));
    }

    private static bool SetsOff(Syntax syntax, int token) => syntax.Word(token) is "," or "”" or "\"" or "’" or "'" or "–" or "—" or "--" or "»";

    private static bool Closes(Syntax syntax, int token) => syntax.Word(token) is "”" or "\"" or "’" or "»";

    private static bool IsNominal(Syntax syntax, int token) =>
        syntax.Tag(token) is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num
        || syntax.Fine(token) is "POS" or "HYPH" || syntax.Lower(token) is "of" or "for" or "at" or "in" or "and";

    private static bool IsSource(Syntax syntax, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Any(token => syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Num || syntax.Lower(token) is "he" or "she" or "they" or "i" or "we" or "it" or "one" or "others" or "some" or "many")
        && syntax.Lower(first) is not ("it" or "who" or "which" or "that" or "what" or "of" or "and" or "for" or "in" or "at");

    // The noun that carries the phrase: the last one before "of" and the like.
    private static int HeadOf(Syntax syntax, int first, int last)
    {
        var end = first;
        while (end <= last && syntax.Lower(end) is not ("of" or "for" or "at" or "in"))
        {
            end++;
        }

        for (var token = end - 1; token >= first; token--)
        {
            if (syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num)
            {
                return token;
            }
        }

        return last;
    }

    // "said Petra Voss, who designs hulls", "he said, adding that": no part of what is said.
    private static bool IsAside(Syntax syntax, int token) => syntax.Lower(token) is "who" or "which" or "whose" || syntax.Fine(token) == "VBG";

    private static bool HasVerb(Syntax syntax, int first, int end) => Enumerable.Range(first, Math.Max(0, end - first)).Any(token => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Aux);
}
