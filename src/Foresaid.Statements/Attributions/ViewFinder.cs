using System.Collections.Frozen;
using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Attributions;

/// <summary>Finds asides that say whose view a sentence gives: "on her account", "by the reckoning of the guild", "in the bank's own forecast".</summary>
internal static class ViewFinder
{
    // The prepositions that go with a view; "in his book" tells where something stands, "on his book" on what.
    private static readonly FrozenSet<(string Preposition, string View)> _views = FrozenSet.Create(
        ("on", "account"), ("on", "reckoning"), ("on", "arithmetic"), ("on", "showing"), ("on", "estimate"), ("on", "figure"), ("on", "telling"), ("on", "reading"),
        ("by", "account"), ("by", "reckoning"), ("by", "estimate"), ("by", "count"), ("by", "calculation"), ("by", "arithmetic"), ("by", "lights"), ("by", "admission"), ("by", "telling"),
        ("in", "view"), ("in", "opinion"), ("in", "judgement"), ("in", "judgment"), ("in", "estimation"), ("in", "telling"), ("in", "reckoning"), ("in", "forecast"), ("in", "reading"),
        ("to", "mind"), ("to", "thinking"));

    /// <summary>Finds the asides of a passage.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="isCue">Whether a token reports already.</param>
    /// <returns>In the order of the views.</returns>
    public static IEnumerable<Report> Find(Syntax syntax, Passage passage, Func<int, bool> isCue)
    {
        foreach (var sentence in passage.Blocks.SelectMany(block => syntax.Sheet.SentencesIn(block.Span)))
        {
            for (var view = sentence.FirstToken + 1; view < sentence.EndToken; view++)
            {
                if (!isCue(view) && Preposition(syntax, sentence, view) is >= 0 and var opening && !isCue(opening) && Holder(syntax, view) is { } holder)
                {
                    var (first, last) = (opening, Math.Max(view, holder.Last));
                    var (start, end) = (Ahead(syntax, sentence, first), Behind(syntax, sentence, last));
                    ImmutableArray<TextSpan> content = [.. Runs(syntax, start, first - 1).Concat(Runs(syntax, last + 1, end))];
                    if (!content.IsEmpty)
                    {
                        yield return new Report(
                            holder, [syntax.Span(holder.First, holder.Last)], view, [syntax.Span(view)], content, "view that somebody holds", Math.Min(content[0].Start, syntax.Span(first).Start), 0.8);
                    }
                }
            }
        }
    }

    private static int Preposition(Syntax syntax, Sentence sentence, int view)
    {
        for (var token = view - 1; token >= Math.Max(sentence.FirstToken, view - 6); token--)
        {
            if (syntax.Tag(token) is UniversalTag.Adp && syntax.Head(token) == view)
            {
                return _views.Contains((syntax.Lower(token), syntax.Lemma(view))) || _views.Contains((syntax.Lower(token), syntax.Lower(view))) ? token : -1;
            }
        }

        return -1;
    }

    // "her", "the bank's", "of the guild's chairman": not the narrator's, and nobody's where the view is nobody's.
    private static SourcePhrase? Holder(Syntax syntax, int view)
    {
        foreach (var child in syntax.Children(view))
        {
            if (syntax.Fine(child) is "PRP$")
            {
                return syntax.Lower(child) is "his" or "her" or "their" or "its" ? new SourcePhrase(child, child, child) : null;
            }

            var isPossessor = syntax.FullRelation(child) is "nmod:poss";
            if (isPossessor || syntax.Relation(child) is "nmod" && syntax.Child(child, "case") is >= 0 and var of && syntax.Lower(of) is "of")
            {
                return SourcePhraseFinder.OfNoun(syntax, child) is { } phrase && Sources.SourceWords.Speaks(syntax, child)
                    ? phrase with { Last = isPossessor ? child : phrase.Last }
                    : null;
            }
        }

        return null;
    }

    private static int Ahead(Syntax syntax, Sentence sentence, int token)
    {
        while (token > sentence.FirstToken && syntax.Word(token - 1) is not (";" or ":"))
        {
            token--;
        }

        return token;
    }

    private static int Behind(Syntax syntax, Sentence sentence, int token)
    {
        while (token + 1 < sentence.EndToken && syntax.Word(token + 1) is not (";" or ":" or "." or "?" or "!"))
        {
            token++;
        }

        return token;
    }

    private static IEnumerable<TextSpan> Runs(Syntax syntax, int first, int last)
    {
        while (first <= last && syntax.Tag(first) is UniversalTag.Punct && syntax.Word(first) is "," or "–" or "—")
        {
            first++;
        }

        while (last >= first && syntax.Tag(last) is UniversalTag.Punct && syntax.Word(last) is "," or "–" or "—")
        {
            last--;
        }

        if (last > first)
        {
            yield return syntax.Span(first, last);
        }
    }
}
