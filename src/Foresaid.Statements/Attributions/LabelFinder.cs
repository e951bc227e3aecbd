using System.Collections.Immutable;
using Foresaid.Statements.Quotations;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds speakers that a label names: "Ann Lee, chair of the union: “...”", "“...” — Ann Lee", "LEE: It is late."</summary>
internal static class LabelFinder
{
    /// <summary>The rule of what stands behind a name and a colon.</summary>
    public const string TurnRule = "name before a colon";

    private const int LongestSignature = 14;
    private const int LongestName = 4;

    // What writers put before a remark of their own.
    private static readonly HashSet<string> _marks = ["edit", "update", "note", "ps", "fwiw", "tldr", "tl;dr", "correction", "warning", "breaking", "photo", "image", "source", "reply", "question", "answer", "re"];

    /// <summary>Finds the labelled quotations of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="isCue">Whether a token reports already.</param>
    /// <returns>In the order of the quotations.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, ImmutableArray<Quotation> quotations, Func<int, bool> isCue)
    {
        foreach (var quotation in quotations)
        {
            var (first, end) = syntax.TokensIn(quotation.Span);
            var (blockFirst, blockEnd) = syntax.TokensIn(passage.Blocks[quotation.Block].Span);
            if (end <= first)
            {
                continue;
            }

            if (first - 1 > blockFirst && syntax.Word(first - 1) == ":" && Label(syntax, first - 1, isCue) is { } label)
            {
                yield return ReportOf(syntax, label, first - 1, [quotation.Span], TurnRule);
            }
            else if (end == blockEnd && quotation.Block + 1 < passage.Blocks.Length && syntax.TokensIn(passage.Blocks[quotation.Block + 1].Span) is var (next, nextEnd)
                && nextEnd - next is > 1 and <= LongestSignature && IsDash(syntax, next) && Signature(syntax, next + 1, nextEnd, isCue) is { } below)
            {
                yield return ReportOf(syntax, below, next, [quotation.Span], "name behind a dash");
            }
            else if (LineEnd(syntax, end, blockEnd) is var lineEnd && lineEnd - end is > 1 and <= LongestSignature && IsDash(syntax, end) && Signature(syntax, end + 1, lineEnd, isCue) is { } signature)
            {
                yield return ReportOf(syntax, signature, end, [quotation.Span], "name behind a dash");
            }
        }
    }

    /// <summary>Finds the turns of talk that a passage writes down as in a play: a name, a colon, and what is said.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <returns>In order.</returns>
    public static IEnumerable<Report> FindTurns(Syntax syntax, Passage passage)
    {
        foreach (var block in passage.Blocks.Where(block => block.Speaker is null && !block.IsAnswer))
        {
            var (first, end) = syntax.TokensIn(block.Span);
            var labels = Enumerable.Range(first, Math.Max(0, end - first)).Where(token => syntax.Word(token) == ":").Select(colon => (Colon: colon, Name: NameBefore(syntax, first, colon))).Where(label => label.Name is not null).ToList();
            foreach (var (index, (colon, name)) in labels.Index())
            {
                var last = (index + 1 < labels.Count ? labels[index + 1].Name!.Value.First : end) - 1;
                if (last > colon && syntax.Tag(colon + 1) is not UniversalTag.Punct)
                {
                    yield return ReportOf(syntax, name!.Value, colon, [syntax.Span(colon + 1, last)], TurnRule);
                }
            }
        }
    }

    // At the start of a paragraph a name, further on one in capitals.
    private static TokenRun? NameBefore(Syntax syntax, int blockFirst, int colon)
    {
        var first = colon;
        while (first > blockFirst && colon - first < LongestName && (syntax.Tag(first - 1) is UniversalTag.Propn || IsCapitals(syntax, first - 1)))
        {
            first--;
        }

        var isCapitals = Enumerable.Range(first, colon - first).All(token => IsCapitals(syntax, token));
        var starts = first == blockFirst || first == blockFirst + 1 && syntax.Tag(blockFirst) is UniversalTag.Punct;
        if (!starts && Enumerable.Range(first, colon - first).Any(token => syntax.Tag(token) is not UniversalTag.Propn))
        {
            return null;
        }

        var isPerson = syntax.Sheet.Names.FirstAtOrAfter(first) is var index && index < syntax.Sheet.Names.Names.Length
            && syntax.Sheet.Names.Names[index] is { Kind: NameKind.Person } name && name.FirstToken <= first && name.EndToken >= colon;
        return first < colon && !_marks.Contains(syntax.Lower(colon - 1)) && (starts ? isPerson || isCapitals : isCapitals && syntax.Sheet.Sentences.FirstTokens[syntax.SentenceOf(first).Index] == first) ? new TokenRun(first, colon - 1) : null;
    }

    private static bool IsCapitals(Syntax syntax, int token) => syntax.Word(token) is { Length: > 2 } word && word.All(char.IsUpper);

    private static int LineEnd(Syntax syntax, int token, int blockEnd)
    {
        var end = Math.Min(token + 1, blockEnd);
        while (end < blockEnd && end - token <= LongestSignature && !syntax.Text.Peek(TextSpan.Between(syntax.Span(end - 1).End, syntax.Span(end).Start)).Contains('\n'))
        {
            end++;
        }

        return end;
    }

    private static bool IsDash(Syntax syntax, int token) => syntax.Word(token) is "—" or "–" or "-" or "--" or "―";

    private static Report ReportOf(Syntax syntax, TokenRun source, int mark, ImmutableArray<TextSpan> content, string rule)
    {
        var head = Enumerable.Range(source.First, source.Last - source.First + 1).FirstOrDefault(token => syntax.Tag(token) is UniversalTag.Propn or UniversalTag.Noun, source.First);
        while (head < source.Last && syntax.Tag(head + 1) is UniversalTag.Propn)
        {
            head++;
        }

        return new Report(
            new SourcePhrase(head, source.First, source.Last),
            [syntax.Span(source.First, source.Last)],
            mark,
            [syntax.Span(mark)],
            content,
            rule,
            Math.Min(content[0].Start, syntax.Span(source.First).Start),
            1);
    }

    // The sentence before the colon has no verb of its own that reports, so what it names speaks: "Ann Lee, 71, who runs the hall: “...”".
    private static TokenRun? Label(Syntax syntax, int colon, Func<int, bool> isCue)
    {
        var first = syntax.SentenceOf(colon).FirstToken;
        var relative = Enumerable.Range(first, Math.Max(0, colon - first)).FirstOrDefault(token => token > first + 1 && syntax.Lower(token) is "who" or "whose" && syntax.Word(token - 1) is ",", colon);
        var isBare = first < colon && Enumerable.Range(first, relative - first).All(token => !isCue(token) && syntax.Tag(token) is not (UniversalTag.Verb or UniversalTag.Aux));
        return isBare && syntax.Tag(first) is UniversalTag.Propn or UniversalTag.Det or UniversalTag.Noun or UniversalTag.Adj && Names(syntax, first, colon) ? new TokenRun(first, colon - 1) : null;
    }

    private static TokenRun? Signature(Syntax syntax, int first, int end, Func<int, bool> isCue)
    {
        var last = end - 1;
        while (last > first && syntax.Tag(last) is UniversalTag.Punct)
        {
            last--;
        }

        return syntax.Tag(first) is UniversalTag.Propn && Enumerable.Range(first, last - first + 1).All(token => !isCue(token) && syntax.Tag(token) is not (UniversalTag.Verb or UniversalTag.Aux))
            ? new TokenRun(first, last)
            : null;
    }

    private static bool Names(Syntax syntax, int first, int end) => Enumerable.Range(first, end - first).Any(token => syntax.Tag(token) is UniversalTag.Propn || Sources.SourceWords.People.Contains(syntax.Lemma(token)));
}
