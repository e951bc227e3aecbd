using System.Collections.Immutable;
using Foresaid.Text;

namespace Foresaid.Statements.Forecasts;

/// <summary>The words of a clause: what hangs on its head, without what belongs to others.</summary>
internal static class ClauseText
{
    /// <summary>The spans of a clause.</summary>
    /// <param name="syntax">The sheet.</param>
    /// <param name="head">The token that carries the clause.</param>
    /// <param name="left">Tokens that are left out with all that hangs on them.</param>
    /// <param name="inside">Where the clause must lie: an attribution's content, or the block.</param>
    /// <returns>In order; without punctuation at the ends; empty where nothing is left.</returns>
    public static ImmutableArray<TextSpan> Of(Syntax syntax, int head, IReadOnlyCollection<int> left, ImmutableArray<TextSpan> inside)
    {
        var (first, last) = (syntax.First(head), syntax.Last(head));

        // "It won't, says Ann Lee.": the denial goes with its verb, whatever the tree says.
        if (last + 1 < syntax.Count && syntax.Lower(last + 1) is "n't" && syntax.Span(last).End == syntax.Span(last + 1).Start)
        {
            last++;
        }

        var pieces = ImmutableArray.CreateBuilder<TextSpan>();
        var start = -1;
        for (var token = first; token <= last + 1; token++)
        {
            var keeps = token <= last && !left.Any(above => syntax.IsUnder(token, above)) && inside.Any(span => span.Contains(syntax.Span(token)))
                && (start < 0 || inside.Any(span => span.Contains(syntax.Span(start, token))));
            if (keeps)
            {
                start = start < 0 ? token : start;
            }
            else if (start >= 0)
            {
                Add(start, token - 1);
                start = -1;
                if (token <= last && !left.Any(above => syntax.IsUnder(token, above)) && inside.Any(span => span.Contains(syntax.Span(token))))
                {
                    start = token;
                }
            }
        }

        return pieces.ToImmutable();

        void Add(int from, int to)
        {
            while (from <= to && (syntax.Tag(from) == UniversalTag.Punct || from == syntax.First(head) && syntax.Tag(from) is UniversalTag.Cconj || syntax.Lower(from) is "that" && syntax.Relation(from) == "mark"))
            {
                from++;
            }

            while (to >= from && syntax.Tag(to) == UniversalTag.Punct)
            {
                to--;
            }

            if (from <= to)
            {
                pieces.Add(syntax.Span(from, to));
            }
        }
    }

    /// <summary>Everything in a sentence that lies inside, without punctuation at the ends.</summary>
    public static ImmutableArray<TextSpan> OfSentence(Syntax syntax, Sentence sentence, ImmutableArray<TextSpan> inside)
    {
        var (first, last) = (sentence.FirstToken, sentence.EndToken - 1);
        while (first <= last && (syntax.Tag(first) == UniversalTag.Punct || !inside.Any(span => span.Contains(syntax.Span(first)))))
        {
            first++;
        }

        while (last >= first && (syntax.Tag(last) == UniversalTag.Punct || !inside.Any(span => span.Contains(syntax.Span(last)))))
        {
            last--;
        }

        return first > last ? [] : [syntax.Span(first, last)];
    }
}
