using System.Collections.Frozen;
using Foresaid.Statements.Sources;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds who is named only behind what they said: "“We are done.” So ran a message from the foreman.", "“Never,” came the answer from Ann Lee."</summary>
internal static class EchoFinder
{
    private const double Belief = 0.75;
    private const int LongestSource = 14;

    // How words go on that stand already: "so begins", "so runs".
    private static readonly FrozenSet<string> _going = FrozenSet.Create(StringComparer.Ordinal, "begin", "run", "read", "say", "go", "end", "conclude", "write", "confide", "speak", "argue", "believe", "think", "claim", "predict", "warn");

    // What comes from somebody who speaks.
    private static readonly FrozenSet<string> _comings = FrozenSet.Create(
        StringComparer.Ordinal, "mutter", "murmur", "reply", "answer", "response", "retort", "verdict", "shout", "call", "warning", "word", "message", "rejoinder", "voice", "comment", "forecast", "prediction", "promise", "assurance", "view");

    private static readonly FrozenSet<string> _texts = FrozenSet.Create(StringComparer.Ordinal, "email", "message", "text", "letter", "note", "memo", "postcard", "tweet", "telegram", "fax", "call", "statement", "reply", "answer");

    /// <summary>Finds the echoes of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isQuoted">Whether a token stands in quotation marks.</param>
    /// <returns>In order.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isQuoted)
    {
        foreach (var block in passage.Blocks)
        {
            var sentences = syntax.Sheet.SentencesIn(block.Span).ToList();
            for (var index = 0; index < sentences.Count; index++)
            {
                var (first, end) = (sentences[index].FirstToken, sentences[index].EndToken);
                if (index > 0 && end - first > 3 && syntax.Lower(first) is "so" && _going.Contains(syntax.Lemma(first + 1)) && syntax.Fine(first + 1) is "VBZ" or "VBD" or "VBP" or "NNS" && SourceIn(syntax, first + 2, end) is { } writer)
                {
                    yield return ReportOf(syntax, writer, first + 1, Before(syntax, sentences, index, isQuoted));
                }

                for (var verb = first + 1; verb + 3 < end; verb++)
                {
                    // "Complain, then adapt: so says every envoy."
                    if (verb > first + 2 && syntax.Lower(verb - 1) is "so" && syntax.Word(verb - 2) is ":" or ";" or "," or "–" or "—" && syntax.Lemma(verb) is "say" or "think" or "believe" or "reckon" && syntax.Fine(verb) is "VBZ" or "VBD" or "VBP" && !isQuoted(verb) && SourceIn(syntax, verb + 1, end) is { } sayer)
                    {
                        yield return ReportOf(syntax, sayer, verb, syntax.Span(first, verb - 3));
                        break;
                    }

                    if (syntax.Lower(verb) is "came" or "comes" && !isQuoted(verb) && syntax.Lower(verb + 1) is "the" or "a" && isQuoted(verb - 1) && Coming(syntax, verb + 2, end) is >= 0 and var coming && SourceIn(syntax, coming + 2, end) is { } caller)
                    {
                        yield return ReportOf(syntax, caller, verb, syntax.Span(first, verb - 1));
                    }
                }
            }
        }
    }

    // "The mutter from", "a low murmur from": what comes, right before who it comes from.
    private static int Coming(Syntax syntax, int first, int end) =>
        Enumerable.Range(first, Math.Max(0, Math.Min(end - 2, first + 3) - first)).FirstOrDefault(token => _comings.Contains(syntax.Lemma(token)) && syntax.Lower(token + 1) is "from" or "of", -1);

    // The quotation before, as far back as its marks reach; else the sentence before.
    private static TextSpan Before(Syntax syntax, List<Sentence> sentences, int index, Func<int, bool> isQuoted)
    {
        var from = index - 1;
        while (from > 0 && isQuoted(sentences[from].FirstToken) && isQuoted(sentences[from - 1].EndToken - 1) && isQuoted(sentences[from].EndToken - 1) && syntax.Word(sentences[from].FirstToken) is not ("“" or "\""))
        {
            from--;
        }

        return syntax.Span(sentences[from].FirstToken, sentences[index - 1].EndToken - 1);
    }

    // "An email from the underwriter Ann Lee", "Ann Lee, a glaciologist".
    private static SourcePhrase? SourceIn(Syntax syntax, int first, int end)
    {
        var from = Enumerable.Range(first, Math.Max(0, Math.Min(end, first + 5) - first)).FirstOrDefault(token => syntax.Lower(token) is "from" or "by" && _texts.Contains(syntax.Lemma(token - 1)), -1);
        first = from > 0 ? from + 1 : first;
        var last = first;
        while (last + 1 < end && last - first < LongestSource && syntax.Tag(last + 1) is not UniversalTag.Punct && syntax.Fine(last + 1) is not ("VBD" or "VBZ" or "VBP" or "MD" or "WDT" or "WP"))
        {
            last++;
        }

        // "The foreman, Ann Lee,": the name explains.
        if (last + 2 < end && syntax.Word(last + 1) is "," && syntax.Tag(last + 2) is UniversalTag.Propn && SourceWords.People.Contains(syntax.Lemma(last)))
        {
            last += 2;
            while (last + 1 < end && syntax.Tag(last + 1) is UniversalTag.Propn)
            {
                last++;
            }
        }

        var head = Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(token => SourceWords.Speaks(syntax, token) && syntax.HangsOutside(token, first, last), -1);
        head = head >= 0 ? head : Enumerable.Range(first, Math.Max(0, last - first + 1)).FirstOrDefault(token => SourceWords.Speaks(syntax, token), -1);
        return head >= 0 ? new SourcePhrase(head, first, last) : null;
    }

    private static Report ReportOf(Syntax syntax, SourcePhrase source, int cue, TextSpan content) =>
        new(source, [syntax.Span(source.First, source.Last)], cue, [syntax.Span(cue)], [content], "named behind", content.Start, Belief);
}
